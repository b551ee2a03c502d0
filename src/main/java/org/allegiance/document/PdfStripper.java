package org.allegiance.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the text from a PDF in one fixed way and notes how each line is set. */
final class PdfStripper extends PDFTextStripper {

  /** Says that a PDF has more text than is read. */
  static final class TooMuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A letter of the line being read; at is its place in the line. */
  private record Letter(int at, float x, float y, float size, boolean bold) {}

  private final StringBuilder text = new StringBuilder();
  private final List<PdfLine> lines = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private int lineStart;

  PdfStripper() {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  void read(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
  }

  String text() {
    return text.toString();
  }

  List<PdfLine> lines() {
    return lines;
  }

  @Override
  protected void startPage(PDPage page) {
    if (getCurrentPageNo() > 1) {
      text.append('\f');
    }
    lineStart = text.length();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  @Override
  protected void writeString(String word, @Nullable List<TextPosition> positions) {
    if (text.length() + word.length() > Format.LONGEST_TEXT) {
      throw new TooMuchText();
    }
    int start = text.length() - lineStart;
    // The text's own line feeds would be taken for ends of lines, its form feeds for ends of pages.
    text.append(word.replace('\n', ' ').replace('\r', ' ').replace('\f', ' '));
    if (positions != null) {
      place(word, start, positions);
    }
  }

  /**
   * Letters are counted from both ends: in the middle a ligature may have become several, and only
   * the ends matter, where note marks are.
   */
  private void place(String word, int start, List<TextPosition> positions) {
    int from = 0;
    int first = 0;
    while (first < positions.size() && word.startsWith(positions.get(first).getUnicode(), from)) {
      from += letter(positions.get(first++), start + from);
    }
    int to = word.length();
    for (int last = positions.size() - 1; last >= first; last--) {
      String unicode = positions.get(last).getUnicode();
      if (to - unicode.length() < from || !word.startsWith(unicode, to - unicode.length())) {
        return;
      }
      to -= unicode.length();
      letter(positions.get(last), start + to);
    }
  }

  private int letter(TextPosition position, int at) {
    String unicode = position.getUnicode();
    float size = Math.abs(position.getFontSizeInPt());
    boolean bold = isBold(position);
    for (int i = 0; i < unicode.length(); i++) {
      letters.add(new Letter(at + i, position.getXDirAdj(), position.getYDirAdj(), size, bold));
    }
    return unicode.length();
  }

  private static boolean isBold(TextPosition position) {
    String font = position.getFont() == null ? null : position.getFont().getName();
    return font != null && font.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy).*");
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {}

  @Override
  protected void writeParagraphStart() {}

  @Override
  protected void writeParagraphEnd() {}

  @Override
  protected void writePageStart() {}

  @Override
  protected void writePageEnd() {}

  private void endLine() {
    int end = text.length();
    if (end == lineStart) {
      return;
    }
    text.append('\n');
    if (!letters.isEmpty()) {
      lines.add(line(end));
      letters.clear();
    }
    lineStart = text.length();
  }

  private PdfLine line(int end) {
    float size = median(letters.stream().map(Letter::size).sorted().toList());
    float foot =
        median(letters.stream().filter(l -> l.size() >= size).map(Letter::y).sorted().toList());
    BitSet raised = new BitSet();
    int bold = 0;
    float x = Float.MAX_VALUE;
    for (Letter letter : letters) {
      x = Math.min(x, letter.x());
      bold += letter.bold() ? 1 : 0;
      if (letter.size() < 0.85 * size && letter.y() < foot - 0.1 * size) {
        raised.set(letter.at());
      }
    }
    return new PdfLine(
        lineStart, end, getCurrentPageNo(), x, foot, size, bold * 10 >= letters.size() * 9, raised);
  }

  private static float median(List<Float> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}
