package org.allegiance.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Turtle in one fixed form, whatever the order in which triples come, so that two versions of a
 * file differ only where their content does: one block a subject, one predicate a line, objects
 * sorted. Knows no blank nodes.
 */
final class StableTurtle {

  private final Map<String, String> prefixes;
  private final List<Property> predicates;
  private final NodeFormatter formatter;

  /**
   * @param prefixes namespaces by prefix, in the order in which to declare them
   * @param predicates the order of the lines within a block; those not named come last, by IRI
   */
  StableTurtle(Map<String, String> prefixes, List<Property> predicates) {
    this.prefixes = prefixes;
    this.predicates = predicates;
    PrefixMap map = PrefixMapFactory.create();
    prefixes.forEach(map::add);
    this.formatter = new NodeFormatterTTL(null, map);
  }

  /** The model as Turtle, its subjects in the given order. */
  String write(Model model, Comparator<Resource> subjects) {
    StringBuilder out = new StringBuilder();
    prefixes.forEach(
        (prefix, namespace) ->
            out.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n"));
    model.listSubjects().toList().stream()
        .sorted(subjects.thenComparing(Resource::getURI))
        .forEach(s -> block(s, out));
    return out.toString();
  }

  private void block(Resource subject, StringBuilder out) {
    Map<Property, TreeSet<String>> lines =
        new TreeMap<>(Comparator.comparingInt(this::rank).thenComparing(Property::getURI));
    for (Statement s : subject.listProperties().toList()) {
      lines
          .computeIfAbsent(s.getPredicate(), p -> new TreeSet<>())
          .add(format(s.getObject().asNode()));
    }
    List<String> rows = new ArrayList<>();
    lines.forEach(
        (p, objects) ->
            rows.add(
                (p.equals(RDF.type) ? "a" : format(p.asNode()))
                    + " "
                    + String.join(" ,\n        ", objects)));
    out.append('\n')
        .append(format(subject.asNode()))
        .append(' ')
        .append(String.join(" ;\n    ", rows))
        .append(" .\n");
  }

  private int rank(Property p) {
    int at = predicates.indexOf(p);
    return at < 0 ? predicates.size() : at;
  }

  private String format(Node node) {
    if (node.isBlank()) {
      throw new IllegalArgumentException("a blank node has no stable form; give it an IRI");
    }
    IndentedLineBuffer buffer = new IndentedLineBuffer();
    formatter.format(buffer, node);
    return buffer.asString();
  }
}
