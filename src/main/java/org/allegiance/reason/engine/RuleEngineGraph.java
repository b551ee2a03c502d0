package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.BaseInfGraph;
import org.apache.jena.reasoner.Derivation;
import org.apache.jena.reasoner.Finder;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.RuleDerivation;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/** A graph with all that follows from it. */
final class RuleEngineGraph extends BaseInfGraph {

  private final RuleEngineReasoner engine;
  private @Nullable Materialisation known;

  RuleEngineGraph(Graph data, RuleEngineReasoner engine) {
    super(data, engine);
    this.engine = engine;
  }

  @Override
  public synchronized void prepare() {
    if (!isPrepared()) {
      Materialisation fresh = engine.materialisation();
      engine.schema().find().forEachRemaining(fresh::state);
      fdata.getGraph().find().forEachRemaining(fresh::state);
      fresh.complete();
      known = fresh;
      setPreparedState(true);
    }
  }

  private synchronized Materialisation known() {
    prepare();
    if (known == null) {
      throw new IllegalStateException("not prepared");
    }
    return known;
  }

  @Override
  public Graph getSchemaGraph() {
    return engine.schema();
  }

  /** What follows and is not stated. */
  @Override
  public Graph getDeductionsGraph() {
    Graph deductions = GraphFactory.createDefaultGraph();
    known()
        .forEachInferred(
            (fact, readings) -> {
              if (Readings.arePlain(readings)) {
                deductions.add(fact);
              }
            });
    return deductions;
  }

  @Override
  public ExtendedIterator<Triple> findWithContinuation(
      TriplePattern pattern, @Nullable Finder continuation) {
    checkOpen();
    List<Triple> found = new ArrayList<>();
    Materialisation facts = known();
    facts.find(
        pattern.asTripleMatch(),
        fact -> {
          if (Readings.arePlain(facts.readings(fact))) {
            found.add(fact);
          }
        });
    ExtendedIterator<Triple> all = WrappedIterator.create(found.iterator());
    return continuation == null ? all : all.andThen(continuation.find(pattern));
  }

  /** All ways in which a fact follows. */
  @Override
  public Iterator<Derivation> getDerivation(Triple fact) {
    List<Derivation> found = new ArrayList<>();
    known()
        .derivations(fact)
        .forEach(d -> found.add(new RuleDerivation(d.rule(), d.conclusion(), d.premises(), this)));
    return found.iterator();
  }

  @Override
  public synchronized void performAdd(Triple fact) {
    if (isPrepared()) {
      known().update(List.of(fact), List.of());
    }
    fdata.getGraph().add(fact);
    version++;
  }

  @Override
  public void performDelete(Triple fact) {
    synchronized (this) {
      if (isPrepared() && !engine.schema().contains(fact)) {
        known().update(List.of(), List.of(fact));
      }
      fdata.getGraph().delete(fact);
      version++;
    }
  }

  @Override
  public int graphBaseSize() {
    int[] size = {0};
    findWithContinuation(new TriplePattern(Triple.ANY), null).forEachRemaining(t -> size[0]++);
    return size[0];
  }
}
