package org.allegiance.extract.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many of the statements of one weight were found.
 *
 * @param right how many are right by each standard
 */
record WeightRow(int weight, int statements, Map<Level, Integer> right) {

  static WeightRow of(int weight, List<Alignment> alignments) {
    int statements = 0;
    Map<Level, Integer> right = new EnumMap<>(Level.class);
    for (Alignment alignment : alignments) {
      for (Annotation miss : alignment.misses()) {
        statements += Objects.equals(miss.weight(), weight) ? 1 : 0;
      }
      for (Pair pair : alignment.pairs()) {
        if (Objects.equals(pair.gold().weight(), weight)) {
          statements++;
          for (Level level : Level.values()) {
            right.merge(level, level.holds(pair) ? 1 : 0, Integer::sum);
          }
        }
      }
    }
    return new WeightRow(weight, statements, right);
  }

  double recall(Level level) {
    return (double) right.getOrDefault(level, 0) / statements;
  }
}
