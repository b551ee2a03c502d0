package org.allegiance.reason;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;

/** What there is to know of a closed graph in order to prove its facts. */
interface Grounds {

  /** How firmly data or ontology state a fact; empty if neither does. */
  Optional<Standing> stated(Triple fact);

  /** How firmly a fact stands, stated or derived; empty if nothing states or yields it. */
  Optional<Standing> standing(Triple fact);

  /** All ways in which rules and axioms yield a fact, in any order. */
  List<Derivation> derivations(Triple fact);

  /**
   * How firmly a fact would stand had a document claimed nothing; empty if nothing would then state
   * or yield it.
   */
  Optional<Standing> without(Triple fact, Resource document);
}
