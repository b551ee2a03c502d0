package org.allegiance.extract;

import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Tells attempts that failed from mere plans: what somebody tried in vain did not happen. */
final class Failures {

  private static final String[] SAID_OF_SUBJECT = {"acomp", "oprd", "attr", "xcomp"};

  private final WordLists lexicon;
  private final Sentence sentence;

  Failures(WordLists lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
  }

  /** "Tried in vain to", "tried to join but was caught", "set out to join but was turned back". */
  boolean isInVain(Token attempt) {
    return isVain(attempt)
        || sentence
            .children(attempt, "conj")
            .anyMatch(c -> c.index() > attempt.index() && (fails(c) || isStopped(c, attempt)));
  }

  /** "The failed attempt to", "attempts that came to nothing", "his plan was foiled". */
  boolean isFailed(Token plan) {
    return isVain(plan)
        || sentence.children(plan, "relcl").anyMatch(this::isEndOf)
        || sentence
            .head(plan)
            .filter(verb -> plan.is("nsubj", "nsubjpass") && isEndOf(verb))
            .isPresent();
  }

  /** "Rumours that he had deserted proved false", "false reports", "the lie that he had". */
  boolean isFalse(Token claim) {
    boolean isCalledSo =
        claim.isNoun()
            && Stream.concat(Stream.of(claim), sentence.children(claim, "amod", "nmod"))
                .anyMatch(a -> lexicon.has(WordList.REFUTING, a.lemma()));
    return isCalledSo || isSaidToBeFalse(claim);
  }

  private boolean isSaidToBeFalse(Token claim) {
    return claim.is("nsubj", "nsubjpass")
        && claim.isNoun()
        && sentence.head(claim).filter(Token::isVerb).stream()
            .flatMap(v -> Stream.concat(passive(v), sentence.children(v, SAID_OF_SUBJECT)))
            .flatMap(a -> Stream.concat(Stream.of(a), sentence.children(a, "acomp", "attr")))
            .anyMatch(a -> lexicon.has(WordList.REFUTING, a.lemma()));
  }

  /** "Was invented". */
  private Stream<Token> passive(Token verb) {
    return Stream.of(verb).filter(v -> sentence.child(v, "auxpass").isPresent());
  }

  /** "Falsely reported", "wrongly accused of". */
  boolean isFalselySaid(Token verb) {
    return sentence
        .children(verb, "advmod")
        .anyMatch(a -> lexicon.has(WordList.FALSELY, a.lemma()));
  }

  private boolean isVain(Token word) {
    boolean isSaidSo =
        sentence
            .children(word, "advmod", "amod", "nmod")
            .anyMatch(m -> lexicon.has(WordList.VAIN, m.lemma()));
    return isSaidSo || isWith(word, "in", "vain") || isWith(word, "without", "success");
  }

  /** Whether the verb tells that what is its subject came to nothing. */
  private boolean isEndOf(Token verb) {
    boolean isUndone =
        sentence.child(verb, "auxpass").isPresent()
            && (lexicon.has(WordList.THWARTING, verb.lemma())
                || lexicon.has(WordList.REPELLING, verb.lemma()));
    return isUndone
        || fails(verb)
        || isWith(verb, "to", "nothing")
        || isWith(verb, "to", "naught")
        || sentence
            .children(verb, "acomp", "oprd")
            .anyMatch(a -> lexicon.has(WordList.VAIN, a.lemma()));
  }

  /** "And failed", "but did not succeed", "but could not", "without success". */
  private boolean fails(Token verb) {
    boolean isNegated = sentence.child(verb, "neg").isPresent();
    return isNegated
        ? lexicon.has(WordList.WORKING_OUT, verb.lemma())
        : lexicon.has(WordList.FAILING, verb.lemma())
            && sentence.child(verb, "xcomp", "dobj").isEmpty();
  }

  /** "But was caught", "and was declined": whoever tried did not come so far. */
  private boolean isStopped(Token verb, Token attempt) {
    boolean isAfterBut =
        sentence
            .children(attempt, "cc")
            .anyMatch(c -> c.index() < verb.index() && c.lemma().equals("but"));
    return sentence.child(verb, "auxpass").isPresent()
        && sentence.child(verb, "nsubj", "nsubjpass").isEmpty()
        && (lexicon.has(WordList.TURNING_DOWN, verb.lemma())
            || isTurned(verb)
            || lexicon.has(WordList.CATCHING, verb.lemma())
            || (isAfterBut && lexicon.has(WordList.THWARTING, verb.lemma())));
  }

  private boolean isTurned(Token verb) {
    return lexicon.has(WordList.TURNING_BACK, verb.lemma())
        && sentence
            .children(verb, "prt", "advmod")
            .anyMatch(p -> Stream.of("back", "down", "away").anyMatch(p.lemma()::equals));
  }

  private boolean isWith(Token word, String preposition, String object) {
    return sentence
        .children(word, "prep")
        .filter(p -> p.lemma().equals(preposition))
        .flatMap(p -> sentence.children(p, "pobj"))
        .anyMatch(o -> o.lemma().equals(object));
  }
}
