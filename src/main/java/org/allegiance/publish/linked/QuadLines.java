package org.allegiance.publish.linked;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** Quads as N-Quads, one a line, sorted, so that the same dataset is the same bytes. */
final class QuadLines {

  private QuadLines() {}

  static String sorted(Collection<Quad> quads) {
    Map<Node, Node> labels = BlankNodes.labels(quads);
    return quads.stream()
        .map(
            q ->
                text(q.getSubject(), labels)
                    + " "
                    + text(q.getPredicate(), labels)
                    + " "
                    + text(q.getObject(), labels)
                    + " "
                    + text(q.getGraph(), labels)
                    + " .\n")
        .sorted()
        .distinct()
        .collect(Collectors.joining());
  }

  private static String text(Node node, Map<Node, Node> labels) {
    return NodeFmtLib.strNT(labels.getOrDefault(node, node));
  }
}
