package org.allegiance.publish.linked;

import java.util.Optional;
import java.util.stream.Stream;

/** The ways to write RDF that every description is offered in; the first is the preferred one. */
public enum Syntax {
  /** Turtle (W3C Recommendation, 2014). */
  TURTLE("ttl", "text/turtle"),
  /** JSON-LD 1.1 (W3C Recommendation, 2020), its context within it. */
  JSON_LD("jsonld", "application/ld+json"),
  /** RDF/XML (W3C Recommendation, 2014). */
  RDF_XML("rdf", "application/rdf+xml"),
  /** N-Triples (W3C Recommendation, 2014). */
  N_TRIPLES("nt", "application/n-triples");

  private final String extension;
  private final String mediaType;

  Syntax(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How the names of its files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The syntax whose files end so. */
  public static Optional<Syntax> ofExtension(String extension) {
    return Stream.of(values()).filter(s -> s.extension.equals(extension)).findFirst();
  }
}
