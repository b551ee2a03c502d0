package org.allegiance.graph;

import org.apache.jena.rdf.model.Resource;

/** A claim in a model that cannot be read back as one. */
final class BrokenClaimException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Resource claim;

  BrokenClaimException(Resource claim, RuntimeException cause) {
    super(Names.show(claim) + ": " + cause.getMessage(), cause);
    this.claim = claim;
  }

  Resource claim() {
    return claim;
  }
}
