package org.allegiance.reason;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact holds: each fact that the proof uses, once, premises before what follows from them and
 * the fact itself last.
 */
record Proof(SequencedMap<Triple, Step> steps) {

  /**
   * One fact of a proof.
   *
   * @param fact the fact
   * @param standing how firmly it stands by this proof
   * @param derivation how it follows; null for a fact that data or ontology state
   */
  record Step(Triple fact, Standing standing, @Nullable Derivation derivation) {

    Optional<Derivation> by() {
      return Optional.ofNullable(derivation);
    }
  }

  /** The step that ends in a fact; empty if the proof does not use the fact. */
  Optional<Step> step(Triple fact) {
    return Optional.ofNullable(steps.get(fact));
  }

  /** The step that ends in what is proved. */
  Step last() {
    return steps.lastEntry().getValue();
  }

  Triple fact() {
    return last().fact();
  }

  Standing standing() {
    return last().standing();
  }

  /** The stated facts that the proof rests on. */
  List<Step> leaves() {
    return steps.values().stream().filter(s -> s.derivation() == null).toList();
  }

  /** Number of derivations, each counted once. */
  int size() {
    return steps.size() - leaves().size();
  }
}
