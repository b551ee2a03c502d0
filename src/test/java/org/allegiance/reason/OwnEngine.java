package org.allegiance.reason;

import java.util.List;
import java.util.stream.Stream;
import org.allegiance.reason.engine.Materialisation;
import org.apache.jena.graph.Graph;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** The project's engine where another may stand. */
final class OwnEngine implements Engine {

  @Override
  public Graph closure(Graph facts, List<Rule> rules) {
    Calendar calendar = new Calendar(event -> Stream.of(event.toString()));
    Materialisation engine = new Materialisation(rules, Calls.under(calendar), 1_000_000);
    facts.find().forEach(engine::state);
    engine.complete();
    Graph derived = GraphFactory.createDefaultGraph();
    engine.forEachInferred((fact, readings) -> derived.add(fact));
    return derived;
  }
}
