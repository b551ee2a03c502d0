package org.allegiance.document;

/**
 * A note mark as it stands in a line.
 *
 * @param start of the mark in the line, in characters
 * @param end after it
 * @param label of the note
 */
record PrintedMark(int start, int end, String label) {}
