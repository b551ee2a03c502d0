package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;

/**
 * "It was put under the army and half his friends had left it": the friends left it, where parsers
 * take them for a second army.
 */
final class SharedConjunctions {

  private final MovableTree tree;

  SharedConjunctions(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives the second of two verbs the subject before it. */
  void mend(Token verb) {
    boolean mayLack =
        verb.is("conj")
            && tree.above(verb).isVerb()
            && tree.above(verb).index() < verb.index()
            && tree.isFinite(verb)
            && tree.child(verb, "aux", "auxpass").isPresent()
            && !tree.hasSubject(verb)
            && tree.child(tree.above(verb), "cc").isEmpty();
    if (mayLack) {
      subject(verb)
          .ifPresent(
              who -> {
                tree.child(tree.above(who), "cc")
                    .ifPresent(and -> tree.hang(and, tree.above(verb), "cc"));
                tree.hang(who, tree.now(verb), tree.subjectOf(verb));
              });
    }
  }

  /** The phrase between "and" and the verb. */
  private Optional<Token> subject(Token verb) {
    int last = tree.first(verb) - 1;
    return tree.tokens().subList(tree.above(verb).index() + 1, last + 1).stream()
        .filter(n -> n.is("conj") && (n.isNoun() || n.tag().equals("CD")))
        .filter(n -> tree.above(n).index() > verb.head())
        .filter(n -> tree.children(tree.above(n), "conj").count() == 1)
        .filter(n -> isBetween(n, last))
        .findFirst();
  }

  private boolean isBetween(Token noun, int last) {
    List<Token> phrase = tree.subtree(noun);
    int and = phrase.getFirst().index() - 1;
    return phrase.getLast().index() == last
        && and > 0
        && tree.at(and).is("cc")
        && tree.at(and).form().matches("and|but")
        && tree.at(and).head() == noun.head();
  }
}
