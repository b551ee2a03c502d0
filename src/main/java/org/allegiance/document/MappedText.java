package org.allegiance.document;

import java.util.Arrays;

/**
 * Text put right for reading, whose characters know where in the document they stand.
 *
 * <p>Places are kept as runs, since most characters follow the one before them: a run is either a
 * copy, character for character, or one stretch of the document that reads differently here, such
 * as a character reference, a ligature or a character outside the basic plane.
 */
public final class MappedText {

  /** Marks a run that copies the document character for character. */
  private static final int COPY = 0;

  private final String text;

  /** Where in the text each run begins, ascending. */
  private final int[] indices;

  /** The code point offset in the document of each run. */
  private final int[] offsets;

  /** {@link #COPY}, or how many code points of the document the whole run stands for. */
  private final int[] widths;

  /** The run last asked for: most questions are about the character after the last one. */
  private int recent;

  private MappedText(String text, int[] indices, int[] offsets, int[] widths) {
    this.text = text;
    this.indices = indices;
    this.offsets = offsets;
    this.widths = widths;
  }

  /** A text that stands in its document as it is. */
  public static MappedText plain(String text) {
    Builder builder = new Builder();
    int offset = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      builder.read(Character.toString(c), offset++, 1);
      i += Character.charCount(c);
    }
    return builder.build();
  }

  /** The text as it is to be read. */
  public String text() {
    return text;
  }

  /**
   * The code point offset in the document of the character at an index of the text.
   *
   * @throws IndexOutOfBoundsException if the text has no such character
   */
  public int offset(int index) {
    int run = run(index);
    return widths[run] == COPY ? offsets[run] + index - indices[run] : offsets[run];
  }

  /**
   * The span of the document that the characters from start to end stand for; what was left out
   * between them is inside.
   *
   * @throws IndexOutOfBoundsException if the text has no such characters
   * @throws IllegalArgumentException if the span is empty or the document has it in another order
   */
  public Passage passage(int start, int end) {
    int last = run(end - 1);
    int after =
        widths[last] == COPY ? offsets[last] + end - indices[last] : offsets[last] + widths[last];
    return new Passage(offset(start), after);
  }

  private int run(int index) {
    if (index < 0 || index >= text.length()) {
      throw new IndexOutOfBoundsException(
          "character " + index + " of a text of " + text.length() + " characters");
    }
    int run = recent;
    if (indices[run] > index || (run + 1 < indices.length && indices[run + 1] <= index)) {
      int found = Arrays.binarySearch(indices, index);
      run = found >= 0 ? found : -found - 2;
      recent = run;
    }
    return run;
  }

  @Override
  public String toString() {
    return text;
  }

  /** How many code points of the document the character at an index stands for. */
  int width(int index) {
    int run = run(index);
    return widths[run] == COPY ? 1 : widths[run];
  }

  /** The characters from one index to another. */
  MappedText part(int start, int end) {
    Builder part = new Builder();
    int length;
    for (int i = start; i < end; i += length) {
      length = Character.charCount(text.codePointAt(i));
      part.read(text.substring(i, i + length), offset(i), width(i));
    }
    return part.build();
  }

  /** The same characters of the document in other letters, one for one. */
  MappedText as(String reading) {
    if (reading.length() != text.length()) {
      throw new IllegalArgumentException(
          reading.length() + " characters for " + text.length() + " of the document");
    }
    return new MappedText(reading, indices, offsets, widths);
  }

  /** Writes a text from stretches of a document. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] indices = new int[4];
    private int[] offsets = new int[4];
    private int[] widths = new int[4];
    private int runs;

    /** The code point of the document at that offset, as it is. */
    Builder copy(int codePoint, int offset) {
      return Character.isBmpCodePoint(codePoint)
          ? copy((char) codePoint, offset)
          : read(Character.toString(codePoint), offset, 1);
    }

    private Builder copy(char c, int offset) {
      int last = runs - 1;
      if (last < 0
          || widths[last] != COPY
          || offset - offsets[last] != text.length() - indices[last]) {
        begin(offset, COPY);
      }
      text.append(c);
      return this;
    }

    /** A reading of the code points of the document from an offset on. */
    Builder read(CharSequence reading, int offset, int width) {
      if (!reading.isEmpty()) {
        if (reading.length() == 1 && width == 1) {
          return copy(reading.charAt(0), offset);
        }
        begin(offset, width);
        text.append(reading);
      }
      return this;
    }

    /**
     * Joins what the next stretch of the document adds to the last character, as an accent does.
     */
    Builder compose(char composed, int offset, int width) {
      int at = text.length() - 1;
      int run = runs - 1;
      int base = widths[run] == COPY ? offsets[run] + at - indices[run] : offsets[run];
      truncate(at);
      begin(base, offset + width - base);
      text.append(composed);
      return this;
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
    }

    /** Shortens the text to that many characters. */
    void truncate(int length) {
      text.setLength(length);
      while (runs > 0 && indices[runs - 1] >= length) {
        runs--;
      }
    }

    private void begin(int offset, int width) {
      if (runs == indices.length) {
        indices = Arrays.copyOf(indices, 2 * runs);
        offsets = Arrays.copyOf(offsets, 2 * runs);
        widths = Arrays.copyOf(widths, 2 * runs);
      }
      indices[runs] = text.length();
      offsets[runs] = offset;
      widths[runs++] = width;
    }

    MappedText build() {
      return new MappedText(
          text.toString(),
          Arrays.copyOf(indices, runs),
          Arrays.copyOf(offsets, runs),
          Arrays.copyOf(widths, runs));
    }
  }
}
