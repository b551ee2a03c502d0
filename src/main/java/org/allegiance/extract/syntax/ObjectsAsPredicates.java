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
    if (noun.is("poss") && isBeforeArticle(noun)) {
      beside(noun);
      return;
    }
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

  /** "They called her the wife of a rebel": nobody's wife is "her the wife". */
  private boolean isBeforeArticle(Token her) {
    Token what = tree.above(her);
    return her.form().equals("her")
        && what.is("dobj")
        && tree.above(what).index() == her.index() - 1
        && tree.children(what, "det").anyMatch(d -> d.index() > her.index());
  }

  private void beside(Token her) {
    Token what = tree.above(her);
    Token verb = tree.above(what);
    tree.hang(what, verb, "oprd");
    tree.put(her, "she", "PRP", verb.index(), "dobj");
  }
}
