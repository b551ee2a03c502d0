package org.allegiance.reason;

import org.allegiance.Problem;
import org.allegiance.vocab.AL;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the program with what a reader of a proof wants to know about it.
 *
 * @param rule the rule in Jena's form, with its name
 * @param sentence what it says, in one sentence
 * @param logic the same as a formula; empty if none stands above it
 * @param place its file and line; null for a rule made from an axiom of the ontology
 */
record ProgramRule(Rule rule, String sentence, String logic, @Nullable String place) {

  private static final String OF_AXIOM = "The ontology says: ";

  /** A rule made from an axiom. */
  static ProgramRule ofAxiom(Rule rule, String axiom) {
    return new ProgramRule(rule, OF_AXIOM + axiom + ".", "", null);
  }

  String name() {
    return rule.getName();
  }

  boolean isAxiom() {
    return place == null;
  }

  /** Whether what it asks for must not be: it yields that something is violated. */
  boolean forbids() {
    return rule.headLength() > 0
        && rule.getHeadElement(0) instanceof TriplePattern head
        && head.getPredicate().equals(AL.violates.asNode());
  }

  /** The name of its file. */
  String file() {
    return place == null ? "ontology" : place.replaceFirst(".*/", "").replaceFirst(":[0-9]+$", "");
  }

  /** What messages call it. */
  String title() {
    return isAxiom()
        ? "the axiom " + sentence.substring(OF_AXIOM.length(), sentence.length() - 1)
        : "rule " + name();
  }

  /**
   * A problem with it.
   *
   * @param reason what is wrong, as said after its name
   */
  Problem problem(String code, String reason, String wayOut) {
    return new Problem(code, place == null ? "ontology" : place, title() + " " + reason, wayOut);
  }
}
