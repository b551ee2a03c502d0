package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * The best proofs of some facts: by standing, and among those of equal standing the shortest.
 *
 * <p>Standings are only partly ordered, and what is best for a premise need not be best for what
 * follows from it. Therefore each standing that a proof can have is taken by itself, best first:
 * the shortest proofs are sought among the proofs that stand at least so firmly.
 */
final class Proofs {

  private final Hypergraph graph;
  private final List<Standing> standings;
  private final Map<Standing, ShortestProofs> shortest = new HashMap<>();

  private Proofs(Hypergraph graph) {
    this.graph = graph;
    this.standings = standings(graph);
  }

  /** The proofs of the facts, and of all facts that these may use. */
  static Proofs of(Collection<Triple> facts, Grounds grounds) {
    return new Proofs(new Hypergraph(facts, grounds));
  }

  /** All that single proofs can stand as, best first: what leaves and steps do, closed by meet. */
  private static List<Standing> standings(Hypergraph graph) {
    Set<Standing> found = new LinkedHashSet<>();
    for (int fact = 0; fact < graph.facts(); fact++) {
      if (graph.stated(fact) instanceof Standing s) {
        found.add(s);
      }
    }
    for (int d = 0; d < graph.derivations(); d++) {
      found.add(graph.derivation(d).standing());
    }
    Deque<Standing> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Standing next = open.remove();
      for (Standing other : List.copyOf(found)) {
        if (found.add(next.and(other))) {
          open.add(next.and(other));
        }
      }
    }
    return found.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private ShortestProofs standingAtLeast(Standing standing) {
    return shortest.computeIfAbsent(standing, s -> new ShortestProofs(graph, s, -1));
  }

  /** How firmly a fact stands by its best proof; empty if it has none. */
  Optional<Standing> standing(Triple fact) {
    int number = graph.find(fact);
    return standings.stream()
        .filter(s -> number >= 0 && standingAtLeast(s).proves(number))
        .findFirst();
  }

  /** The best proof of a fact; empty if it has none. */
  Optional<Proof> best(Triple fact) {
    return standing(fact)
        .map(s -> new Proof(steps(standingAtLeast(s), new int[] {graph.find(fact)})));
  }

  /** A derivation with the best proof that ends in it. */
  private record Way(Standing standing, long steps, int derivation, ShortestProofs premises) {
    static final Comparator<Way> BEST_FIRST =
        Comparator.comparing(Way::standing)
            .reversed()
            .thenComparingLong(Way::steps)
            .thenComparingInt(Way::derivation);
  }

  /**
   * The best proof by each derivation of a fact, best first. A derivation that cannot do without
   * the fact itself among its grounds proves nothing and is left out.
   */
  List<Proof> ways(Triple fact) {
    int number = graph.find(fact);
    if (number < 0 || graph.firstDerivation(number) == graph.endOfDerivations(number)) {
      return List.of();
    }
    if (graph.endOfDerivations(number) - graph.firstDerivation(number) == 1
        && graph.stated(number) == null) {
      return best(fact).stream().toList(); // a shortest proof does without its own conclusion
    }
    List<Way> ways = new ArrayList<>();
    BitSet found = new BitSet();
    for (Standing standing : standings) {
      ShortestProofs others = new ShortestProofs(graph, standing, number);
      for (int d = graph.firstDerivation(number); d < graph.endOfDerivations(number); d++) {
        if (!found.get(d) && others.allows(d)) {
          found.set(d);
          ways.add(new Way(standing, others.steps(d), d, others));
        }
      }
    }
    return ways.stream()
        .sorted(Way.BEST_FIRST)
        .map(w -> proof(w.premises(), w.derivation()))
        .toList();
  }

  /** The proof whose last step is a derivation, from the shortest proofs of its premises. */
  private Proof proof(ShortestProofs proofs, int derivation) {
    SequencedMap<Triple, Proof.Step> steps = steps(proofs, graph.premises(derivation));
    add(graph.derivation(derivation), steps);
    return new Proof(steps);
  }

  /** The proofs of some facts and all that they use, each fact once, in the order of proof. */
  private SequencedMap<Triple, Proof.Step> steps(ShortestProofs proofs, int[] facts) {
    BitSet ranks = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    for (int fact : facts) {
      open.push(fact);
    }
    while (!open.isEmpty()) {
      int fact = open.pop();
      if (!ranks.get(proofs.rank(fact))) {
        ranks.set(proofs.rank(fact));
        if (proofs.by(fact) != ShortestProofs.STATED) {
          for (int premise : graph.premises(proofs.by(fact))) {
            open.push(premise);
          }
        }
      }
    }
    LinkedHashMap<Triple, Proof.Step> steps = new LinkedHashMap<>();
    ranks.stream().forEach(rank -> add(proofs, proofs.proved(rank), steps));
    return steps;
  }

  private void add(ShortestProofs proofs, int fact, Map<Triple, Proof.Step> steps) {
    int by = proofs.by(fact);
    Triple triple = graph.fact(fact);
    if (by != ShortestProofs.STATED) {
      add(graph.derivation(by), steps);
    } else if (graph.stated(fact) instanceof Standing stated) {
      steps.put(triple, new Proof.Step(triple, stated, null));
    }
  }

  private static void add(Derivation d, Map<Triple, Proof.Step> steps) {
    Standing standing = d.standing();
    for (Triple premise : d.premises()) {
      if (steps.get(premise) instanceof Proof.Step proved) {
        standing = standing.and(proved.standing());
      }
    }
    steps.put(d.conclusion(), new Proof.Step(d.conclusion(), standing, d));
  }

  /**
   * Works something out along the best proof of every fact that has one, each step once.
   *
   * @param ofStated what to begin with at a stated fact
   * @param ofStep what comes of a derivation and what was worked out for its premises
   */
  <T> Map<Triple, T> fold(Function<Triple, T> ofStated, BiFunction<Derivation, List<T>, T> ofStep) {
    Map<Triple, T> results = new HashMap<>();
    for (Standing standing : standings) {
      ShortestProofs proofs = standingAtLeast(standing);
      List<@Nullable T> values = new ArrayList<>();
      for (int fact = 0; fact < graph.facts(); fact++) {
        values.add(null);
      }
      for (int i = 0; i < proofs.proved(); i++) {
        int fact = proofs.proved(i);
        T value = value(proofs.by(fact), graph.fact(fact), values, ofStated, ofStep);
        values.set(fact, value);
        results.putIfAbsent(graph.fact(fact), value);
      }
    }
    return results;
  }

  private <T> T value(
      int by,
      Triple fact,
      List<@Nullable T> values,
      Function<Triple, T> ofStated,
      BiFunction<Derivation, List<T>, T> ofStep) {
    if (by == ShortestProofs.STATED) {
      return ofStated.apply(fact);
    }
    List<T> premises = new ArrayList<>();
    for (int premise : graph.premises(by)) {
      if (values.get(premise) instanceof T value) {
        premises.add(value);
      }
    }
    return ofStep.apply(graph.derivation(by), premises);
  }
}
