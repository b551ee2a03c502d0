package org.allegiance.extract.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which claim answers to which statement of one document, one to one. Of all ways to align them it
 * is the one with the most pairs that agree on all groups; of those, with the most pairs; then with
 * the most slots that agree; then with the most text shared.
 *
 * @param misses statements that no claim answers to
 * @param falseAlarms claims that answer to no statement
 */
record Alignment(
    String document, List<Pair> pairs, List<Annotation> misses, List<Annotation> falseAlarms) {

  // Places in a long, wide enough for the sums over 4,000 statements of one event in a document.
  private static final long OVERLAP = 255;
  private static final int SLOT = 20;
  private static final int PAIR = 35;
  private static final int RELAXED = 47;

  static Alignment of(String document, List<Annotation> gold, List<Annotation> claims) {
    Map<String, List<Annotation>> goldByEvent = byEvent(gold);
    Map<String, List<Annotation>> claimsByEvent = byEvent(claims);
    Alignment all =
        new Alignment(document, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    goldByEvent.forEach(
        (event, statements) -> all.align(statements, claimsByEvent.getOrDefault(event, List.of())));
    claimsByEvent.forEach(
        (event, claimed) -> {
          if (!goldByEvent.containsKey(event)) {
            all.falseAlarms.addAll(claimed);
          }
        });
    return all;
  }

  private static Map<String, List<Annotation>> byEvent(List<Annotation> annotations) {
    return annotations.stream()
        .collect(Collectors.groupingBy(Annotation::event, TreeMap::new, Collectors.toList()));
  }

  private void align(List<Annotation> gold, List<Annotation> claims) {
    long[][] weights = new long[gold.size()][claims.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int c = 0; c < claims.size(); c++) {
        if (Pair.alignable(gold.get(g), claims.get(c))) {
          weights[g][c] = weight(Pair.of(gold.get(g), claims.get(c)));
        }
      }
    }
    int[] claimOf = Assignment.of(weights);
    List<Annotation> left = new ArrayList<>(claims);
    for (int g = 0; g < gold.size(); g++) {
      if (claimOf[g] < 0) {
        misses.add(gold.get(g));
      } else {
        pairs.add(Pair.of(gold.get(g), claims.get(claimOf[g])));
        left.remove(claims.get(claimOf[g]));
      }
    }
    falseAlarms.addAll(left);
  }

  private static long weight(Pair pair) {
    return (pair.relaxed() ? 1L << RELAXED : 0)
        + (1L << PAIR)
        + ((long) pair.slotsAgreed() << SLOT)
        + Math.round(pair.overlap() * OVERLAP);
  }

  int gold() {
    return pairs.size() + misses.size();
  }

  int claimed() {
    return pairs.size() + falseAlarms.size();
  }

  /** How many of the pairs are right by a standard, of how many. */
  Counts counts(Level level) {
    int right = (int) pairs.stream().filter(level::holds).count();
    return new Counts(right, claimed(), gold());
  }

  /** How many values of a slot are right, of how many that were claimed and that gold has. */
  Counts counts(Slot slot) {
    int right =
        (int) pairs.stream().filter(p -> p.agrees(slot)).filter(p -> has(p.gold(), slot)).count();
    return new Counts(
        right, filled(slot, Pair::claim, falseAlarms), filled(slot, Pair::gold, misses));
  }

  private int filled(Slot slot, Function<Pair, Annotation> side, List<Annotation> alone) {
    return (int)
        (pairs.stream().map(side).filter(a -> has(a, slot)).count()
            + alone.stream().filter(a -> has(a, slot)).count());
  }

  private static boolean has(Annotation a, Slot slot) {
    return a.value(slot) != null;
  }
}
