package org.allegiance.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;

/** A rule engine in the race: it reads facts, draws everything that follows, and keeps it up. */
interface Contender {

  /**
   * How long reasoning took.
   *
   * @param dates to bring dates and stated orders together, which the rules' builtins ask
   * @param rules to apply the rules until nothing new follows
   */
  record Effort(Duration dates, Duration rules) {}

  /** Takes the facts of a file of N-Triples into memory. */
  void read(Path facts);

  /** Draws everything that follows from the facts read. */
  Effort reason();

  /** Number of facts read, each counted once. */
  long stated();

  /** Number of facts that follow and were not read. */
  long inferred();

  /** Calls back with each fact that follows and was not read. */
  void forEachInferred(Consumer<Triple> out);

  /** How often rules were applied, as the engine itself counts. */
  long firings();

  /** Withdraws facts and adds others, and draws what then follows. */
  void update(List<Triple> withdrawn, List<Triple> added);

  /** One that starts afresh, with what this one has learnt about the shape of the data. */
  Contender learned();

  /** One that starts afresh and knows what this one knew when it started. */
  Contender fresh();
}
