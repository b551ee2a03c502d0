package org.allegiance.reason;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.allegiance.time.Bounds;
import org.allegiance.time.Window;
import org.allegiance.vocab.AL;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** The bounds of events and affiliations, as facts. */
final class TimeBounds {

  private final Model inferences;
  private final Function<Node, Bounds> bounds;

  private TimeBounds(Model inferences, Function<Node, Bounds> bounds) {
    this.inferences = inferences;
    this.bounds = bounds;
  }

  /** Adds those of all events that claims report, and of the affiliations that follow. */
  static void add(Model stated, Model inferences, Function<Node, Bounds> bounds) {
    new TimeBounds(inferences, bounds).addAll(stated);
  }

  private void addAll(Model stated) {
    Set<Resource> events = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    events.addAll(stated.listObjectsOfProperty(AL.reports).mapWith(n -> n.asResource()).toList());
    for (Resource event : events) {
      Bounds of = bounds.apply(event.asNode());
      bound(event, AL.earliestBegin, AL.latestBegin, of.begin());
      bound(event, AL.earliestEnd, AL.latestEnd, of.end());
    }
    for (Resource affiliation :
        inferences.listSubjectsWithProperty(RDF.type, AL.Affiliation).toList()) {
      span(affiliation, AL.begunBy)
          .ifPresent(w -> bound(affiliation, AL.earliestBegin, AL.latestBegin, w));
      span(affiliation, AL.endedBy)
          .ifPresent(w -> bound(affiliation, AL.earliestEnd, AL.latestEnd, w));
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
    Bounds of = bounds.apply(events.get(0).asNode());
    return Optional.of(new Window(of.begin().from(), of.end().until()));
  }

  private void bound(Resource of, Property earliest, Property latest, Window window) {
    if (window.from() > Window.OPEN_PAST) {
      inferences.add(
          of,
          earliest,
          inferences.createTypedLiteral(
              LocalDate.ofEpochDay(window.from()).toString(), XSDDatatype.XSDdate));
    }
    if (window.until() < Window.OPEN_FUTURE) {
      inferences.add(
          of,
          latest,
          inferences.createTypedLiteral(
              LocalDate.ofEpochDay(window.until() - 1).toString(), XSDDatatype.XSDdate));
    }
  }
}
