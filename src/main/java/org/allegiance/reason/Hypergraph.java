package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * The facts that proofs of some facts may use, and the derivations between them: a directed
 * hypergraph (Gallo et al., Directed Hypergraphs and Applications, 1993), which may have circles.
 * Facts and derivations are numbered from 0.
 */
final class Hypergraph {

  /** The same whatever the order in which derivations were found. */
  private static final Comparator<Derivation> BY_NAME =
      Comparator.comparing((Derivation d) -> d.rule().name())
          .thenComparing(d -> d.premises().toString())
          .thenComparing(d -> d.conditions().toString());

  private final List<Triple> facts = new ArrayList<>();
  private final Map<Triple, Integer> numbers = new HashMap<>();
  private final List<@Nullable Standing> stated = new ArrayList<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private final List<int[]> premises = new ArrayList<>();
  private int[] firstDerivation = new int[0];
  private final int[] firstUse;
  private final int[] uses;

  /** What can be reached backwards from the facts. */
  Hypergraph(Collection<Triple> from, Grounds grounds) {
    from.forEach(this::number);
    for (int fact = 0; fact < facts.size(); fact++) {
      expand(fact, grounds);
    }
    firstDerivation = Arrays.copyOf(firstDerivation, facts.size() + 1);
    firstDerivation[facts.size()] = derivations.size();
    firstUse = new int[facts.size() + 1];
    premises.forEach(p -> Arrays.stream(p).forEach(fact -> firstUse[fact + 1]++));
    Arrays.parallelPrefix(firstUse, Integer::sum);
    uses = new int[firstUse[facts.size()]];
    int[] next = firstUse.clone();
    for (int d = 0; d < premises.size(); d++) {
      for (int premise : premises.get(d)) {
        uses[next[premise]++] = d;
      }
    }
  }

  private void expand(int fact, Grounds grounds) {
    if (fact == firstDerivation.length) {
      firstDerivation = Arrays.copyOf(firstDerivation, Math.max(16, 2 * fact));
    }
    firstDerivation[fact] = derivations.size();
    Standing asStated = grounds.stated(facts.get(fact)).orElse(null);
    stated.add(asStated);
    if (Standing.FIRM.equals(asStated)) {
      return; // no derivation can do better
    }
    List<Derivation> all = grounds.derivations(facts.get(fact));
    for (Derivation d : all.size() > 1 ? all.stream().sorted(BY_NAME).toList() : all) {
      derivations.add(d);
      premises.add(d.premises().stream().mapToInt(this::number).distinct().toArray());
    }
  }

  private int number(Triple fact) {
    Integer known = numbers.putIfAbsent(fact, facts.size());
    if (known == null) {
      facts.add(fact);
      return facts.size() - 1;
    }
    return known;
  }

  int facts() {
    return facts.size();
  }

  Triple fact(int number) {
    return facts.get(number);
  }

  /** The number of a fact; -1 if it cannot be reached. */
  int find(Triple fact) {
    return numbers.getOrDefault(fact, -1);
  }

  /** How firmly a fact is stated; null if it is not. */
  @Nullable Standing stated(int fact) {
    return stated.get(fact);
  }

  int derivations() {
    return derivations.size();
  }

  Derivation derivation(int number) {
    return derivations.get(number);
  }

  int firstDerivation(int fact) {
    return firstDerivation[fact];
  }

  /** One past the last of the derivations of a fact, which are numbered one after another. */
  int endOfDerivations(int fact) {
    return firstDerivation[fact + 1];
  }

  /** The premises of a derivation, each once. */
  int[] premises(int derivation) {
    return premises.get(derivation);
  }

  /** The derivations that a fact is a premise of. */
  int[] uses(int fact) {
    return Arrays.copyOfRange(uses, firstUse[fact], firstUse[fact + 1]);
  }
}
