package org.allegiance.extract;

import java.util.Locale;
import java.util.Set;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Whether a word only says of whom something is recommended: "the government should try those held
 * for membership" does not tell that anyone is held, "those who were held in May" does.
 */
final class Recommendations {

  private static final Set<String> SHOULD = Set.of("should", "ought");
  private static final Set<String> RECOMMENDING = Set.of("recommend", "urge");
  private static final Set<String> PAST = Set.of("was", "were", "had", "has", "have", "did");

  private final Sentence sentence;

  Recommendations(Sentence sentence) {
    this.sentence = sentence;
  }

  boolean isOf(Token word) {
    Token at = word;
    boolean isTold = isPast(at);
    while (at.head() >= 0) {
      at = sentence.tokens().get(at.head());
      isTold |= at.head() >= 0 && isPast(at);
    }
    return !isTold && isRecommended(at);
  }

  private boolean isRecommended(Token root) {
    boolean isAdvice =
        RECOMMENDING.contains(root.lemma())
            && (root.tag().equals("VBZ") || root.tag().equals("VBP"));
    return isAdvice
        || sentence
            .children(root, "aux")
            .anyMatch(a -> SHOULD.contains(a.form().toLowerCase(Locale.ROOT)));
  }

  private boolean isPast(Token word) {
    return word.tag().equals("VBD")
        || sentence
            .children(word, "aux", "auxpass")
            .anyMatch(a -> PAST.contains(a.form().toLowerCase(Locale.ROOT)));
  }
}
