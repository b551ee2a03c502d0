package org.allegiance.extract.syntax;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * "Musa surrendered on Friday, his lawyer, John, told the paper": it is the lawyer who tells, and
 * nobody surrendered him.
 */
final class PostposedSpeakers {

  private final MovableTree tree;
  private final WordLists words;

  PostposedSpeakers(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs what is told below the verb that tells it, and gives that its speaker. */
  void mend(Token saying) {
    if (isSaying(saying) && saying.tag().equals("VBD")) {
      tree.children(saying, "ccomp")
          .filter(c -> c.index() < saying.index() && c.isVerb())
          .findFirst()
          .ifPresent(c -> give(saying, c));
      behind(saying);
    }
  }

  /** Whether a verb may end a report with whoever made it. */
  boolean isSaying(Token verb) {
    return words.has(WordList.SAYING, verb.lemma());
  }

  private void behind(Token saying) {
    Token told = tree.above(saying);
    boolean isBehind =
        saying.is("conj")
            && told.isVerb()
            && told.index() < saying.index()
            && tree.child(told, "cc").isEmpty()
            && !tree.hasSubject(saying);
    if (isBehind) {
      speaker(told, saying).ifPresent(who -> turn(told, saying, who));
    }
  }

  /** The same, where what is told hangs there already. */
  void give(Token saying, Token told) {
    if (!tree.hasSubject(saying)) {
      speaker(told, saying).ifPresent(who -> tree.hang(who, saying, "nsubj"));
    }
  }

  /** The phrase that stands between a comma and the verb. */
  private Optional<Token> speaker(Token told, Token saying) {
    int last = saying.index() - 1;
    int end = tree.isComma(last) ? last - 1 : last;
    return tree.subtree(told).stream()
        .filter(t -> t.isNoun() && t.is("dobj", "appos", "npadvmod", "dep", "conj"))
        .filter(t -> t.index() > told.index() && t.index() <= end)
        .filter(t -> tree.isComma(tree.subtree(t).get(0).index() - 1))
        .filter(t -> tree.above(t).index() < tree.subtree(t).get(0).index() - 1)
        .filter(t -> reaches(t, end))
        .findFirst();
  }

  private boolean reaches(Token head, int end) {
    int last = tree.subtree(head).getLast().index();
    return last == end || last == end + 1;
  }

  private void turn(Token told, Token saying, Token who) {
    tree.exchange(told, saying, "ccomp");
    tree.hang(who, saying, "nsubj");
  }
}
