package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;

/**
 * A rule that would yield a fact, had it not missed something.
 *
 * @param rule the rule
 * @param found the premises that hold
 * @param missing the premises that do not, filled in as far as the others tell; with a variable of
 *     the rule where they tell nothing, or tell of many things alike
 * @param failed the tests that fail
 * @param alike number of ways to fill the rule in that come equally near by the same clauses
 */
record NearMiss(
    ProgramRule rule,
    List<Found> found,
    List<TriplePattern> missing,
    List<Failed> failed,
    int alike) {

  /**
   * A premise that holds.
   *
   * @param premise as the rule has it, filled in; with a variable where many things would do alike
   * @param fact the fact, or one of many
   */
  record Found(TriplePattern premise, Triple fact) {

    boolean isOneOfMany() {
      return !isGround(premise);
    }
  }

  /** A builtin that does not hold, with what it was called with. */
  record Failed(String builtin, List<Node> about) {}

  /** Number of clauses that keep the rule from applying. */
  int misses() {
    return missing.size() + failed.size();
  }

  static boolean isGround(TriplePattern pattern) {
    return pattern.getSubject().isConcrete()
        && pattern.getPredicate().isConcrete()
        && pattern.getObject().isConcrete();
  }
}
