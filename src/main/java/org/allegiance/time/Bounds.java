package org.allegiance.time;

/**
 * The four bounds of something that lasts.
 *
 * @param begin the days within which it begins
 * @param end the days within which it ends
 */
public record Bounds(Window begin, Window end) {}
