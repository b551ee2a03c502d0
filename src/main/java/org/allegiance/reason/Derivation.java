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
 * @param absent what the rule wants to be neither stated nor derived, with {@link Node#ANY} for
 *     anything
 * @param conclusion the fact
 */
record Derivation(
    ProgramRule rule,
    List<Triple> premises,
    List<Condition> conditions,
    List<Triple> absent,
    Triple conclusion) {

  /**
   * What a builtin about time found.
   *
   * @param builtin its name
   * @param about the events that it was asked about
   * @param modality whether it holds in every way of filling in the dates
   */
  record Condition(String builtin, List<Node> about, Modality modality) {

    boolean isPossibleOnly() {
      return modality != Modality.CERTAIN;
    }
  }

  /** How the conclusion would stand if all premises stood firmly. */
  Standing standing() {
    return conditions.stream().anyMatch(Condition::isPossibleOnly)
        ? new Standing(Certainty.ASSERTED, Modality.POSSIBLE)
        : Standing.FIRM;
  }
}
