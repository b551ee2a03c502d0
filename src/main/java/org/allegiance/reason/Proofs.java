package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** The best proof of each fact: by standing, and among those of equal standing the shortest. */
final class Proofs {

  private final Graph stated;
  private final Map<Triple, Standing> claimed;
  private final Map<Triple, List<Derivation>> derivations = new LinkedHashMap<>();
  private final Map<Triple, Best> best = new HashMap<>();

  /**
   * @param size number of steps, the stated facts not counted
   * @param byRule whether a rule takes part, not axioms alone
   */
  private record Best(Standing standing, long size, boolean byRule, Derivation step) {
    boolean beats(Best other) {
      int c = standing.compareTo(other.standing);
      return c > 0 || (c == 0 && size < other.size);
    }
  }

  private static final long TOO_LONG = Long.MAX_VALUE / 1000;

  /**
   * @param stated the facts that data and ontology state
   * @param claimed the standing of those that do not stand firmly
   * @param closed stated and derived facts
   */
  Proofs(
      Graph stated,
      Map<Triple, Standing> claimed,
      Graph closed,
      List<ProgramRule> rules,
      Calendar calendar) {
    this.stated = stated;
    this.claimed = claimed;
    Derivations.forEach(closed, rules, calendar, this::add);
    settle();
  }

  private void add(Derivation d) {
    if (!stated.contains(d.conclusion())) {
      derivations.computeIfAbsent(d.conclusion(), k -> new ArrayList<>()).add(d);
    }
  }

  /**
   * Improves each fact's best derivation until none can be improved; sizes only grow along a
   * derivation, so that no proof goes in a circle.
   */
  private void settle() {
    Map<Triple, List<Derivation>> uses = new HashMap<>();
    Deque<Derivation> open = new ArrayDeque<>();
    derivations
        .values()
        .forEach(
            all ->
                all.forEach(
                    d -> {
                      d.premises()
                          .forEach(p -> uses.computeIfAbsent(p, k -> new ArrayList<>()).add(d));
                      open.add(d);
                    }));
    while (!open.isEmpty()) {
      Derivation d = open.remove();
      Optional<Best> now = evaluate(d);
      if (now.isPresent()
          && (!best.containsKey(d.conclusion()) || now.get().beats(best.get(d.conclusion())))) {
        best.put(d.conclusion(), now.get());
        open.addAll(uses.getOrDefault(d.conclusion(), List.of()));
      }
    }
  }

  private Optional<Best> evaluate(Derivation d) {
    Standing standing = new Standing(Certainty.ASSERTED, d.modality());
    long size = 1;
    boolean byRule = !d.rule().isAxiom();
    for (Triple premise : d.premises()) {
      Best b = best.get(premise);
      if (b != null) {
        standing = standing.and(b.standing());
        size = Math.min(TOO_LONG, size + b.size());
        byRule |= b.byRule();
      } else if (stated.contains(premise)) {
        standing = standing.and(claimed.getOrDefault(premise, Standing.FIRM));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Best(standing, size, byRule, d));
  }

  /** How firmly a fact stands; empty if it is neither stated nor derived. */
  Optional<Standing> standing(Triple fact) {
    if (stated.contains(fact)) {
      return Optional.of(claimed.getOrDefault(fact, Standing.FIRM));
    }
    return Optional.ofNullable(best.get(fact)).map(Best::standing);
  }

  /** Whether the best proof of a fact applies a rule, not the ontology's axioms alone. */
  boolean byRule(Triple fact) {
    Best b = best.get(fact);
    return b != null && b.byRule();
  }

  /** All ways in which a fact follows. */
  List<Derivation> derivations(Triple fact) {
    return derivations.getOrDefault(fact, List.of());
  }

  /** The best proof of a fact; empty if it is neither stated nor derived. */
  Optional<Proof> proof(Triple fact) {
    if (stated.contains(fact)) {
      return Optional.of(
          new Proof(fact, claimed.getOrDefault(fact, Standing.FIRM), null, List.of()));
    }
    Best b = best.get(fact);
    return b == null
        ? Optional.empty()
        : Optional.of(
            new Proof(
                fact,
                b.standing(),
                b.step(),
                b.step().premises().stream().map(p -> proof(p).orElseThrow()).toList()));
  }
}
