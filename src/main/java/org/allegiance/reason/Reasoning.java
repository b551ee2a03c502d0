package org.allegiance.reason;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.allegiance.time.Bounds;
import org.allegiance.time.Window;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What follows from a dataset, and why. The front door of this package. */
public final class Reasoning {

  private static final Set<String> DERIVED = Set.of(Graphs.INFERENCES, Graphs.PROOFS);

  private final Model stated;
  private final Calendar calendar;
  private final Program program;
  private final Graph derived;
  private final Graph closed;
  private final Grounds grounds;

  private Reasoning(Model stated, Calendar calendar, Program program, Graph derived) {
    this.stated = stated;
    this.calendar = calendar;
    this.program = program;
    this.derived = derived;
    this.closed = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(closed, stated.getGraph());
    GraphUtil.addInto(closed, derived);
    this.grounds = new DerivationIndex(stated, claimed(stated), closed, program.rules(), calendar);
  }

  /**
   * Applies ontology and rules to the stated graphs of a dataset.
   *
   * @throws BadInputException if a rule or the ontology cannot be read, or dates and orders
   *     contradict one another
   */
  public static Reasoning over(Dataset dataset, Sources sources) {
    Model stated = stated(dataset);
    Calendar calendar = Calendar.of(stated);
    Program program = Program.of(sources, calendar);
    return new Reasoning(
        stated, calendar, program, program.closure(stated.getGraph(), new JenaEngine()));
  }

  /** Takes up a dataset to which {@link #addTo} has added what follows, to explain it. */
  public static Reasoning recall(Dataset dataset, Sources sources) {
    Model stated = stated(dataset);
    Calendar calendar = Calendar.of(stated);
    Graph derived = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(derived, dataset.getNamedModel(Graphs.INFERENCES).getGraph());
    return new Reasoning(stated, calendar, Program.of(sources, calendar), derived);
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

  /** That a claim reports an event stands as its source says it; a denial is plainly said. */
  private static Map<Triple, Standing> claimed(Model stated) {
    Map<Triple, Standing> claimed = new HashMap<>();
    for (Statement s : stated.listStatements(null, AL.reports, (Resource) null).toList()) {
      Certainty certainty = Certainty.of(s.getSubject().getPropertyResourceValue(AL.certainty));
      if (certainty != Certainty.DENIED) {
        claimed.put(s.asTriple(), new Standing(certainty, Modality.CERTAIN));
      }
    }
    return claimed;
  }

  /** Number of facts that follow. */
  public int size() {
    return derived.size();
  }

  /** Axioms of the ontology that would yield facts but are not translated into rules. */
  public Set<String> untranslated() {
    return program.untranslated();
  }

  /**
   * Adds what follows to a dataset: the facts to the graph of inferences, how they stand to the
   * graph of proofs.
   */
  public void addTo(Dataset dataset) {
    Model inferences = ModelFactory.createDefaultModel();
    GraphUtil.addInto(inferences.getGraph(), derived);
    addBounds(inferences);
    dataset.addNamedModel(Graphs.INFERENCES, inferences);
    dataset.addNamedModel(Graphs.PROOFS, ProofGraph.of(stated, derived, grounds));
  }

  private void addBounds(Model inferences) {
    Set<Resource> events = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    events.addAll(stated.listObjectsOfProperty(AL.reports).mapWith(n -> n.asResource()).toList());
    for (Resource event : events) {
      Bounds bounds = calendar.bounds(event.asNode());
      bound(inferences, event, AL.earliestBegin, AL.latestBegin, bounds.begin());
      bound(inferences, event, AL.earliestEnd, AL.latestEnd, bounds.end());
    }
    for (Resource affiliation :
        inferences.listSubjectsWithProperty(RDF.type, AL.Affiliation).toList()) {
      span(affiliation, AL.begunBy)
          .ifPresent(w -> bound(inferences, affiliation, AL.earliestBegin, AL.latestBegin, w));
      span(affiliation, AL.endedBy)
          .ifPresent(w -> bound(inferences, affiliation, AL.earliestEnd, AL.latestEnd, w));
    }
  }

  /**
   * From the earliest begin to the latest end of the event that begins or ends an affiliation;
   * empty if none does or several may.
   */
  private Optional<Window> span(Resource affiliation, Property by) {
    List<Resource> events = affiliation.listProperties(by).mapWith(s -> s.getResource()).toList();
    if (events.size() != 1) {
      return Optional.empty();
    }
    Bounds bounds = calendar.bounds(events.get(0).asNode());
    return Optional.of(new Window(bounds.begin().from(), bounds.end().until()));
  }

  private static void bound(
      Model model, Resource of, Property earliest, Property latest, Window window) {
    if (window.from() > Window.OPEN_PAST) {
      model.add(
          of,
          earliest,
          model.createTypedLiteral(
              LocalDate.ofEpochDay(window.from()).toString(), XSDDatatype.XSDdate));
    }
    if (window.until() < Window.OPEN_FUTURE) {
      model.add(
          of,
          latest,
          model.createTypedLiteral(
              LocalDate.ofEpochDay(window.until() - 1).toString(), XSDDatatype.XSDdate));
    }
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

  Calendar calendar() {
    return calendar;
  }

  List<ProgramRule> rules() {
    return program.rules();
  }

  Model statedModel() {
    return stated;
  }
}
