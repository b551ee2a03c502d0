package org.allegiance.bench;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphListenerBase;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.reasoner.rulesys.BasicForwardRuleInfGraph;
import org.jspecify.annotations.Nullable;

/** A network of Jena's that takes up what changed below it, and hands on what it changes itself. */
final class Stratum {

  private final BasicForwardRuleInfGraph network;
  private @Nullable Changes changes;

  Stratum(BasicForwardRuleInfGraph network) {
    this.network = network;
    network.getDeductionsGraph().getEventManager().register(new Recorder());
  }

  void take(Changes below) {
    changes = below;
    for (Changes.Change change : below.untilNow()) {
      if (change.added()) {
        network.performAdd(change.fact());
      } else {
        network.performDelete(change.fact());
      }
    }
    changes = null;
  }

  /** The strata below, which change by themselves: the network only takes note. */
  static final class Settled extends WrappedGraph {
    Settled(Graph below) {
      super(below);
    }

    @Override
    public void add(Triple t) {
      // already done below
    }

    @Override
    public void delete(Triple t) {
      // already done below
    }
  }

  private final class Recorder extends GraphListenerBase {
    @Override
    protected void addEvent(Triple t) {
      if (changes != null) {
        changes.add(t);
      }
    }

    @Override
    protected void deleteEvent(Triple t) {
      if (changes != null) {
        changes.withdraw(t);
      }
    }
  }
}
