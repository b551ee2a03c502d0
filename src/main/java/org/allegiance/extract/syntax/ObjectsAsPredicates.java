package org.allegiance.extract.syntax;

import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** "They had executed nine prisoners": whom, where parsers take them for what they became. */
final class ObjectsAsPredicates {

  private final MovableTree tree;
  private final WordLists words;

  ObjectsAsPredicates(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Makes them its object. */
  void mend(Token noun) {
    Token verb = tree.above(noun);
    boolean isCounted =
        noun.is("oprd")
            && noun.tag().equals("NNS")
            && noun.index() > verb.index()
            && tree.children(noun, "nmod", "nummod", "det", "poss")
                .anyMatch(c -> c.tag().equals("CD") || c.is("det", "poss"));
    if (isCounted
        && verb.isVerb()
        && !tree.isPassive(verb)
        && tree.isFinite(verb)
        && tree.child(verb, "dobj", "agent").isEmpty()
        && !words.has(WordList.CALLING, verb.lemma())
        && !words.has(WordList.BECOMING, verb.lemma())) {
      tree.hang(noun, verb, "dobj");
    }
  }
}
