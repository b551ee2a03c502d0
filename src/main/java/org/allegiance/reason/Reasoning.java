package org.allegiance.reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.Readings;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** What follows from a dataset, and why. The front door of this package. */
public final class Reasoning {

  private static final Set<String> DERIVED =
      Set.of(Graphs.INFERENCES, Graphs.PROOFS, Graphs.DENIED);

  private final Model stated;
  private final Program program;
  private final Calendar calendar;
  private final Materialisation engine;
  private final Graph derived = GraphFactory.createDefaultGraph();
  private final Graph closed = GraphFactory.createDefaultGraph();
  private final Grounds grounds;

  private Reasoning(Dataset dataset, Program program) {
    this.stated = stated(dataset);
    this.program = program;
    this.calendar = new Calendar(this::claims);
    this.engine = program.materialisation(calendar);
    stated.getGraph().find().forEach(engine::state);
    Program.complete(engine);
    engine.forEachInferred(
        (fact, readings) -> {
          if (Readings.arePlain(readings)) {
            derived.add(fact);
          }
        });
    GraphUtil.addInto(closed, stated.getGraph());
    GraphUtil.addInto(closed, derived);
    this.grounds = new EngineGrounds(engine, program.rules(), stated);
  }

  /**
   * Applies ontology and rules to the stated graphs of a dataset.
   *
   * @throws BadInputException if a rule or the ontology cannot be read, dates and orders contradict
   *     one another, or the data say what ontology or rules forbid
   */
  public static Reasoning over(Dataset dataset, Sources sources) {
    Reasoning reasoning = new Reasoning(dataset, Program.of(sources));
    List<Problem> violations =
        Violations.problems(reasoning.stated, reasoning.derived, reasoning.grounds);
    if (!violations.isEmpty()) {
      throw new BadInputException(violations);
    }
    return reasoning;
  }

  private Stream<String> claims(Node event) {
    return stated
        .listSubjectsWithProperty(AL.reports, stated.asRDFNode(event))
        .mapWith(Things::key)
        .toList()
        .stream();
  }

  private static Model stated(Dataset dataset) {
    Model model = ModelFactory.createDefaultModel();
    dataset
        .listModelNames()
        .forEachRemaining(
            g -> {
              if (!DERIVED.contains(g.getURI())) {
                model.add(dataset.getNamedModel(g));
              }
            });
    return model;
  }

  /** Number of facts that follow. */
  public int size() {
    return derived.size();
  }

  /** Axioms of the ontology of which something is not translated into rules, with the reason. */
  public Map<String, String> untranslated() {
    return program.untranslated();
  }

  /**
   * Adds what follows to a dataset: the facts to the graph of inferences, how they stand to the
   * graph of proofs, and what only a denial would yield to the graph of what is denied.
   */
  public void addTo(Dataset dataset) {
    Model inferences = ModelFactory.createDefaultModel();
    GraphUtil.addInto(inferences.getGraph(), derived);
    TimeBounds.add(stated, inferences, event -> calendar.bounds(engine.number(event)));
    dataset.addNamedModel(Graphs.INFERENCES, inferences);
    dataset.addNamedModel(Graphs.PROOFS, ProofGraph.of(stated, derived, grounds));
    dataset.addNamedModel(Graphs.DENIED, Withheld.of(engine, stated));
  }

  /** How firmly a fact stands; empty if nothing says or yields it. */
  public Optional<Standing> standing(Triple fact) {
    return grounds.standing(fact);
  }

  Grounds grounds() {
    return grounds;
  }

  /** Everything stated and derived. */
  Graph closed() {
    return closed;
  }

  /** The calendar that the builtins of {@link #rules} ask. */
  GraphCalendar calendar() {
    return program.calendarOf(closed);
  }

  /** The rules, of which the builtins answer as of the closed graph. */
  List<ProgramRule> rules() {
    program.calendarOf(closed);
    return program.rules();
  }

  Model statedModel() {
    return stated;
  }
}
