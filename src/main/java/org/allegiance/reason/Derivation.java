package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One way in which a fact follows.
 *
 * @param rule the rule applied
 * @param premises the facts it was applied to
 * @param conditions what builtins about time found, and how surely
 * @param conclusion the fact
 */
record Derivation(
    ProgramRule rule, List<Triple> premises, List<Condition> conditions, Triple conclusion) {

  /**
   * What a builtin about time found.
   *
   * @param builtin its name
   * @param about the events that it was asked about
   * @param modality whether it holds in every way of filling in the dates
   */
  record Condition(String builtin, List<Node> about, Modality modality) {}

  /** What time alone lets the conclusion stand as. */
  Modality modality() {
    return conditions.stream()
        .map(Condition::modality)
        .min(Modality::compareTo)
        .orElse(Modality.CERTAIN);
  }
}
