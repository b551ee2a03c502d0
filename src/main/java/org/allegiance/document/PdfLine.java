package org.allegiance.document;

import java.util.BitSet;

/**
 * A line of a PDF page, lengths in points.
 *
 * @param start in the text, in characters
 * @param end in the text, in characters
 * @param page counted from 1
 * @param x of its left end
 * @param y of its foot, downwards
 * @param size of most of its letters
 * @param raised which of its characters, counted from its start, stand above the line
 */
record PdfLine(
    int start, int end, int page, float x, float y, float size, boolean bold, BitSet raised) {}
