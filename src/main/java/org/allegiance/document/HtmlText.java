package org.allegiance.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Finds for each character of a text node where it stands in the file. */
final class HtmlText {

  /**
   * Longer than any character reference; {@code CounterClockwiseContourIntegral} is the longest.
   */
  private static final int LONGEST_REFERENCE = 36;

  private final String file;

  /** Code point offset of each char of the file; none where each char is a code point. */
  private final int[] offsets;

  HtmlText(String file) {
    this.file = file;
    boolean plain = file.codePoints().allMatch(Character::isBmpCodePoint);
    offsets = new int[plain ? 0 : file.length() + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      boolean first = i < file.length() && Character.isHighSurrogate(file.charAt(i));
      offset += first ? 0 : 1;
    }
  }

  private int offset(int index) {
    return offsets.length == 0 ? index : offsets[index];
  }

  /** Writes a text node as it is read; white space as one space unless every line counts. */
  void append(TextNode node, MappedText.Builder out, boolean preformatted) {
    String text = node.getWholeText();
    int at = node.sourceRange().startPos();
    int end = node.sourceRange().endPos();
    if (!node.sourceRange().isTracked() || at < 0 || end > file.length()) {
      return;
    }
    for (int i = 0; i < text.length(); ) {
      int length = Character.charCount(text.codePointAt(i));
      int width = width(text, i, at, end);
      if (width == 0) {
        // The parser has read something else than the file says; the rest is all one place.
        out.read(text.substring(i), offset(Math.min(at, end - 1)), Math.max(1, end - at));
        return;
      }
      int read = file.charAt(at) == '&' && width > 1 ? reading(at, width).length() : length;
      String reading = text.substring(i, i + read);
      if (preformatted || !Typography.isSpace(reading.codePointAt(0))) {
        write(out, reading, at, width);
      } else if (out.length() > 0 && !Typography.isSpace(out.last())) {
        write(out, " ", at, width);
      }
      i += read;
      at += width;
    }
  }

  /** Writes what an element stands for. */
  void append(String reading, Element element, MappedText.Builder out) {
    int at = Math.max(0, element.sourceRange().startPos());
    int end = Math.min(file.length(), Math.max(at + 1, element.sourceRange().endPos()));
    if (at < end) {
      write(out, reading, at, end - at);
    }
  }

  private void write(MappedText.Builder out, String reading, int at, int width) {
    out.read(reading, offset(at), Math.max(1, offset(at + width) - offset(at)));
  }

  /** How many chars of the file the character of the text was read from, 0 if none fit. */
  private int width(String text, int i, int at, int end) {
    if (at >= end) {
      return 0;
    }
    char c = file.charAt(at);
    if (c == '&') {
      // The longest reference first: &not; is not &notin;.
      for (int width = Math.min(LONGEST_REFERENCE, end - at); width > 1; width--) {
        if (isReference(at, width) && text.startsWith(reading(at, width), i)) {
          return width;
        }
      }
    }
    if (text.charAt(i) == c || (text.charAt(i) == '\uFFFD' && c == '\0')) {
      return Character.charCount(file.codePointAt(at));
    }
    return c == '\r' && text.charAt(i) == '\n' ? crlf(at) : 0;
  }

  private int crlf(int at) {
    return at + 1 < file.length() && file.charAt(at + 1) == '\n' ? 2 : 1;
  }

  /** Whether the piece of the file is one character reference and no more. */
  private boolean isReference(int at, int width) {
    for (int i = at + 1; i < at + width - 1; i++) {
      char c = file.charAt(i);
      if (!Character.isLetterOrDigit(c) && !(c == '#' && i == at + 1)) {
        return false;
      }
    }
    // Without its semicolon a reference may have letters after it that it does not take in.
    char last = file.charAt(at + width - 1);
    int length = reading(at, width).length();
    return last == ';' ? length <= 2 : Character.isLetterOrDigit(last) && length == 1;
  }

  private String reading(int at, int width) {
    return Parser.unescapeEntities(file.substring(at, at + width), false);
  }
}
