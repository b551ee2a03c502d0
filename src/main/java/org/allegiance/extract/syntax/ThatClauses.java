package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Clauses in a row of which each is what somebody says: "he said in evidence that he had tried to
 * leave, that he was caught, and that he spent weeks in a cell". Parsers hang the later ones within
 * the first, as if he had only tried to be caught.
 */
final class ThatClauses {

  private static final Set<String> WITHIN =
      Set.of("dep", "conj", "ccomp", "advcl", "acl", "relcl", "parataxis", "appos");

  private final MovableTree tree;

  ThatClauses(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs a clause beside the one before it. */
  void mend(Token verb) {
    if (!verb.isVerb() || !isMarked(verb)) {
      return;
    }
    if (verb.is("acl")) {
      said(verb).ifPresent(saying -> tree.hang(verb, saying, "ccomp"));
    }
    if (verb.is(WITHIN.toArray(String[]::new)) && isFurther(mark(verb))) {
      earlier(verb).ifPresent(first -> tree.hang(verb, tree.above(first), first.relation()));
    }
  }

  private boolean isMarked(Token verb) {
    return tree.child(verb, "mark").filter(m -> m.lemma().equals("that")).isPresent();
  }

  private int mark(Token verb) {
    return tree.child(verb, "mark").orElse(verb).index();
  }

  /** Whether a comma or "and" stands before a word. */
  private boolean isFurther(int that) {
    return that > 0 && (tree.isComma(that - 1) || tree.at(that - 1).is("cc"));
  }

  /** The verb of "said in evidence that …": he said so, and there is no such evidence. */
  private Optional<Token> said(Token clause) {
    Token noun = tree.above(clause);
    Token in = tree.above(noun);
    return noun.is("pobj")
            && tree.child(noun, "det", "poss", "amod").isEmpty()
            && in.lemma().equals("in")
            && tree.above(in).isVerb()
        ? Optional.of(tree.above(in))
        : Optional.empty();
  }

  /** The clause before it of its kind, below which it hangs. */
  private Optional<Token> earlier(Token verb) {
    Token at = tree.above(verb);
    while (at.head() >= 0) {
      if (at.isVerb() && isMarked(at) && mark(at) < mark(verb) && at.is("ccomp", "acl")) {
        return Optional.of(at);
      }
      at = tree.above(at);
    }
    return Optional.empty();
  }
}
