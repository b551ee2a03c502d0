package org.allegiance.publish.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Gives blank nodes labels that depend on what is said of them alone. Colours are refined until
 * they tell no more nodes apart; of nodes still alike one is set apart, and refining goes on (A.
 * Hogan, Canonical Forms for Isomorphic and Equivalent RDF Graphs, ACM Transactions on the Web 11,
 * 2017). Nodes that stay alike are taken to be interchangeable, as they are in lists and in the
 * expressions of an ontology; in other graphs their labels may change places.
 */
final class BlankNodes {

  private final List<Quad> about = new ArrayList<>();
  private Map<Node, String> colours = new LinkedHashMap<>();

  private BlankNodes(Collection<Quad> quads) {
    for (Quad q : quads) {
      for (Node n : new Node[] {q.getSubject(), q.getObject()}) {
        if (n.isBlank()) {
          colours.put(n, "");
        }
      }
      if (q.getSubject().isBlank() || q.getObject().isBlank()) {
        about.add(q);
      }
    }
  }

  /** The blank nodes of some quads, each with the one to write in its place. */
  static Map<Node, Node> labels(Collection<Quad> quads) {
    BlankNodes nodes = new BlankNodes(quads);
    nodes.refine();
    for (List<Node> alike = nodes.firstAlike(); !alike.isEmpty(); alike = nodes.firstAlike()) {
      nodes.colours.compute(alike.get(0), (n, colour) -> colour + "'");
      nodes.refine();
    }
    Map<Node, Node> labels = new HashMap<>();
    nodes.byColour().values().stream()
        .map(same -> same.get(0))
        .forEach(n -> labels.put(n, NodeFactory.createBlankNode("b" + labels.size())));
    return labels;
  }

  /** Statements with other blank nodes. */
  static List<Triple> relabelled(Collection<Triple> statements) {
    Map<Node, Node> labels =
        labels(statements.stream().map(t -> Quad.create(Quad.defaultGraphIRI, t)).toList());
    return statements.stream()
        .map(
            t ->
                Triple.create(
                    labels.getOrDefault(t.getSubject(), t.getSubject()),
                    t.getPredicate(),
                    labels.getOrDefault(t.getObject(), t.getObject())))
        .toList();
  }

  private void refine() {
    for (int told = -1; told < byColour().size(); ) {
      told = byColour().size();
      Map<Node, List<String>> seen = new HashMap<>();
      for (Quad q : about) {
        String graph = q.isDefaultGraph() ? "" : text(q.getGraph());
        String middle = text(q.getPredicate());
        if (q.getSubject().isBlank()) {
          seen.computeIfAbsent(q.getSubject(), n -> new ArrayList<>())
              .add("> " + graph + middle + text(q.getObject()));
        }
        if (q.getObject().isBlank()) {
          seen.computeIfAbsent(q.getObject(), n -> new ArrayList<>())
              .add("< " + graph + middle + text(q.getSubject()));
        }
      }
      Map<Node, String> next = new LinkedHashMap<>();
      colours.forEach(
          (node, colour) -> {
            List<String> lines = seen.getOrDefault(node, new ArrayList<>());
            lines.sort(null);
            next.put(node, Sha256.of(colour + "\n" + String.join("\n", lines)));
          });
      colours = next;
    }
  }

  private String text(Node node) {
    return node.isBlank() ? "_:" + colours.get(node) : NodeFmtLib.strNT(node);
  }

  private Map<String, List<Node>> byColour() {
    Map<String, List<Node>> sorted = new TreeMap<>();
    colours.forEach((n, colour) -> sorted.computeIfAbsent(colour, c -> new ArrayList<>()).add(n));
    return sorted;
  }

  private List<Node> firstAlike() {
    return byColour().values().stream()
        .filter(same -> same.size() > 1)
        .findFirst()
        .orElse(List.of());
  }
}
