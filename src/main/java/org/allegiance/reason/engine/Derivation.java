package org.allegiance.reason.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * One way in which a fact follows.
 *
 * @param rule the rule
 * @param premises the facts that its body's patterns stand for, in their order
 * @param answers what the tests of its body said
 * @param absent what its body wants absent; {@link Node#ANY} stands for anything
 * @param conclusion the fact
 * @param readings the readings in which all of it holds
 */
public record Derivation(
    Rule rule,
    List<Triple> premises,
    List<Answer> answers,
    List<Triple> absent,
    Triple conclusion,
    int readings) {

  /**
   * What a test said.
   *
   * @param test its name
   * @param about what it was asked about
   * @param readings the readings in which it holds
   */
  public record Answer(String test, List<Node> about, int readings) {}
}
