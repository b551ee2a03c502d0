package org.allegiance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;

/** Writes Turtle as N-Triples, blank nodes named in their order, so that it is always the same. */
final class OntologyFacts extends StreamRDFBase {

  private final BufferedWriter out;
  private final Map<Node, String> blank = new HashMap<>();
  private long size;

  private OntologyFacts(BufferedWriter out) {
    this.out = out;
  }

  /** Appends the facts of Turtle files to a file, and says how many they are. */
  static long append(Path file, List<Path> ontology) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      OntologyFacts facts = new OntologyFacts(out);
      ontology.forEach(f -> RDFParser.source(f).parse(facts));
      return facts.size;
    }
  }

  @Override
  public void triple(Triple t) {
    try {
      out.write(name(t.getSubject()) + " " + name(t.getPredicate()) + " " + name(t.getObject()));
      out.write(" .\n");
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(Node node) {
    return node.isBlank()
        ? blank.computeIfAbsent(node, k -> "_:b" + blank.size())
        : NodeFmtLib.strNT(node);
  }
}
