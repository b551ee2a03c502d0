package org.allegiance.reason;

import org.apache.jena.reasoner.rulesys.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the program with what a reader of a proof wants to know about it.
 *
 * @param rule the rule in Jena's form, with its name
 * @param sentence what it says, in one sentence
 * @param place its file and line; null for a rule made from an axiom of the ontology
 */
record ProgramRule(Rule rule, String sentence, @Nullable String place) {

  String name() {
    return rule.getName();
  }

  boolean isAxiom() {
    return place == null;
  }
}
