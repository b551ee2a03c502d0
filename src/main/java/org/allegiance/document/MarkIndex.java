package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.allegiance.document.MarkFinder.Candidate;
import org.allegiance.document.MarkFinder.Strength;
import org.jspecify.annotations.Nullable;

/** All that may be note marks in a document, by line and by label. */
final class MarkIndex {

  private static final TreeSet<Integer> NOWHERE = new TreeSet<>();

  private final List<List<Candidate>> lines = new ArrayList<>();
  private final Map<String, Map<Strength, TreeSet<Integer>>> labels = new HashMap<>();

  /** Of the lines that are no furniture. */
  MarkIndex(List<Line> document, BitSet furniture) {
    for (int i = 0; i < document.size(); i++) {
      lines.add(furniture.get(i) ? List.of() : MarkFinder.in(document.get(i)));
      for (Candidate c : lines.get(i)) {
        labels
            .computeIfAbsent(c.label(), l -> new EnumMap<>(Strength.class))
            .computeIfAbsent(c.strength(), s -> new TreeSet<>())
            .add(i);
      }
    }
  }

  /** What may be marks in a line, in its order. */
  List<Candidate> in(int line) {
    return lines.get(line);
  }

  /** The first line from one on and before another where that much speaks for a mark. */
  @Nullable Integer first(String label, Strength least, int from, int to) {
    Map<Strength, TreeSet<Integer>> places = labels.getOrDefault(label, Map.of());
    Integer first = null;
    for (Strength strength : Strength.values()) {
      Integer line = places.getOrDefault(strength, NOWHERE).ceiling(from);
      boolean enough = strength.compareTo(least) >= 0 && line != null && line < to;
      if (enough && (first == null || line < first)) {
        first = line;
      }
    }
    return first;
  }
}
