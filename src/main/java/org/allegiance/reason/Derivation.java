package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One way in which a fact follows.
 *
 * @param rule the rule applied
 * @param premises the facts it was applied to
 * @param orders which events had to come before which, and how surely they did
 * @param conclusion the fact
 */
record Derivation(ProgramRule rule, List<Triple> premises, List<Order> orders, Triple conclusion) {

  /**
   * That one event came before another.
   *
   * @param first the earlier event
   * @param second the later event
   * @param modality whether that holds in every way of filling in the dates
   */
  record Order(Node first, Node second, Modality modality) {}

  /** What the order of events alone lets the conclusion stand as. */
  Modality modality() {
    return orders.stream().map(Order::modality).min(Modality::compareTo).orElse(Modality.CERTAIN);
  }
}
