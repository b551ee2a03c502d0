package org.allegiance.extract.syntax;

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

  /**
   * Hangs such a word, and the name behind it, on whoever is called so, if what is told of him
   * hangs on it though no "and" joins the two.
   */
  void mend(Token called) {
    if (!CALLED.contains(called.form())
        || called.index() == 0
        || called.index() + 1 >= tree.size()
        || !tree.at(called.index() + 1).tag().startsWith("NNP")
        || called.head() >= 0
        || tree.child(called, "cc", "aux", "auxpass").isPresent()) {
      return;
    }
    for (Token deed : tree.children(called, "conj").toList()) {
      if (deed.isVerb() && tree.isFinite(deed)) {
        strayObject(called, deed);
        if (!tree.hasSubject(deed)) {
          onlyCalled(called, deed);
          return;
        }
      }
    }
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
              tree.retag(called, "VBN");
            });
  }
}
