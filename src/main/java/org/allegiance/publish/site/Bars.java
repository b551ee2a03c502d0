package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much there is of what, the most first.
 *
 * @param bars the bars from top to bottom
 * @param counted what the bars count
 * @param leftOut how many categories have no bar
 */
public record Bars(List<Bar> bars, String counted, int leftOut) implements Picture {

  private static final int MOST = 20;
  private static final int STEP = 28;
  private static final int LONGEST = 420;

  /** A bar: where it is from the top, and how long it is, in units of the picture. */
  public record Bar(String label, long value, int y, int length) {}

  /** The height of the picture. */
  public int height() {
    return bars.size() * STEP + 8;
  }

  static Optional<Picture> of(List<Row> rows, String label, String value) {
    Map<String, Long> amounts = new TreeMap<>();
    for (Row row : rows) {
      amounts.merge(row.text(label), value.isEmpty() ? 1 : row.number(value), Long::sum);
    }
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(amounts.entrySet());
    sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed());
    if (sorted.size() < 2 || sorted.get(0).getValue() <= 0) {
      return Optional.empty();
    }
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Long> one : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      int length = (int) (LONGEST * one.getValue() / sorted.get(0).getValue());
      bars.add(new Bar(one.getKey(), one.getValue(), bars.size() * STEP + 4, length));
    }
    return Optional.of(
        new Bars(bars, value.isEmpty() ? "rows" : value, sorted.size() - bars.size()));
  }
}
