package org.allegiance.publish.linked;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes RDF/XML in its plainest form, a description a subject. Jena's own writer puts things in
 * the order in which a hash table gives them.
 */
final class RdfXml {

  /** Prefix by namespace: an element's name must have one. */
  private final Map<String, String> prefixes = new TreeMap<>();

  private final StringBuilder out = new StringBuilder();

  private RdfXml(List<Triple> statements) {
    prefixes.put(RDF.getURI(), "rdf");
    Prefixes.of(statements).namespaces().forEach((prefix, ns) -> prefixes.put(ns, prefix));
    for (Triple t : statements) {
      prefixes.computeIfAbsent(namespace(t.getPredicate()), ns -> "ns" + prefixes.size());
    }
  }

  /** Writes statements, those of one subject next to one another. */
  static String write(List<Triple> statements) {
    return new RdfXml(statements).document(statements);
  }

  private String document(List<Triple> statements) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    prefixes.forEach(
        (ns, prefix) ->
            out.append("\n    xmlns:")
                .append(prefix)
                .append("=\"")
                .append(escaped(ns))
                .append('"'));
    out.append(">\n");
    for (int i = 0; i < statements.size(); i++) {
      Node subject = statements.get(i).getSubject();
      if (i == 0 || !statements.get(i - 1).getSubject().equals(subject)) {
        out.append("  <rdf:Description ").append(name("about", subject)).append(">\n");
      }
      property(statements.get(i));
      if (i == statements.size() - 1 || !statements.get(i + 1).getSubject().equals(subject)) {
        out.append("  </rdf:Description>\n");
      }
    }
    return out.append("</rdf:RDF>\n").toString();
  }

  private void property(Triple t) {
    String namespace = namespace(t.getPredicate());
    String element =
        prefixes.get(namespace) + ":" + t.getPredicate().getURI().substring(namespace.length());
    Node value = t.getObject();
    out.append("    <").append(element);
    if (!value.isLiteral()) {
      out.append(' ').append(name("resource", value)).append("/>\n");
      return;
    }
    String datatype = value.getLiteralDatatypeURI();
    if (!value.getLiteralLanguage().isEmpty()) {
      out.append(" xml:lang=\"").append(value.getLiteralLanguage()).append('"');
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      out.append(" rdf:datatype=\"").append(escaped(datatype)).append('"');
    }
    out.append('>')
        .append(escaped(value.getLiteralLexicalForm()))
        .append("</")
        .append(element)
        .append(">\n");
  }

  private static String name(String attribute, Node node) {
    return node.isBlank()
        ? "rdf:nodeID=\"" + node.getBlankNodeLabel() + '"'
        : "rdf:" + attribute + "=\"" + escaped(node.getURI()) + '"';
  }

  private static String namespace(Node predicate) {
    String iri = predicate.getURI();
    return iri.substring(0, Util.splitNamespaceXML(iri));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#xD;");
                case '\n', '\t' -> escaped.append("&#x").append(Integer.toHexString(c)).append(';');
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
