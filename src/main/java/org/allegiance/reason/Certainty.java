package org.allegiance.reason;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;

/**
 * How sure the sources of a fact are, weakest first; the scheme of certainty in {@code
 * ontology/certainty.ttl}.
 */
public enum Certainty {
  DENIED,
  UNKNOWN,
  RUMOURED,
  HEDGED,
  ASSERTED;

  static Certainty of(Resource concept) {
    return valueOf(Things.key(concept).toUpperCase(Locale.ROOT));
  }

  /** The certainty of which a node is the concept; empty if of none. */
  static Optional<Certainty> of(Node concept) {
    return Stream.of(values()).filter(c -> c.concept().asNode().equals(concept)).findFirst();
  }

  /** The concept of the scheme. */
  Resource concept() {
    return Things.thing("certainty", name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
