package org.allegiance.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.allegiance.graph.Sources;
import org.allegiance.reason.Deduction;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reasoning as a build does it. */
final class OwnContender implements Contender {

  private final Sources sources;
  private final Deduction engine;
  private long stated;

  OwnContender(Sources sources) {
    this.sources = sources;
    this.engine = Deduction.of(sources);
  }

  @Override
  public void read(Path facts) {
    FactFile.read(
        facts,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            engine.state(triple);
            stated++;
          }
        });
  }

  @Override
  public Effort reason() {
    long begin = System.nanoTime();
    engine.complete();
    long all = System.nanoTime() - begin;
    return new Effort(engine.dating(), Duration.ofNanos(all).minus(engine.dating()));
  }

  @Override
  public long stated() {
    return stated;
  }

  @Override
  public long inferred() {
    long[] count = {0};
    engine.forEachInferred(t -> count[0]++);
    return count[0];
  }

  @Override
  public void forEachInferred(Consumer<Triple> out) {
    engine.forEachInferred(out);
  }

  @Override
  public long firings() {
    return engine.firings().values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void update(List<Triple> withdrawn, List<Triple> added) {
    engine.update(added, withdrawn);
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
