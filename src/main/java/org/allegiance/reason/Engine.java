package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.reasoner.rulesys.Rule;

/** Applies rules to facts until nothing new follows. */
interface Engine {

  /**
   * What follows.
   *
   * @param facts the facts, left as they are
   * @param rules forward rules without negation of what they themselves derive
   * @return the facts that follow and are not among those given
   */
  Graph closure(Graph facts, List<Rule> rules);
}
