package org.allegiance.document;

/**
 * Where a text refers to a note. The mark itself is not in the text.
 *
 * @param index how many characters of the block's text stand before it
 * @param label of the note as printed, unique in a document: where a document numbers its notes
 *     afresh, the second note 1 is {@code 1#2}
 */
public record NoteMark(int index, String label) {}
