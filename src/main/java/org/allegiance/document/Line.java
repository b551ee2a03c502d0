package org.allegiance.document;

import java.util.BitSet;
import java.util.List;
import org.allegiance.document.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A line of print, or a paragraph where the file keeps each on a line of its own.
 *
 * @param raw its characters as they stand in the document, white space around them left out
 * @param page on which it stands, counted from 1
 * @param gap blank lines before it
 * @param indent columns before it
 * @param size of its letters in points, 0 where the file does not say
 * @param bold whether all of it is in bold type
 * @param whole whether no other line belongs to the same paragraph
 * @param kind what the file says that it is
 * @param raised which of its characters stand above the line
 * @param note label of the note that it belongs to, if the file says so
 * @param marks note marks in it that the file itself ties to notes
 */
record Line(
    MappedText raw,
    int page,
    int gap,
    int indent,
    float size,
    boolean bold,
    boolean whole,
    @Nullable Kind kind,
    BitSet raised,
    @Nullable String note,
    List<PrintedMark> marks) {

  /** Longer lines are paragraphs, whatever comes next: nobody prints that wide. */
  static final int WIDEST = 180;

  private static final BitSet NONE = new BitSet();

  /** A line of plain text. */
  static Line plain(MappedText raw, int page, int gap, int indent) {
    return new Line(
        raw,
        page,
        gap,
        indent,
        0,
        false,
        raw.text().length() > WIDEST,
        null,
        NONE,
        null,
        List.of());
  }

  Line at(int newGap, int newIndent) {
    return new Line(raw, page, newGap, newIndent, size, bold, whole, kind, raised, note, marks);
  }

  String text() {
    return raw.text();
  }

  /** Offset after its last character. */
  int end() {
    int last = text().length() - 1;
    return raw.offset(last) + raw.width(last);
  }

  boolean startsLower() {
    return Character.isLowerCase(text().codePointAt(0));
  }

  /** Whether a sentence may end with it, quotation marks, brackets and note digits aside. */
  boolean endsSentence() {
    return Sentence.ends(text());
  }
}
