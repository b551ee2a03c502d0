package org.allegiance.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;

/** Jena's own forward engine (RETE). */
final class JenaEngine implements Engine {

  @Override
  public Graph closure(Graph facts, List<Rule> rules) {
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    InfGraph closed = reasoner.bind(facts);
    closed.prepare();
    return closed.getDeductionsGraph();
  }
}
