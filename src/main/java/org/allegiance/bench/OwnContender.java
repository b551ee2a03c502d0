package org.allegiance.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.allegiance.graph.Sources;
import org.allegiance.reason.JenaProgram;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;

/** Reasoning as a build does it. */
final class OwnContender implements Contender {

  private final Sources sources;
  private final Graph stated = GraphMemFactory.createDefaultGraph();
  private Graph derived = Graph.emptyGraph;

  OwnContender(Sources sources) {
    this.sources = sources;
  }

  @Override
  public void read(Path facts) {
    FactFile.read(facts, StreamRDFLib.graph(stated));
  }

  @Override
  public Effort reason() {
    JenaProgram program = JenaProgram.of(sources, stated);
    long begin = System.nanoTime();
    derived = program.closure(stated);
    return new Effort(program.dating(), Duration.ofNanos(System.nanoTime() - begin));
  }

  @Override
  public long stated() {
    return stated.size();
  }

  @Override
  public long inferred() {
    return derived.size();
  }

  @Override
  public void forEachInferred(Consumer<Triple> out) {
    derived.find().forEachRemaining(out);
  }

  @Override
  public long firings() {
    return 0;
  }

  @Override
  public void update(List<Triple> withdrawn, List<Triple> added) {
    throw new UnsupportedOperationException("a build reasons over everything anew");
  }

  @Override
  public Contender learned() {
    return fresh();
  }

  @Override
  public Contender fresh() {
    return new OwnContender(sources);
  }
}
