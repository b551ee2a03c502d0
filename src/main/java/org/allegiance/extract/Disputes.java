package org.allegiance.extract;

import java.util.List;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Whether a sentence adds to what it tells that somebody disputes it, or that it is one account.
 */
final class Disputes {

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Negation negation;

  Disputes(WordLists lexicon, Sentence sentence, Negation negation) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.negation = negation;
  }

  /** How sure a statement is in view of what follows it: ", which he denies", ", a charge that". */
  Standing about(Token word) {
    if (isAccusation(word)) {
      return Standing.HEDGED;
    }
    List<Token> tokens = sentence.tokens();
    for (int i = word.index() + 2; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.form().equals(";") || sentence.child(token, "conj").isPresent()) {
        break;
      }
      if (isDenied(token) || isCalledClaim(token)) {
        return Standing.HEDGED;
      }
    }
    return Standing.ASSERTED;
  }

  /** "It is not in dispute that", "there is no doubt that", "no one doubts that": agreed. */
  boolean isAgreed(Token verb) {
    boolean isUndoubted = lexicon.has(WordList.DOUBTING, verb.lemma()) && negation.isOn(verb);
    return isUndoubted || (verb.lemma().equals("be") && isBeyondDispute(verb));
  }

  private boolean isBeyondDispute(Token verb) {
    return Stream.concat(
            sentence.children(verb, "attr", "nsubj"),
            sentence.children(verb, "prep").flatMap(in -> sentence.children(in, "pobj")))
        .filter(matter -> lexicon.has(WordList.DISPUTES, matter.lemma()))
        .anyMatch(matter -> negation.isOn(verb) || negation.isNegative(matter));
  }

  /** "It was not the front that killed him". */
  boolean isOfAnother(Token clause, Token who) {
    boolean isSubject =
        sentence
            .children(clause, "nsubj", "nsubjpass", "dobj")
            .anyMatch(s -> s.tag().startsWith("W"));
    return clause.is("relcl")
        && isSubject
        && who.is("attr")
        && sentence
            .head(who)
            .filter(be -> be.lemma().equals("be") && negation.isOn(be))
            .flatMap(be -> sentence.child(be, "nsubj", "expl"))
            .filter(it -> it.lemma().equals("it"))
            .isPresent();
  }

  /** "They accuse him of arming the rebels". */
  private boolean isAccusation(Token verb) {
    return verb.isVerb()
        && lexicon.has(WordList.ALLEGING, verb.lemma())
        && sentence.children(verb, "prep").anyMatch(p -> p.lemma().equals("of"));
  }

  private boolean isDenied(Token verb) {
    return verb.is("relcl")
        && lexicon.has(WordList.DENYING, verb.lemma())
        && sentence.children(verb, "dobj").anyMatch(o -> o.lemma().equals("which"));
  }

  private boolean isCalledClaim(Token noun) {
    return noun.is("appos", "dep")
        && lexicon.has(WordList.HEDGING_NOUNS, noun.lemma())
        && sentence
            .children(noun, "relcl")
            .anyMatch(verb -> lexicon.has(WordList.DENYING, verb.lemma()));
  }

  /** "In the defence's submission", "by his own account": before the verb it goes with. */
  boolean isAccount(Token preposition) {
    return preposition.is("prep")
        && sentence
            .children(preposition, "pobj")
            .filter(noun -> lexicon.has(WordList.ACCOUNTS, noun.lemma()))
            .anyMatch(noun -> sentence.child(noun, "poss").isPresent());
  }
}
