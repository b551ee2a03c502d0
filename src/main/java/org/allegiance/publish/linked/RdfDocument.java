package org.allegiance.publish.linked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/**
 * Some statements, to be written in any syntax: always in the same order and with the same labels
 * of blank nodes, so that the same statements are the same bytes.
 */
public final class RdfDocument {

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> text(t.getSubject()))
          .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(t -> text(t.getPredicate()))
          .thenComparing(t -> text(t.getObject()));

  private final List<Triple> statements;

  RdfDocument(Collection<Triple> statements) {
    this.statements = BlankNodes.relabelled(statements).stream().distinct().sorted(ORDER).toList();
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /** The statements, in their order. */
  public List<Triple> statements() {
    return statements;
  }

  /** The statements with other IRIs in place of those that begin so. */
  public RdfDocument moved(String from, String to) {
    return new RdfDocument(
        statements.stream()
            .map(
                t ->
                    Triple.create(
                        moved(t.getSubject(), from, to),
                        t.getPredicate(),
                        moved(t.getObject(), from, to)))
            .toList());
  }

  private static Node moved(Node node, String from, String to) {
    return node.isURI() && node.getURI().startsWith(from)
        ? NodeFactory.createURI(to + node.getURI().substring(from.length()))
        : node;
  }

  /** The statements in a syntax, in UTF-8. */
  public byte[] in(Syntax syntax) {
    return switch (syntax) {
      case TURTLE -> turtle();
      case JSON_LD -> JsonLd.write(statements).getBytes(StandardCharsets.UTF_8);
      case RDF_XML -> RdfXml.write(statements).getBytes(StandardCharsets.UTF_8);
      case N_TRIPLES -> lines().getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] turtle() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.TURTLE_BLOCKS);
    out.start();
    Prefixes.of(statements).namespaces().forEach(out::prefix);
    statements.forEach(out::triple);
    out.finish();
    return bytes.toByteArray();
  }

  private String lines() {
    return statements.stream()
        .map(
            t ->
                text(t.getSubject())
                    + " "
                    + text(t.getPredicate())
                    + " "
                    + text(t.getObject())
                    + " .\n")
        .collect(Collectors.joining());
  }
}
