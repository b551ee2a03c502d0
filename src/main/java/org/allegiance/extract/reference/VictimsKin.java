package org.allegiance.extract.reference;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Those whose kin something befell: "after the rebels killed his father, he joined the army", "his
 * father was killed; he joined the army". The son joins, though the father was spoken of last.
 */
final class VictimsKin {

  private static final Set<String> THEIRS = Set.of("his", "her");

  private final Discourse discourse;
  private final WordLists lexicon;
  private Set<Referent> deadBefore = new HashSet<>(); // in the sentence before

  VictimsKin(Discourse discourse, WordLists lexicon) {
    this.discourse = discourse;
    this.lexicon = lexicon;
  }

  /** Takes up a sentence, with the one that has been read before it. */
  void hear(Sentence before) {
    deadBefore = new HashSet<>();
    for (Token kin : before.tokens()) {
      if (isKinOfHis(before, kin) && isKilled(before, kin)) {
        deadBefore.add(discourse.referent(before, kin));
      }
    }
  }

  /** Who is not meant by a pronoun that acts. */
  Set<Referent> notMeant(Sentence sentence, Token pronoun) {
    if (!pronoun.is("nsubj") || isOfEarlier(sentence, pronoun)) {
      return Set.of();
    }
    Set<Referent> some = new HashSet<>(deadBefore);
    sentence.tokens().stream()
        .limit(pronoun.index())
        .filter(kin -> isKinOfHis(sentence, kin))
        .filter(kin -> isKilled(sentence, kin) || isInClauseBefore(sentence, kin, pronoun))
        .forEach(kin -> some.add(discourse.referent(sentence, kin)));
    return some;
  }

  /** "He had been a farmer": that may be told of the dead. */
  private static boolean isOfEarlier(Sentence sentence, Token pronoun) {
    return sentence
        .head(pronoun)
        .filter(verb -> sentence.children(verb, "aux").anyMatch(a -> a.form().equals("had")))
        .isPresent();
  }

  private boolean isKinOfHis(Sentence sentence, Token noun) {
    return lexicon.has(WordList.KIN, noun.lemma())
        && sentence
            .children(noun, "poss")
            .anyMatch(p -> THEIRS.contains(p.form().toLowerCase(Locale.ROOT)));
  }

  private boolean isKilled(Sentence sentence, Token kin) {
    return sentence
        .head(kin)
        .filter(
            verb ->
                isUndergoer(kin)
                    ? lexicon.has(WordList.KILLING, verb.lemma())
                    : kin.is("nsubj") && lexicon.has(WordList.DYING, verb.lemma()))
        .isPresent();
  }

  private static boolean isUndergoer(Token kin) {
    return kin.is("dobj", "nsubjpass");
  }

  /** "When his brother was arrested, he fled". */
  private static boolean isInClauseBefore(Sentence sentence, Token kin, Token pronoun) {
    return isUndergoer(kin)
        && sentence
            .head(kin)
            .filter(clause -> clause.is("advcl") && clause.head() == pronoun.head())
            .isPresent();
  }
}
