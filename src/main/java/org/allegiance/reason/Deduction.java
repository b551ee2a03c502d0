package org.allegiance.reason;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.Readings;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.Reasoner;

/** What follows by ontology and rules from facts that come from elsewhere, kept up with them. */
public final class Deduction {

  private final Calendar calendar = new Calendar(event -> Stream.of(event.toString()));
  private final Materialisation engine;

  private Deduction(Program program) {
    this.engine = program.materialisation(calendar);
  }

  /**
   * Nothing yet.
   *
   * @throws BadInputException with all that is wrong with the rules
   */
  public static Deduction of(Sources sources) {
    return new Deduction(Program.of(sources));
  }

  /**
   * Ontology and rules behind Jena's own interface, to be bound to any graph: {@code
   * ModelFactory.createInfModel(Deduction.reasoner(sources), model)}.
   *
   * @throws BadInputException with all that is wrong with the rules
   */
  public static Reasoner reasoner(Sources sources) {
    return Program.of(sources).reasoner();
  }

  /** States a fact, before all is completed. */
  public void state(Triple fact) {
    engine.state(fact);
  }

  /**
   * Draws all that follows from what has been stated.
   *
   * @throws BadInputException if dates and orders cannot all hold
   */
  public void complete() {
    Program.complete(engine);
  }

  /** How long it has taken so far to bring dates and orders together. */
  public Duration dating() {
    return calendar.spent();
  }

  /** States facts and withdraws others, and brings what follows up to that. */
  public void update(Collection<Triple> stated, Collection<Triple> withdrawn) {
    engine.update(stated, withdrawn);
  }

  /** Shows all that follows and is not stated. */
  public void forEachInferred(Consumer<Triple> out) {
    engine.forEachInferred(
        (fact, readings) -> {
          if (Readings.arePlain(readings)) {
            out.accept(fact);
          }
        });
  }

  /** How often each rule has found a match of its body, by name; together all derivations. */
  public Map<String, Long> firings() {
    Map<String, Long> firings = new LinkedHashMap<>();
    engine.firings().forEach((rule, count) -> firings.put(rule.getName(), count));
    return firings;
  }
}
