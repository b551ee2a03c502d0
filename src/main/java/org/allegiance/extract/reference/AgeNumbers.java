package org.allegiance.extract.reference;

import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Numbers that say how old somebody is, and not how many they were. */
final class AgeNumbers {

  private static final Set<String> OF_AGES = Set.of("at", "aged", "since", "until", "past");

  private AgeNumbers() {}

  /** "He joined at seventeen", "I was fourteen when they came". */
  static boolean isAge(WordLists words, Sentence sentence, Token token) {
    return token.tag().equals("CD")
        && sentence.children(token).isEmpty()
        && sentence
            .head(token)
            .filter(
                above ->
                    token.is("pobj")
                        ? OF_AGES.contains(above.lemma()) || isOfSomeone(sentence, above)
                        : token.is("dobj")
                            ? words.has(WordList.SERVING_TIME, above.lemma()) // "he served sixteen"
                            : token.is("acomp", "attr") && isOfOne(sentence, above))
            .isPresent();
  }

  /** "A herder of 34". */
  private static boolean isOfSomeone(Sentence sentence, Token of) {
    return of.lemma().equals("of")
        && sentence.head(of).filter(noun -> noun.tag().equals("NN")).stream()
            .flatMap(noun -> sentence.children(noun, "det"))
            .anyMatch(det -> det.lemma().equals("a") || det.lemma().equals("an"));
  }

  private static boolean isOfOne(Sentence sentence, Token verb) {
    return verb.lemma().equals("be")
        && sentence.children(verb, "nsubj").anyMatch(who -> Pronouns.isOne(who) || isSingular(who));
  }

  private static boolean isSingular(Token noun) {
    return noun.tag().equals("NN") || noun.tag().equals("NNP");
  }
}
