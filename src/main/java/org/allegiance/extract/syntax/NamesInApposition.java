package org.allegiance.extract.syntax;

import java.util.List;

/**
 * "To the UPDF, Uganda's army, in May": the same under another name, where parsers take it for one
 * of several.
 */
final class NamesInApposition {

  private final MovableTree tree;

  NamesInApposition(MovableTree tree) {
    this.tree = tree;
  }

  /** Reads it so. */
  void mend(Token name) {
    if (name.is("appos") && tree.above(name).lemma().equals("own")) {
      ofTheirOwn(name);
    }
    if (!name.is("conj") || !name.tag().startsWith("NNP") || name.head() < 0) {
      return;
    }
    Token first = tree.above(name);
    List<Token> phrase = tree.subtree(name);
    boolean isBetweenCommas =
        tree.isComma(phrase.getFirst().index() - 1)
            && phrase.getFirst().index() - 2 == first.index()
            && (endsAtComma(name) || endsAtComma(phrase.getLast()));
    boolean isOnlyOne =
        tree.child(first, "cc").isEmpty()
            && tree.child(name, "cc", "conj").isEmpty()
            && tree.children(first, "conj").count() == 1;
    if (first.tag().startsWith("NNP")
        && !first.is("conj")
        && isBetweenCommas
        && isOnlyOne
        && isOwned(name)) {
      tree.hang(name, first, "appos");
    }
  }

  /** "Formed an army of their own, the Ronda": that is the army. */
  private void ofTheirOwn(Token name) {
    Token of = tree.above(tree.above(name));
    if (of.lemma().equals("of") && tree.above(of).isNoun()) {
      tree.hang(name, tree.above(of), "appos");
    }
  }

  /** "Uganda's army", "the Ugandan army", but not "Uganda" in a row of countries. */
  private boolean isOwned(Token name) {
    return name.form().contains("'s ")
        || name.form().contains("’s ")
        || tree.child(name, "poss", "det").isPresent();
  }

  private boolean endsAtComma(Token last) {
    int next = last.index() + 1;
    return next >= tree.size() || tree.at(next).form().matches("[,.;]");
  }
}
