package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.ASSERTED;
import static org.allegiance.extract.Verdict.Standing.DENIED;
import static org.allegiance.extract.Verdict.Standing.HEDGED;
import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * What a preposition and the word above it make of an event: "decided against releasing them",
 * "talks on a merger", "accused of killing them".
 */
final class GoverningPrepositions {

  private static final Set<String> ABOUT =
      Set.of("on", "about", "over", "for", "regarding", "concerning", "concern");
  private static final Set<String> AWAY = Set.of("from", "at");
  private static final Set<String> OF_THAT = Set.of("of", "for");
  private static final Set<String> TOWARD = Set.of("of", "for", "on", "about", "against");
  private static final Set<String> OF_CONTENT = Set.of("of", "for", "to");

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Failures failures;
  private final Governors governors;

  GoverningPrepositions(
      WordLists lexicon, Sentence sentence, Failures failures, Governors governors) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.failures = failures;
    this.governors = governors;
  }

  /** The standing of a verb or noun behind a preposition. */
  Standing of(Token event, Token preposition) {
    return isNegative(preposition)
        ? DENIED
        : sentence
            .head(preposition)
            .map(
                governor ->
                    governor.isVerb()
                        ? ofVerb(event, preposition.lemma(), governor)
                        : ofNoun(preposition, governor))
            .orElse(ASSERTED);
  }

  private boolean isNegative(Token preposition) {
    String lemma = preposition.lemma();
    return lexicon.has(WordList.NEGATIVE_PREPOSITIONS, lemma)
        || (lemma.equals("of") && isOfNegative(preposition))
        || sentence
            .head(preposition)
            .filter(
                governor -> // "short of surrendering", "died before being released"
                lexicon.has(WordList.DENYING_ADJECTIVES, governor.lemma())
                        || (lemma.equals("before") && isDeath(governor)))
            .isPresent();
  }

  /** "Instead of surrendering", whichever hangs on the other. */
  private boolean isOfNegative(Token of) {
    return Stream.concat(sentence.head(of).stream(), sentence.children(of, "advmod"))
        .anyMatch(w -> lexicon.has(WordList.NEGATIVE_PREPOSITIONS, w.lemma()));
  }

  /** "He died", "she was shot". */
  boolean isDeath(Token verb) {
    return lexicon.has(WordList.DYING, verb.lemma())
        || (lexicon.has(WordList.KILLING, verb.lemma()) && governors.isPassive(verb));
  }

  private Standing ofVerb(Token event, String preposition, Token verb) {
    String lemma = verb.lemma();
    boolean isClause = event.is("pcomp");
    if (AWAY.contains(preposition)
        && (lexicon.has(WordList.PREVENTING, lemma)
            || lexicon.has(WordList.PREVENTING_FROM, lemma))) {
      return DENIED;
    }
    if (preposition.equals("against") && lexicon.has(WordList.DECIDING, lemma)) {
      return DENIED;
    }
    if (preposition.equals("against") && isClause) {
      return UNREAL; // "warned him against joining"
    }
    boolean isCharge = isClause && preposition.equals("with"); // but a killing may be proved
    if ((isCharge || OF_THAT.contains(preposition)) && lexicon.has(WordList.ALLEGING, lemma)) {
      return failures.isFalselySaid(verb) ? DENIED : HEDGED;
    }
    if (isClause && preposition.equals("for") && lemma.equals("try")) {
      return HEDGED;
    }
    if (isClause && preposition.equals("for") && lexicon.has(WordList.PUNISHING, lemma)) {
      return ASSERTED;
    }
    if (lexicon.has(WordList.FEIGNING, lemma) && preposition.equals("about")) {
      return DENIED;
    }
    if (preposition.equals("for") && lexicon.has(WordList.CALLING_FOR, lemma)) {
      return UNREAL; // "the accord provides for the dissolution"
    }
    return TOWARD.contains(preposition) && lexicon.has(WordList.PLANNING, lemma)
        ? UNREAL
        : ASSERTED;
  }

  private Standing ofNoun(Token preposition, Token noun) {
    if (lexicon.has(WordList.DELIBERATIONS, noun.lemma()) && ABOUT.contains(preposition.lemma())) {
      return UNREAL; // "talks on a merger"
    }
    return OF_CONTENT.contains(preposition.lemma()) && !isOfDeeds(preposition, noun)
        ? governors.ofNoun(noun)
        : ASSERTED;
  }

  /** "Their campaign of abductions", though "their campaign for office" has not won it yet. */
  private boolean isOfDeeds(Token preposition, Token series) {
    return lexicon.has(WordList.SERIES_OF_DEEDS, series.lemma())
        && sentence
            .children(preposition, "pobj")
            .anyMatch(deed -> lexicon.has(WordList.DEEDS, deed.lemma()));
  }
}
