package org.allegiance.reason;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.reason.Invented.Ways;
import org.apache.jena.graph.Triple;

/**
 * All proofs of a fact, tried out one by one: trees on whose branches no fact comes twice. Of those
 * equal in standing only the length of the shortest is kept.
 */
final class BruteForceProofs {

  private static final Comparator<Ways> BEST_FIRST =
      Comparator.comparing(Ways::standing).reversed().thenComparingLong(Ways::steps);

  private final Grounds graph;
  private final int facts;
  private final Map<List<Object>, Map<Standing, Long>> known = new HashMap<>();

  BruteForceProofs(Grounds graph, int facts) {
    this.graph = graph;
    this.facts = facts;
  }

  Optional<Ways> best(Triple fact) {
    return proofs(fact, Set.of()).entrySet().stream()
        .map(e -> Ways.of(e.getKey(), e.getValue()))
        .min(BEST_FIRST);
  }

  List<Ways> ways(Triple fact) {
    if (graph.stated(fact).equals(Optional.of(Standing.FIRM))) {
      return List.of();
    }
    return graph.derivations(fact).stream()
        .flatMap(
            d ->
                by(d, Set.of(fact)).entrySet().stream()
                    .map(e -> Ways.of(e.getKey(), e.getValue()))
                    .min(BEST_FIRST)
                    .stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  private Map<Standing, Long> proofs(Triple fact, Set<Triple> above) {
    if (above.contains(fact) || above.size() > facts) {
      return Map.of();
    }
    List<Object> key = List.of(fact, above);
    if (!known.containsKey(key)) {
      Map<Standing, Long> found = new HashMap<>();
      graph.stated(fact).ifPresent(s -> found.put(s, 0L));
      Set<Triple> below =
          Stream.concat(above.stream(), Stream.of(fact)).collect(Collectors.toUnmodifiableSet());
      for (Derivation d : graph.derivations(fact)) {
        by(d, below).forEach((s, n) -> found.merge(s, n, Math::min));
      }
      known.put(key, found);
    }
    return known.get(key);
  }

  private Map<Standing, Long> by(Derivation d, Set<Triple> above) {
    Map<Standing, Long> all = new HashMap<>(Map.of(d.standing(), 1L));
    for (Triple premise : Set.copyOf(d.premises())) {
      Map<Standing, Long> next = new HashMap<>();
      proofs(premise, above)
          .forEach((s, n) -> all.forEach((t, m) -> next.merge(s.and(t), m + n, Math::min)));
      all.clear();
      all.putAll(next);
    }
    return all;
  }
}
