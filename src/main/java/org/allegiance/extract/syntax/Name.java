package org.allegiance.extract.syntax;

/**
 * A stretch of a text that is read as one word.
 *
 * @param start its first character
 * @param end after its last one
 */
public record Name(int start, int end) {}
