package org.allegiance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a source gives.
 *
 * @param value the number, or the lower end of a range
 * @param upper the upper end of a range
 * @param unit {@code percent}, {@code persons} or another unit
 * @param of what is counted, in our own words
 * @param denominator of how many or of whom, in our own words
 */
public record Figure(
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    String of,
    @Nullable String denominator) {}
