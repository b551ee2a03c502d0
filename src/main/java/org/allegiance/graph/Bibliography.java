package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.document.DocumentKey;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** The documents that the register describes, known by the digests of their bytes. */
public final class Bibliography {

  private final Sources sources;

  /** The bibliography of a project. */
  public Bibliography(Sources sources) {
    this.sources = sources;
  }

  /**
   * Reads a document under the key that the bibliography has for these bytes, whatever the file is
   * called, else under the key of the file's name.
   *
   * @throws BadInputException if it cannot be read, or if that key is another text's
   * @throws IOException if it cannot be read
   */
  public SourceDocument read(Path file) throws IOException {
    SourceDocument document = SourceDocument.read(DocumentKey.of(file), file);
    Model known = Sources.read(sources.register());
    Optional<String> key = key(document.sha256(), known);
    if (key.isPresent()) {
      return key.get().equals(document.key()) ? document : SourceDocument.read(key.get(), file);
    }
    if (known.contains(Things.thing("document", document.key()), RDF.type)) {
      throw new BadInputException(
          "key-taken",
          file.toString(),
          "the document '" + document.key() + "' of the bibliography is another text",
          "give the file another name; or, if its text was replaced, take the old one's block out"
              + " of data/documents.ttl");
    }
    return document;
  }

  private static Optional<String> key(String sha256, Model known) {
    return known
        .listSubjectsWithProperty(AL.sha256, sha256)
        .mapWith((Resource r) -> Things.key(r))
        .toList()
        .stream()
        .sorted()
        .findFirst();
  }

  /**
   * Describes a document, unless it is described already.
   *
   * @param title as far as it is known
   * @return whether the document is new
   */
  public boolean add(SourceDocument document, String title) throws IOException {
    if (key(document.sha256(), Sources.read(sources.register())).isPresent()) {
      return false;
    }
    RegisterFile file = new RegisterFile(sources.bibliography());
    file.addDocument(document.key(), title, document.sha256(), document.length());
    Drafts.replace(Map.of(sources.bibliography(), Optional.of(file.text())));
    return true;
  }
}
