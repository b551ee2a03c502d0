package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/** Nouns of deeds that parsers take for verbs: "the abduction and later killing of two nurses". */
final class Gerunds {

  /** What one does of somebody. */
  private static final Set<String> WITH_OF =
      Set.of(
          "speak",
          "consist",
          "think",
          "dream",
          "hear",
          "tell",
          "complain",
          "boast",
          "talk",
          "learn",
          "die",
          "know",
          "accuse",
          "approve",
          "dispose",
          "beware",
          "inform",
          "warn",
          "convict");

  private final MovableTree tree;

  Gerunds(MovableTree tree) {
    this.tree = tree;
  }

  /** Joins it to the noun before it, which is the subject of what follows. */
  void mend(Token gerund) {
    if (!isDeed(gerund)) {
      return;
    }
    Optional<Token> first =
        tree.child(gerund, "nsubj")
            .filter(n -> n.tag().equals("NN") && tree.child(n, "cc").isPresent());
    Optional<Token> verb =
        tree.tokens().stream()
            .filter(v -> v.index() > gerund.index() && v.isVerb() && tree.isFinite(v))
            .filter(v -> !v.is("aux", "auxpass", "relcl", "acl") && !tree.hasSubject(v))
            .findFirst();
    if (first.isPresent() && verb.isPresent()) {
      Token subject = first.get();
      Token told = verb.get();
      if (tree.subtree(gerund).contains(told)) {
        tree.exchange(gerund, told, "dep");
      }
      tree.put(subject, subject.lemma(), subject.tag(), told.index(), tree.subjectOf(told));
      tree.put(gerund, gerund.form(), "NN", subject.index(), "conj");
    }
  }

  private boolean isDeed(Token word) {
    return word.tag().equals("VBG")
        && word.index() + 1 < tree.size()
        && tree.at(word.index() + 1).lemma().equals("of")
        && tree.at(word.index() + 1).head() == word.index()
        && tree.child(word, "aux", "dobj").isEmpty()
        && !WITH_OF.contains(word.lemma());
  }
}
