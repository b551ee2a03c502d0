package org.allegiance.extract.syntax;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** Nouns of deeds that parsers take for verbs: "the abduction and later killing of two nurses". */
final class Gerunds {

  private final MovableTree tree;
  private final WordLists words;

  Gerunds(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
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
      tree.hang(subject, told, tree.subjectOf(told));
      tree.put(gerund, gerund.form(), "NN", subject.index(), "conj");
    }
  }

  private boolean isDeed(Token word) {
    return word.tag().equals("VBG")
        && word.index() + 1 < tree.size()
        && tree.at(word.index() + 1).lemma().equals("of")
        && tree.at(word.index() + 1).head() == word.index()
        && tree.child(word, "aux", "dobj").isEmpty()
        && !words.has(WordList.WITH_OF, word.lemma());
  }
}
