package org.allegiance.vocab;

/** The names of the graphs of the assembled dataset. */
public final class Graphs {

  private static final String BASE = "https://w3id.org/allegiance/graph/";

  /** Ontology and schemes. */
  public static final String ONTOLOGY = BASE + "ontology";

  /** Bibliography, groups, bodies, places and their names. */
  public static final String REGISTER = BASE + "register";

  /** What the rules and the ontology's axioms yield. */
  public static final String INFERENCES = BASE + "inferences";

  /** How each inference comes about: certainty, modality, derivations. */
  public static final String PROOFS = BASE + "proofs";

  /** What would follow if what sources deny were so. */
  public static final String DENIED = BASE + "denied";

  private Graphs() {}

  /** The graph of what one document says. */
  public static String document(String key) {
    return BASE + "document/" + key;
  }
}
