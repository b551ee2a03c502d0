package org.allegiance.publish.site.picture;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasted, as far as its begin and its end are known; what nothing bounds is null.
 *
 * @param earliestBegin the first day on which it can have begun
 * @param latestBegin the last day on which it can have begun
 * @param earliestEnd the first day on which it can have ended
 * @param latestEnd the last day on which it can have ended
 */
public record Span(
    @Nullable LocalDate earliestBegin,
    @Nullable LocalDate latestBegin,
    @Nullable LocalDate earliestEnd,
    @Nullable LocalDate latestEnd) {

  /** Of which no date is known. */
  public static final Span UNKNOWN = new Span(null, null, null, null);

  /** The days that are known. */
  public Stream<LocalDate> days() {
    return Stream.of(earliestBegin, latestBegin, earliestEnd, latestEnd).filter(Objects::nonNull);
  }

  /** Whether there are days on which it certainly lasted. */
  public boolean hasCore() {
    return latestBegin != null && earliestEnd != null && !latestBegin.isAfter(earliestEnd);
  }
}
