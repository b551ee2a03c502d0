package org.allegiance.extract.reference;

import java.util.Optional;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "It drove its rival out": the group with which it fought last. */
final class Rivals {

  private final Discourse discourse;
  private final WordLists words;
  private final NounPhrases phrases;

  Rivals(Discourse discourse, WordLists words, NounPhrases phrases) {
    this.discourse = discourse;
    this.words = words;
    this.phrases = phrases;
  }

  /** Which group is meant; none if it is no such word, or if the text has told of no fight. */
  Optional<Referent> of(Sentence sentence, Token token) {
    boolean isRival =
        token.tag().equals("NN")
            && words.has(WordList.FOES, token.lemma())
            && sentence.child(token, "poss").isPresent();
    return isRival
        ? phrases
            .owningGroup(sentence, token)
            .map(Referent::groupKey)
            .flatMap(discourse.force()::foeOf)
            .map(discourse::group)
        : Optional.empty();
  }
}
