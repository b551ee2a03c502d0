package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One way in which a fact follows.
 *
 * @param rule the rule applied
 * @param premises the facts it was applied to
 * @param conditions what builtins about certainty and time found
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
   * What a builtin found.
   *
   * @param builtin its name
   * @param about the events that it was asked about
   * @param standing how firmly that lets the conclusion stand
   */
  record Condition(String builtin, List<Node> about, Standing standing) {

    boolean isPossibleOnly() {
      return standing.modality() != Modality.CERTAIN;
    }
  }

  /** How the conclusion would stand if all premises stood firmly. */
  Standing standing() {
    return conditions.stream().map(Condition::standing).reduce(Standing.FIRM, Standing::and);
  }
}
