package org.allegiance.bench;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Writes facts to a file of N-Triples (W3C Recommendation, 2014), none of them kept in memory. IRIs
 * and texts are of plain letters, so that nothing has to be escaped.
 */
final class FactFile implements Closeable {

  private final BufferedWriter out;
  private long size;

  FactFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  void link(String subject, Property predicate, Resource object) {
    link(subject, predicate, object.getURI());
  }

  void link(String subject, Property predicate, String object) {
    line(subject, predicate, '<' + object + '>');
  }

  void text(String subject, Property predicate, String text) {
    line(subject, predicate, '"' + text + "\"@en");
  }

  void typed(String subject, Property predicate, String text, String datatype) {
    line(subject, predicate, '"' + text + "\"^^<" + datatype + '>');
  }

  /** Number of facts written. */
  long size() {
    return size;
  }

  /**
   * Reads such a file; blank nodes keep the names that it gives them. Its IRIs are taken as they
   * are: to resolve and check them would take as long as all the rest.
   */
  static void read(Path file, StreamRDF out) {
    RDFParser.source(file)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .resolveURIs(false)
        .checking(false)
        .parse(out);
  }

  private void line(String subject, Property predicate, String object) {
    try {
      out.write("<" + subject + "> <" + predicate.getURI() + "> " + object + " .\n");
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
