package org.allegiance.extract.times;

import org.allegiance.time.Edtf;

/**
 * Words of a text that say when.
 *
 * @param start index of its first character in the block, counting a preposition that matters
 *     ("since 2014") but not one that does not ("in 2014")
 * @param end index after its last character
 * @param value when; the event lies somewhere within
 */
public record TimeExpression(int start, int end, Edtf value) {}
