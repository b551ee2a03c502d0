package org.allegiance.extract;

import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Whether words to somebody are the opposite of what they would be without what they speak of:
 * "pledged that the fighters would be arrested", "begged him not to join".
 */
final class Warnings {

  private final WordLists words;
  private final Sentence sentence;
  private final Negation negation;

  Warnings(WordLists words, Sentence sentence) {
    this.words = words;
    this.sentence = sentence;
    this.negation = new Negation(words, sentence);
  }

  /** Whether a promise is one of harm, or has done none; or a call is not to join. */
  boolean isOf(String event, Token verb) {
    return switch (event) {
      case "ProtectionGuarantee" -> verb.isVerb() && !negation.isOn(verb) && isThreat(verb);
      case "Recruitment", "Dissociation" -> contents(verb).anyMatch(negation::isOn);
      default -> false;
    };
  }

  /** "Pledged that they would be arrested"; "swore that he had not killed him" is an oath. */
  private boolean isThreat(Token promise) {
    return contents(promise)
        .filter(deed -> words.has(WordList.HARMING, deed.lemma()))
        .anyMatch(deed -> !negation.isOn(deed) || isDone(deed));
  }

  private boolean isDone(Token deed) {
    return sentence.children(deed, "aux").anyMatch(a -> a.form().equals("had"));
  }

  private Stream<Token> contents(Token verb) {
    return sentence.children(verb, "ccomp", "xcomp");
  }
}
