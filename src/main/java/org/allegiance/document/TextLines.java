package org.allegiance.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a plain text; a form feed begins a page. */
final class TextLines {

  private static final int TAB = 8;

  private final MappedText text;
  private final List<Line> lines = new ArrayList<>();
  private int page = 1;
  private int gap;

  private TextLines(MappedText text) {
    this.text = text;
  }

  /** The lines of a whole document. */
  static List<Line> of(int[] document) {
    MappedText.Builder text = new MappedText.Builder();
    for (int i = 0; i < document.length; i++) {
      text.copy(document[i], i);
    }
    return of(text.build());
  }

  static List<Line> of(MappedText text) {
    TextLines reader = new TextLines(text);
    String chars = text.text();
    int start = 0;
    for (int i = 0; i <= chars.length(); i++) {
      if (i == chars.length() || isBreak(chars.charAt(i))) {
        reader.line(start, i);
        if (i < chars.length() && chars.charAt(i) == '\f') {
          reader.page++;
        }
        if (i + 1 < chars.length() && chars.charAt(i) == '\r' && chars.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    return singleSpaced(reader.lines);
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private void line(int from, int to) {
    String chars = text.text();
    int start = from;
    int end = to;
    int indent = 0;
    while (start < end && Typography.isBlank(chars.charAt(start))) {
      char c = chars.charAt(start++);
      indent += c == '\t' ? TAB - indent % TAB : Typography.isSpace(c) ? 1 : 0;
    }
    while (end > start && Typography.isBlank(chars.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      gap++;
      return;
    }
    lines.add(Line.plain(text.part(start, end), page, lines.isEmpty() ? 1 : gap, indent));
    gap = 0;
  }

  /** In a double-spaced text the blank line after each line means nothing. */
  private static List<Line> singleSpaced(List<Line> lines) {
    int[] gaps = lines.stream().skip(1).mapToInt(Line::gap).sorted().toArray();
    long unfinished =
        lines.stream()
            .filter(l -> !l.whole() && !l.endsSentence() && l.text().length() > 40)
            .count();
    if (gaps.length < 10 || gaps[gaps.length / 10] == 0 || unfinished * 2 < lines.size()) {
      return lines;
    }
    int usual = gaps[gaps.length / 2];
    return Arrays.asList(
        lines.stream()
            .map(l -> l.at(Math.max(0, l.gap() - usual), l.indent()))
            .toArray(Line[]::new));
  }
}
