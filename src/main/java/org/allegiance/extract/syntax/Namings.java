package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "A commander called Musa, who had killed two men, was driven out": parsers take "called" for what
 * the commander did.
 */
final class Namings {

  private static final Set<String> CALLED = Set.of("called", "named", "nicknamed", "dubbed");

  private final MovableTree tree;

  Namings(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs such a word, and the name behind it, on whoever is called so. */
  void mend(Token called) {
    if (!CALLED.contains(called.form())
        || called.index() == 0
        || called.index() + 1 >= tree.size()
        || !tree.at(called.index() + 1).tag().startsWith("NNP")) {
      return;
    }
    if (called.head() < 0) {
      deed(called).ifPresent(deed -> onlyCalled(called, deed));
    }
  }

  /** What is told of him, which hangs on "called" though no "and" joins the two. */
  private Optional<Token> deed(Token called) {
    return tree.child(called, "cc").isPresent() || tree.child(called, "aux", "auxpass").isPresent()
        ? Optional.empty()
        : tree.children(called, "conj")
            .filter(deed -> deed.isVerb() && tree.isFinite(deed))
            .peek(deed -> strayObject(called, deed))
            .filter(deed -> !tree.hasSubject(tree.now(deed)))
            .findFirst();
  }

  /** "Who had had three prisoners shot, was driven out": the prisoners were not. */
  private void strayObject(Token called, Token deed) {
    tree.children(deed, "nsubj", "nsubjpass")
        .filter(stray -> stray.index() > called.index())
        .findFirst()
        .ifPresent(
            stray ->
                tree.tokens().subList(called.index() + 1, tree.first(stray)).stream()
                    .filter(verb -> verb.is("relcl") && tree.child(verb, "dobj").isEmpty())
                    .findFirst()
                    .ifPresent(verb -> tree.hang(stray, verb, "dobj")));
  }

  private void onlyCalled(Token called, Token deed) {
    tree.child(called, "nsubj")
        .filter(who -> who.isNoun() && who.index() < called.index())
        .ifPresent(
            who -> {
              tree.exchange(called, deed, "acl");
              tree.hang(tree.now(who), tree.now(deed), tree.subjectOf(tree.now(deed)));
              tree.hang(tree.now(called), tree.now(who), "acl");
              Token word = tree.now(called);
              tree.put(word, word.lemma(), "VBN", word.head(), "acl");
            });
  }
}
