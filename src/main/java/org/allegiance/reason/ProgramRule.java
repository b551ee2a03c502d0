package org.allegiance.reason;

import org.apache.jena.reasoner.rulesys.Rule;

/**
 * A rule of the program with what a reader of a proof wants to know about it.
 *
 * @param rule the rule in Jena's form, with its name
 * @param sentence what it says, in one sentence
 * @param stratum when it applies: all rules of a lower stratum have come to an end before. Axioms,
 *     of stratum 0, apply with every stratum.
 */
record ProgramRule(Rule rule, String sentence, int stratum) {

  String name() {
    return rule.getName();
  }

  boolean isAxiom() {
    return stratum == 0;
  }
}
