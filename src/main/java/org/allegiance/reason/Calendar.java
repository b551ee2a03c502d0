package org.allegiance.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.time.Bounds;
import org.allegiance.time.ContradictionException;
import org.allegiance.time.Edtf;
import org.allegiance.time.OrderNetwork;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;

/**
 * When the events of a graph happened: their dates, their stated orders, and that an actor joins a
 * group before he leaves it.
 */
final class Calendar {

  private final OrderNetwork network = new OrderNetwork();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<Node> events = new ArrayList<>(); // by number

  private Calendar() {}

  /**
   * The calendar of an asserted graph. Dates and stated orders win over the orders that lie in
   * membership.
   *
   * @throws BadInputException if its dates and orders cannot all hold; it names the claims that
   *     clash
   */
  static Calendar of(Model graph) {
    Calendar calendar = new Calendar();
    OrderNetwork.Revision revision = calendar.network.revision();
    graph
        .listStatements(null, AL.when, (String) null)
        .forEach(
            s ->
                revision.within(
                    calendar.number(s.getSubject().asNode()),
                    Edtf.parse(s.getLiteral().getLexicalForm()).window()));
    graph
        .listStatements(null, AL.follows, (Resource) null)
        .forEach(
            s ->
                revision.before(
                    calendar.number(s.getObject().asNode()),
                    calendar.number(s.getSubject().asNode())));
    graph
        .listStatements(null, AL.precedes, (Resource) null)
        .forEach(
            s ->
                revision.before(
                    calendar.number(s.getSubject().asNode()),
                    calendar.number(s.getObject().asNode())));
    MembershipOrder.forEach(
        graph,
        (earlier, later) -> revision.presume(calendar.number(earlier), calendar.number(later)));
    try {
      calendar.network.apply(revision);
      calendar.network.settle();
      return calendar;
    } catch (ContradictionException e) {
      List<Node> clash = e.clash().stream().map(calendar.events::get).toList();
      throw new BadInputException(
          "contradictory-dates",
          "data/claims",
          "dates and stated orders cannot all hold; they clash in " + claims(graph, clash),
          "mend al:when or al:follows of one of them; where sources disagree, give each claim an"
              + " event of its own");
    }
  }

  private int number(Node event) {
    return numbers.computeIfAbsent(
        event,
        e -> {
          events.add(e);
          return events.size() - 1;
        });
  }

  /** The number of an event, or one that no event has. */
  private int known(Node event) {
    return numbers.getOrDefault(event, -1);
  }

  private static String claims(Model graph, List<Node> events) {
    return events.stream()
        .flatMap(
            e -> graph.listSubjectsWithProperty(AL.reports, graph.asRDFNode(e)).toList().stream())
        .map(c -> c.getURI().substring(c.getURI().lastIndexOf('/') + 1))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  boolean possiblyBefore(Node a, Node b) {
    return !a.equals(b)
        && (known(a) < 0 || known(b) < 0 || network.possiblyBefore(known(a), known(b)));
  }

  boolean certainlyBefore(Node a, Node b) {
    return network.certainlyBefore(known(a), known(b));
  }

  /** The tightest bounds of an event. */
  Bounds bounds(Node event) {
    return network.bounds(known(event));
  }
}
