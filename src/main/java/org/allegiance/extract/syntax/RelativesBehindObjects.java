package org.allegiance.extract.syntax;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * "Retook a base at Kot that rebels had overrun": the clause tells of the base, where parsers take
 * it for what was said.
 */
final class RelativesBehindObjects {

  private final MovableTree tree;
  private final WordLists words;

  RelativesBehindObjects(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs such a clause on the object. */
  void mend(Token verb) {
    if (!verb.is("ccomp") || verb.head() < 0 || tree.child(verb, "dobj", "ccomp").isPresent()) {
      return;
    }
    Token above = tree.above(verb);
    Optional<Token> object =
        tree.children(above, "dobj")
            .filter(o -> o.isNoun() && o.index() < verb.index())
            .findFirst();
    Optional<Token> that =
        tree.children(verb, "mark")
            .filter(t -> t.form().equals("that"))
            .filter(t -> object.isPresent() && endsBefore(object.get(), t))
            .filter(t -> tree.child(verb, "nsubj").isPresent() && !tree.isPassive(verb))
            .findFirst();
    if (that.isPresent() && above.isVerb() && !words.has(WordList.TELLING, above.lemma())) {
      tree.put(that.get(), "that", "WDT", verb.index(), "dobj");
      tree.hang(tree.now(verb), object.get(), "relcl");
    }
  }

  private boolean endsBefore(Token object, Token that) {
    return tree.subtree(object).getLast().index() == that.index() - 1;
  }
}
