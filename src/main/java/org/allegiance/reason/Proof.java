package org.allegiance.reason;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact holds.
 *
 * @param fact the fact
 * @param standing how firmly it stands
 * @param step the derivation by which it stands best; null for a fact that data or ontology state
 * @param premises the proofs of the step's premises
 */
record Proof(Triple fact, Standing standing, @Nullable Derivation step, List<Proof> premises) {

  /** The stated facts that the proof rests on. */
  Set<Triple> leaves() {
    return step == null
        ? Set.of(fact)
        : premises.stream().flatMap(p -> p.leaves().stream()).collect(Collectors.toSet());
  }
}
