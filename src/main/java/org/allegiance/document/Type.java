package org.allegiance.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The type in which a document is set. */
final class Type {

  private Type() {}

  /** The size of most letters in points, 0 where the file does not say. */
  static float ofMost(List<Line> lines) {
    Map<Float, Integer> letters = new TreeMap<>();
    for (Line line : lines) {
      letters.merge(line.size(), line.text().length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }
}
