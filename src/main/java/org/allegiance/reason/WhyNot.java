package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.TriplePattern;

/**
 * Why a fact does not follow: the rules that come nearest to yielding it. That it does not follow
 * does not make it false.
 *
 * @param fact the fact
 * @param nearest the nearest rules, nearest first
 * @param denials claims of denial, each of which would yield the fact if it affirmed its event
 * @param stopped whether a search was too long to be ended, so that a nearer rule may exist
 */
record WhyNot(Triple fact, List<Miss> nearest, List<Resource> denials, boolean stopped) {

  private static final int SHOWN = 3;
  private static final int DEEPEST = 2;

  /** A rule that leaves more clauses unmet is not near. */
  static final int MOST_UNMET = 3;

  /** A rule that misses something, and why that is missing in turn. */
  record Miss(NearMiss rule, List<Gap> gaps) {}

  /**
   * A premise that is missing.
   *
   * @param because the rule that comes nearest to yielding it; none if no rule could, or if it is
   *     not one fact that is missing but any of many
   */
  record Gap(TriplePattern missing, List<Miss> because) {}

  static WhyNot of(Triple fact, Reasoning reasoning) {
    Search search = new Search(reasoning.closed(), reasoning.rules());
    return new WhyNot(
        fact,
        search.nearest(fact, SHOWN, 0, Set.of(fact)),
        Denials.of(fact, reasoning),
        search.stopped);
  }

  private static final class Search {
    private final Graph closed;
    private final List<ProgramRule> rules;
    private boolean stopped;

    Search(Graph closed, List<ProgramRule> rules) {
      this.closed = closed;
      this.rules = rules;
    }

    /** By iterative deepening (Korf, 1985) over the number of clauses that rules leave unmet. */
    List<Miss> nearest(Triple goal, int most, int depth, Set<Triple> above) {
      Map<ProgramRule, NearMiss> misses = new LinkedHashMap<>();
      for (int unmet = 1; unmet <= MOST_UNMET && misses.size() < most; unmet++) {
        for (ProgramRule rule : rules) {
          if (!misses.containsKey(rule)) {
            NearMissSearch.Result result = NearMissSearch.of(closed, rule, goal, unmet);
            stopped |= result.stopped();
            result
                .nearest()
                .filter(n -> n.misses() > 0 && !goesRound(n, above))
                .ifPresent(n -> misses.put(rule, n));
          }
        }
      }
      return misses.values().stream()
          .sorted(
              Comparator.comparingInt(NearMiss::misses)
                  .thenComparing(n -> n.rule().isAxiom())
                  .thenComparingInt(n -> -n.found().size())
                  .thenComparing(n -> n.rule().name()))
          .limit(most)
          .map(n -> new Miss(n, n.missing().stream().map(m -> gap(m, depth, above)).toList()))
          .toList();
    }

    /** Whether a rule only asks for what is being explained. */
    private static boolean goesRound(NearMiss miss, Set<Triple> above) {
      return miss.missing().stream().anyMatch(m -> above.contains(goal(m)));
    }

    private Gap gap(TriplePattern missing, int depth, Set<Triple> above) {
      if (depth >= DEEPEST || !NearMiss.isGround(missing)) {
        return new Gap(missing, List.of());
      }
      Triple goal = goal(missing);
      List<Triple> now = new ArrayList<>(above);
      now.add(goal);
      return new Gap(missing, nearest(goal, 1, depth + 1, Set.copyOf(now)));
    }

    private static Triple goal(TriplePattern pattern) {
      return pattern.asTripleMatch();
    }
  }
}
