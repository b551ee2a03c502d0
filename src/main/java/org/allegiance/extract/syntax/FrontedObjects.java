package org.allegiance.extract.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is done to those who are named first, for emphasis: "My uncle they shot. Me they kept." */
final class FrontedObjects {

  private static final Set<String> OBJECTS = Set.of("me", "him", "us", "them");

  private final MovableTree tree;

  FrontedObjects(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes what stands before its subject the object of a verb that has none. */
  void mend(Token verb) {
    boolean mayLack =
        tree.isFinite(verb)
            && !verb.is("aux", "auxpass", "relcl")
            && tree.children(verb, "dobj", "ccomp", "xcomp", "auxpass").findAny().isEmpty();
    Optional<Token> subject =
        mayLack ? tree.children(verb, "nsubj").reduce((first, last) -> last) : Optional.empty();
    subject
        .map(who -> tree.subtree(who).getFirst().index() - 1)
        .filter(before -> before >= 0)
        .map(tree::at)
        .filter(
            whom ->
                whom.head() == verb.index()
                    && whom.is("vocative", "punct", "dep", "npadvmod", "nsubj")
                    && (subject.get().tag().equals("PRP") ? isSomebody(whom) : isObject(whom)))
        .ifPresent(whom -> tree.hang(whom, verb, "dobj"));
  }

  private static boolean isSomebody(Token whom) {
    return isObject(whom) || (whom.isNoun() && !TimeNouns.isTime(whom));
  }

  /** "Him the rebels shot": no subject. */
  private static boolean isObject(Token word) {
    return OBJECTS.contains(word.form().toLowerCase(Locale.ROOT));
  }
}
