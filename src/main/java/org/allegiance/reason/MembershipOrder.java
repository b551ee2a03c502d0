package org.allegiance.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Orders that no source states but that lie in what membership is: where a single joining of a
 * group is told of someone, it came before his leaving and his rejoining; where a single leaving is
 * told, it came before his rejoining. What is told of all of a collective is told of its parts.
 */
final class MembershipOrder {

  private final Model graph;
  private final Map<Membership, Map<Stage, Set<Node>>> told = new HashMap<>();

  private record Membership(Resource who, Resource group) {}

  private enum Stage {
    JOINING,
    LEAVING,
    REJOINING
  }

  private MembershipOrder(Model graph) {
    this.graph = graph;
  }

  /** Calls back with each pair of an earlier and a later event. */
  static void forEach(Model graph, BiConsumer<Node, Node> earlierAndLater) {
    MembershipOrder order = new MembershipOrder(graph);
    order.collect(AL.BeginningEvent, AL.toGroup, Stage.JOINING);
    order.collect(AL.EndingEvent, AL.fromGroup, Stage.LEAVING);
    for (Map<Stage, Set<Node>> stages : order.told.values()) {
      Set<Node> joinings = stages.getOrDefault(Stage.JOINING, Set.of());
      Set<Node> leavings = stages.getOrDefault(Stage.LEAVING, Set.of());
      Set<Node> rejoinings = stages.getOrDefault(Stage.REJOINING, Set.of());
      single(joinings, leavings, earlierAndLater);
      single(joinings, rejoinings, earlierAndLater);
      single(leavings, rejoinings, earlierAndLater);
    }
  }

  private static void single(Set<Node> earlier, Set<Node> later, BiConsumer<Node, Node> out) {
    if (earlier.size() == 1) {
      Node first = earlier.iterator().next();
      later.stream().filter(e -> !e.equals(first)).forEach(e -> out.accept(first, e));
    }
  }

  private void collect(Resource family, Property role, Stage stage) {
    Set<Resource> classes = subclasses(family);
    for (Resource event : graph.listSubjectsWithProperty(role).toList()) {
      boolean inFamily =
          event.listProperties(RDF.type).filterKeep(t -> classes.contains(t.getObject())).hasNext();
      if (inFamily && isAffirmed(event)) {
        Stage actual =
            event.hasProperty(RDF.type, AL.Rejoining) && stage == Stage.JOINING
                ? Stage.REJOINING
                : stage;
        Resource group = event.getPropertyResourceValue(role);
        for (Resource who : involved(event)) {
          told.computeIfAbsent(new Membership(who, group), k -> new HashMap<>())
              .computeIfAbsent(actual, k -> new LinkedHashSet<>())
              .add(event.asNode());
        }
      }
    }
  }

  private boolean isAffirmed(Resource event) {
    Resource denied = Things.thing("certainty", "denied");
    return graph
        .listSubjectsWithProperty(AL.reports, event)
        .filterDrop(c -> c.hasProperty(AL.certainty, denied))
        .hasNext();
  }

  private Set<Resource> involved(Resource event) {
    Set<Resource> found =
        new LinkedHashSet<>(event.listProperties(AL.actor).mapWith(s -> s.getResource()).toList());
    List<Resource> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      Resource whole = open.remove(open.size() - 1);
      if (whole.hasProperty(RDF.type, AL.Collective)) {
        graph.listSubjectsWithProperty(AL.partOf, whole).filterKeep(found::add).forEach(open::add);
      }
    }
    return found;
  }

  private Set<Resource> subclasses(Resource family) {
    Set<Resource> found = new HashSet<>(Set.of(family));
    List<Resource> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      graph
          .listSubjectsWithProperty(RDFS.subClassOf, open.remove(open.size() - 1))
          .filterKeep(found::add)
          .forEach(open::add);
    }
    return found;
  }
}
