package org.allegiance.extract.syntax;

import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** "Her" as whom something is done to, where parsers take it for whose something is. */
final class ObjectiveHer {

  private final MovableTree tree;
  private final WordLists words;

  ObjectiveHer(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** "Called her the wife of a rebel", "brought her home": neither is hers. */
  void mend(Token her) {
    if (!her.is("poss") || !her.form().equals("her")) {
      return;
    }
    Token what = tree.above(her);
    Token verb = tree.above(what);
    boolean isBehindVerb = what.is("dobj") && verb.isVerb() && verb.index() == her.index() - 1;
    boolean isBeforeArticle =
        tree.children(what, "det").anyMatch(article -> article.index() > her.index());
    boolean isWay = what.lemma().equals("home") && words.has(WordList.CARRYING, verb.lemma());
    if (isBehindVerb && (isBeforeArticle || isWay)) {
      tree.hang(what, verb, isWay ? "advmod" : "oprd");
      tree.put(her, "she", "PRP", verb.index(), "dobj");
    }
  }
}
