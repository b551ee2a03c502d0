package org.allegiance.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.allegiance.graph.Sources;
import org.allegiance.reason.JenaProgram;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.reasoner.rulesys.BasicForwardRuleInfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * Jena's forward engine (RETE), set up as well as we know how: one network a stratum, bound to the
 * strata below without copying them, and rules written in the order in which it joins them best.
 */
final class JenaContender implements Contender {

  private final Sources sources;
  private final boolean keeping;
  private final UnaryOperator<Rule> order;
  private final Graph stated = GraphMemFactory.createDefaultGraph();
  private final Set<Rule> applied = new LinkedHashSet<>();
  private final List<Graph> derived = new ArrayList<>();
  private final List<Stratum> strata = new ArrayList<>();
  private Graph known = stated;
  private long firings;

  /**
   * @param keeping whether to keep the networks after reasoning, which updates need
   */
  JenaContender(Sources sources, boolean keeping) {
    this(sources, keeping, UnaryOperator.identity());
  }

  private JenaContender(Sources sources, boolean keeping, UnaryOperator<Rule> order) {
    this.sources = sources;
    this.keeping = keeping;
    this.order = order;
  }

  @Override
  public void read(Path facts) {
    FactFile.read(facts, StreamRDFLib.graph(stated));
  }

  @Override
  public Effort reason() {
    JenaProgram program = JenaProgram.of(sources);
    long begin = System.nanoTime();
    long dating = 0;
    int stratum = 0;
    for (List<Rule> rules : program.strata()) {
      if (program.isFirstToAsk(++stratum)) {
        long before = System.nanoTime();
        program.date(known);
        dating += System.nanoTime() - before;
      }
      applied.addAll(rules);
      apply(rules.stream().map(order).toList());
    }
    return new Effort(
        Duration.ofNanos(dating), Duration.ofNanos(System.nanoTime() - begin - dating));
  }

  private void apply(List<Rule> rules) {
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    BasicForwardRuleInfGraph network =
        (BasicForwardRuleInfGraph) reasoner.bind(keeping ? new Stratum.Settled(known) : known);
    network.prepare();
    Graph added = network.getDeductionsGraph();
    firings += network.getNRulesFired();
    derived.add(added);
    known = new DisjointUnion(known, added);
    if (keeping) {
      strata.add(new Stratum(network));
    }
  }

  @Override
  public long stated() {
    return stated.size();
  }

  @Override
  public long inferred() {
    return derived.stream().mapToLong(Graph::size).sum();
  }

  @Override
  public void forEachInferred(Consumer<Triple> out) {
    derived.forEach(g -> g.find().forEachRemaining(out));
  }

  @Override
  public long firings() {
    return firings;
  }

  @Override
  public void update(List<Triple> withdrawn, List<Triple> added) {
    Changes changes = new Changes();
    for (Triple t : withdrawn) {
      stated.delete(t);
      changes.withdraw(t);
    }
    for (Triple t : added) {
      stated.add(t);
      changes.add(t);
    }
    strata.forEach(s -> s.take(changes));
  }

  @Override
  public Contender learned() {
    return new JenaContender(sources, keeping, JoinOrder.of(List.copyOf(applied), known)::apply);
  }

  @Override
  public Contender fresh() {
    return new JenaContender(sources, keeping, order);
  }
}
