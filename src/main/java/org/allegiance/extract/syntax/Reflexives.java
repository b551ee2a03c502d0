package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Fourteen had themselves been members": parsers take the stress for the subject. */
final class Reflexives {

  private static final Set<String> STRESS =
      Set.of("himself", "herself", "itself", "themselves", "ourselves", "myself");

  private final MovableTree tree;

  Reflexives(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs a word, and what belongs to it, where it belongs. */
  void mend(Token word) {
    if (!word.is("nsubj", "nsubjpass") || !STRESS.contains(word.lemma())) {
      return;
    }
    Token verb = tree.above(word);
    Token have = tree.above(verb);
    boolean isAside = verb.is("ccomp") && have.index() == word.index() - 1;
    if (isAside && have.lemma().equals("have")) {
      below(verb, have, "aux");
      verb = tree.now(verb);
    } else if (isAside && have.lemma().equals("be") && verb.tag().equals("VBN")) {
      below(verb, have, "auxpass"); // "he was himself arrested"
      verb = tree.now(verb);
    }
    if (isRelative(word.index() - 1)) {
      tree.hang(tree.at(word.index() - 1), verb, word.relation()); // "who himself was captured"
    }
    Token done = verb;
    subject(done, word)
        .ifPresent(
            who -> {
              tree.hang(who, done, word.relation());
              tree.hang(word, done, "npadvmod");
            });
  }

  private boolean isRelative(int index) {
    return index >= 0 && tree.at(index).tag().startsWith("W");
  }

  /** "He had himself been taken": not that he had it done. */
  private void below(Token verb, Token have, String relation) {
    List<Token> before = tree.children(have).filter(c -> c.index() < have.index()).toList();
    tree.exchange(have, verb, relation);
    before.forEach(c -> tree.hang(c, tree.now(verb), c.relation()));
  }

  /** Who stands before it, be it at an auxiliary. */
  private Optional<Token> subject(Token verb, Token stress) {
    return tree.children(verb, "nsubj", "nsubjpass")
        .filter(s -> s.index() < stress.index())
        .findFirst()
        .or(
            () ->
                tree.children(verb, "aux", "auxpass")
                    .flatMap(aux -> tree.children(aux, "nsubj", "nsubjpass"))
                    .findFirst());
  }
}
