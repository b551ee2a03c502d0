package org.allegiance.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

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
      graph.listStatements(null, AL.when, (String) null).forEach(s -> date(s, builder));
      graph
          .listStatements(null, AL.follows, (Resource) null)
          .forEach(s -> builder.before(s.getObject().asNode(), s.getSubject().asNode()));
      graph
          .listStatements(null, AL.precedes, (Resource) null)
          .forEach(s -> builder.before(s.getSubject().asNode(), s.getObject().asNode()));
      joiningBeforeLeaving(graph, builder);
      return new Calendar(builder.build());
    } catch (ContradictionException e) {
      throw new BadInputException(
          "contradictory-dates",
          "data/claims",
          "dates and stated orders cannot all hold; they clash in " + claims(graph, e.clash()),
          "mend al:when or al:follows of one of them; where sources disagree, give each claim an"
              + " event of its own");
    }
  }

  private static void date(Statement s, OrderNetwork.Builder<Node> builder) {
    builder.within(s.getSubject().asNode(), Edtf.parse(s.getLiteral().getLexicalForm()).window());
  }

  /**
   * Where one joining and one leaving are all that is told of an actor and a group, the joining
   * came first.
   */
  private static void joiningBeforeLeaving(Model graph, OrderNetwork.Builder<Node> builder) {
    Map<List<Node>, List<Node>> begins =
        byActorAndGroup(
            graph,
            AL.BeginningEvent,
            graph.listStatements(null, AL.toGroup, (Resource) null).toList());
    Map<List<Node>, List<Node>> ends =
        byActorAndGroup(
            graph,
            AL.EndingEvent,
            graph.listStatements(null, AL.fromGroup, (Resource) null).toList());
    begins.forEach(
        (pair, joinings) -> {
          List<Node> leavings = ends.getOrDefault(pair, List.of());
          if (joinings.size() == 1
              && leavings.size() == 1
              && !isRejoining(graph, joinings.get(0))) {
            builder.before(joinings.get(0), leavings.get(0));
          }
        });
  }

  private static boolean isRejoining(Model graph, Node event) {
    return graph.asRDFNode(event).asResource().hasProperty(RDF.type, AL.Rejoining);
  }

  private static Map<List<Node>, List<Node>> byActorAndGroup(
      Model graph, Resource family, List<Statement> roles) {
    Set<Resource> classes = subclasses(graph, family);
    Map<List<Node>, List<Node>> events = new HashMap<>();
    for (Statement role : roles) {
      Resource event = role.getSubject();
      if (event
          .listProperties(RDF.type)
          .filterKeep(t -> classes.contains(t.getObject()))
          .hasNext()) {
        event
            .listProperties(AL.actor)
            .forEach(
                a ->
                    events
                        .computeIfAbsent(
                            List.of(a.getObject().asNode(), role.getObject().asNode()),
                            k -> new ArrayList<>())
                        .add(event.asNode()));
      }
    }
    return events;
  }

  private static Set<Resource> subclasses(Model graph, Resource family) {
    Set<Resource> found = new HashSet<>(Set.of(family));
    List<Resource> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (Resource sub :
          graph.listSubjectsWithProperty(RDFS.subClassOf, open.remove(open.size() - 1)).toList()) {
        if (found.add(sub)) {
          open.add(sub);
        }
      }
    }
    return found;
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
