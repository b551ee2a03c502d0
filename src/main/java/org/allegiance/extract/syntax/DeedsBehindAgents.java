package org.allegiance.extract.syntax;

import java.util.Map;
import java.util.Set;

/**
 * "Was accused by the panel of arming them": of what somebody is accused, where parsers hang it on
 * who accuses him.
 */
final class DeedsBehindAgents {

  private static final Map<String, Set<String>> OF_WHAT =
      Map.of(
          "of", Set.of("accuse", "suspect", "convict", "acquit"),
          "for", Set.of("blame", "criticise", "criticize", "condemn", "denounce", "praise"),
          "with", Set.of("charge", "credit"));

  private final MovableTree tree;

  DeedsBehindAgents(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs it on the verb. */
  void mend(Token preposition) {
    Set<String> verbs = OF_WHAT.get(preposition.lemma());
    if (verbs == null || !preposition.is("prep")) {
      return;
    }
    Token who = tree.above(preposition);
    Token by = tree.above(who);
    Token verb = tree.above(by);
    if (who.is("pobj") && by.is("agent") && verbs.contains(verb.lemma())) {
      tree.hang(preposition, verb, "prep");
    }
  }
}
