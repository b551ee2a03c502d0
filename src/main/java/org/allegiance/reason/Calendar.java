package org.allegiance.reason;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private final OrderNetwork<Node> network;

  private Calendar(OrderNetwork<Node> network) {
    this.network = network;
  }

  /**
   * The calendar of an asserted graph.
   *
   * @throws BadInputException if its dates and orders cannot all hold; it names the claims that
   *     clash
   */
  static Calendar of(Model graph) {
    OrderNetwork.Builder<Node> builder = new OrderNetwork.Builder<>();
    try {
      graph
          .listStatements(null, AL.when, (String) null)
          .forEach(
              s ->
                  builder.within(
                      s.getSubject().asNode(),
                      Edtf.parse(s.getLiteral().getLexicalForm()).window()));
      graph
          .listStatements(null, AL.follows, (Resource) null)
          .forEach(s -> builder.before(s.getObject().asNode(), s.getSubject().asNode()));
      graph
          .listStatements(null, AL.precedes, (Resource) null)
          .forEach(s -> builder.before(s.getSubject().asNode(), s.getObject().asNode()));
      return new Calendar(withMembershipOrder(graph, builder));
    } catch (ContradictionException e) {
      throw new BadInputException(
          "contradictory-dates",
          "data/claims",
          "dates and stated orders cannot all hold; they clash in " + claims(graph, e.clash()),
          "mend al:when or al:follows of one of them; where sources disagree, give each claim an"
              + " event of its own");
    }
  }

  /**
   * Adds the orders that lie in membership. Dates and stated orders win: one that does not fit
   * them, or that clashes with another, is not assumed.
   */
  private static OrderNetwork<Node> withMembershipOrder(
      Model graph, OrderNetwork.Builder<Node> stated) {
    OrderNetwork<Node> withoutAssumptions = stated.build();
    Set<List<Node>> assumed = new LinkedHashSet<>();
    MembershipOrder.forEach(
        graph,
        (earlier, later) -> {
          if (withoutAssumptions.possiblyBefore(earlier, later)) {
            assumed.add(List.of(earlier, later));
          }
        });
    while (!assumed.isEmpty()) {
      OrderNetwork.Builder<Node> builder = stated.copy();
      assumed.forEach(pair -> builder.before(pair.get(0), pair.get(1)));
      try {
        return builder.build();
      } catch (ContradictionException e) {
        assumed.removeIf(pair -> e.clash().containsAll(pair));
      }
    }
    return withoutAssumptions;
  }

  private static String claims(Model graph, List<?> events) {
    return events.stream()
        .flatMap(
            e ->
                graph
                    .listSubjectsWithProperty(AL.reports, graph.asRDFNode((Node) e))
                    .toList()
                    .stream())
        .map(c -> c.getURI().substring(c.getURI().lastIndexOf('/') + 1))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  boolean possiblyBefore(Node a, Node b) {
    return network.possiblyBefore(a, b);
  }

  boolean certainlyBefore(Node a, Node b) {
    return network.certainlyBefore(a, b);
  }

  /** The tightest bounds of an event. */
  Bounds bounds(Node event) {
    return network.bounds(event);
  }
}
