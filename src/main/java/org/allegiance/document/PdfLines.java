package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The lines of a PDF, their places on the page told in blank lines and columns as in plain text.
 */
final class PdfLines {

  /** A left edge is where at least this share of a page's lines begin. */
  private static final double EDGE = 0.2;

  private final PdfText pdf;
  private final float size;
  private final float leading;

  private PdfLines(PdfText pdf) {
    this.pdf = pdf;
    size = bodySize(pdf.lines());
    leading = leading(pdf.lines(), size);
  }

  static List<Line> of(PdfText pdf) {
    return new PdfLines(pdf).lines();
  }

  /** The size of most letters. */
  private static float bodySize(List<PdfLine> lines) {
    Map<Integer, Integer> letters = new TreeMap<>();
    for (PdfLine line : lines) {
      letters.merge(Math.round(2 * line.size()), line.end() - line.start(), Integer::sum);
    }
    return Math.max(1, mostOften(letters) / 2f);
  }

  /** The distance between most lines of that size. */
  private static float leading(List<PdfLine> lines, float size) {
    Map<Integer, Integer> distances = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float distance = lines.get(i).y() - lines.get(i - 1).y();
      if (sameRun(lines.get(i - 1), lines.get(i))
          && Math.abs(lines.get(i).size() - size) < 0.5
          && distance < 4 * size) {
        distances.merge(Math.round(2 * distance), 1, Integer::sum);
      }
    }
    return distances.isEmpty() ? 1.2f * size : mostOften(distances) / 2f;
  }

  private static int mostOften(Map<Integer, Integer> counts) {
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        best = count.getKey();
      }
    }
    return best;
  }

  /** Whether the line stands below the other on the same page, not in the next column. */
  private static boolean sameRun(PdfLine above, PdfLine line) {
    return above.page() == line.page() && line.y() > above.y();
  }

  private List<Line> lines() {
    Map<Integer, NavigableMap<Integer, Integer>> edges = edges();
    List<Line> lines = new ArrayList<>();
    int offset = 0;
    int at = 0;
    for (int i = 0; i < pdf.lines().size(); i++) {
      PdfLine line = pdf.lines().get(i);
      offset += pdf.text().codePointCount(at, line.start());
      at = line.start();
      int gap = i == 0 ? 1 : gap(pdf.lines().get(i - 1), line);
      int indent = indent(line, edges.getOrDefault(line.page(), new TreeMap<>()));
      line(line, offset, gap, indent, lines);
    }
    return lines;
  }

  private void line(PdfLine line, int offset, int gap, int indent, List<Line> lines) {
    String text = pdf.text().substring(line.start(), line.end());
    MappedText.Builder raw = new MappedText.Builder();
    BitSet raised = new BitSet();
    int end = text.length();
    while (end > 0 && Typography.isBlank(text.charAt(end - 1))) {
      end--;
    }
    int c;
    int at = offset;
    for (int i = 0; i < end; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (raw.length() > 0 || !Typography.isBlank(c)) {
        raised.set(raw.length(), line.raised().get(i));
        raw.copy(c, at);
      }
      at++;
    }
    if (raw.length() > 0) {
      boolean whole = raw.length() > Line.WIDEST;
      lines.add(
          new Line(
              raw.build(),
              line.page(),
              gap,
              indent,
              line.size(),
              line.bold(),
              whole,
              null,
              raised,
              null,
              List.of()));
    }
  }

  private int gap(PdfLine above, PdfLine line) {
    if (!sameRun(above, line)) {
      return 0;
    }
    float usual = leading * Math.max(Math.max(above.size(), line.size()) / size, 0.7f);
    return Math.max(0, Math.round((line.y() - above.y()) / usual - 0.9f));
  }

  /** Per page, where its lines begin, and how many there. */
  private Map<Integer, NavigableMap<Integer, Integer>> edges() {
    Map<Integer, NavigableMap<Integer, Integer>> starts = new HashMap<>();
    for (PdfLine line : pdf.lines()) {
      starts
          .computeIfAbsent(line.page(), page -> new TreeMap<>())
          .merge(Math.round(line.x()), 1, Integer::sum);
    }
    for (NavigableMap<Integer, Integer> page : starts.values()) {
      int lines = page.values().stream().mapToInt(Integer::intValue).sum();
      page.values().removeIf(count -> count < Math.max(2, EDGE * lines));
    }
    return starts;
  }

  private int indent(PdfLine line, NavigableMap<Integer, Integer> edges) {
    Integer edge = edges.floorKey(Math.round(line.x()) + 1);
    return edge == null ? 0 : Math.max(0, Math.round((line.x() - edge) / (0.5f * size)));
  }
}
