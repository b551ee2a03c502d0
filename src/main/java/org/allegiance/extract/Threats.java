package org.allegiance.extract;

import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "Pledged that the fighters would be arrested": whoever promises harm guarantees nothing. */
final class Threats {

  private final WordLists words;
  private final Sentence sentence;
  private final Negation negation;

  Threats(WordLists words, Sentence sentence) {
    this.words = words;
    this.sentence = sentence;
    this.negation = new Negation(words, sentence);
  }

  /** Whether a word for a promise is one of harm. */
  boolean isThreat(String event, Token promise) {
    return event.equals("ProtectionGuarantee")
        && promise.isVerb()
        && !negation.isOn(promise)
        && sentence
            .children(promise, "ccomp", "xcomp")
            .anyMatch(deed -> words.has(WordList.HARMING, deed.lemma()) && !negation.isOn(deed));
  }
}
