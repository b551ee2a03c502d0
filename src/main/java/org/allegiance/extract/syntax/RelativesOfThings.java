package org.allegiance.extract.syntax;

import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * "Turkey sent the prisoner to Germany, which tried him": Germany did, where parsers take it for
 * what the prisoner did. "Which" is never a person.
 */
final class RelativesOfThings {

  private final MovableTree tree;
  private final WordLists words;

  RelativesOfThings(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs such a clause on the noun before its comma. */
  void mend(Token verb) {
    if (!verb.is("relcl") || verb.head() < 0 || !isPerson(tree.above(verb))) {
      return;
    }
    tree.children(verb, "nsubj")
        .filter(which -> which.form().equals("which") && which.index() > 1)
        .filter(which -> tree.isComma(which.index() - 1))
        .map(which -> tree.at(which.index() - 2))
        .filter(thing -> thing.tag().startsWith("NNP") && !isPerson(thing))
        .findFirst()
        .ifPresent(thing -> tree.hang(verb, thing, "relcl"));
  }

  private boolean isPerson(Token noun) {
    return words.has(WordList.PEOPLE, noun.lemma())
        || words.has(WordList.MEMBERS, noun.lemma())
        || words.has(WordList.PRISONERS, noun.lemma())
        || words.has(WordList.KIN, noun.lemma());
  }
}
