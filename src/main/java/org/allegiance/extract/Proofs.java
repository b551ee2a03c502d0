package org.allegiance.extract;

import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Whether there are proofs of what a sentence tells, where it speaks of proofs. */
final class Proofs {

  private static final int DEEPEST = 5;
  private static final Set<String> OF = Set.of("of", "for", "on");

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Negation negation;

  Proofs(WordLists lexicon, Sentence sentence, Negation negation) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.negation = negation;
  }

  /** "No evidence of the killing", "no instance of it", "insufficient evidence that he joined". */
  boolean isLacking(Token at, Token head) {
    boolean isOf =
        at.is("prep")
            ? OF.contains(at.lemma())
            : at.is("acl", "ccomp", "relcl") && (isThat(at) || isInfinitive(at));
    boolean isNone =
        isOf
            && lexicon.has(WordList.PROOFS, head.lemma())
            && (negation.isNegative(head)
                || sentence
                    .children(head, "amod", "nmod", "det")
                    .anyMatch(a -> lexicon.has(WordList.SCANT, a.lemma())));
    return isNone || isNothingTo(at, head);
  }

  /** "Nothing to suggest that he joined", "nothing to show it". */
  private boolean isNothingTo(Token at, Token head) {
    return head.lemma().equals("nothing")
        && at.is("acl", "relcl")
        && isInfinitive(at)
        && (lexicon.has(WordList.SAYING, at.lemma()) || lexicon.has(WordList.ALLEGING, at.lemma()));
  }

  /** "Has not been proven": then it counts as not so. */
  boolean isProved(Token verb) {
    return lexicon.has(WordList.PROVING, verb.lemma());
  }

  /** "Could not verify", "has not been confirmed": it may be so. */
  boolean isOpen(Token at, Token verb) {
    boolean isContent = at.is("ccomp", "dobj", "nsubj", "nsubjpass", "csubj", "csubjpass");
    boolean isUnable =
        verb.is("xcomp")
            && sentence
                .head(verb)
                .filter(
                    h ->
                        lexicon.has(WordList.DENYING_ADJECTIVES, h.lemma())
                            || lexicon.has(WordList.PREVENTING, h.lemma()))
                .isPresent();
    return isContent
        && verb.isVerb()
        && lexicon.has(WordList.VERIFYING, verb.lemma())
        && (!negation.isNegative(at) || isNeither(at))
        && (negation.isOn(verb) || isUnable || isNeither(at));
  }

  /** "Neither the abduction nor the killing". */
  boolean isNeither(Token noun) {
    Token at = noun;
    for (int i = 0; i < DEEPEST; i++) {
      if (sentence.children(at).stream().anyMatch(c -> c.lemma().equals("neither"))) {
        return true;
      }
      if (at.head() < 0 || at.isVerb()) {
        return false;
      }
      at = sentence.tokens().get(at.head());
    }
    return false;
  }

  private boolean isThat(Token clause) {
    return sentence.child(clause, "mark").isPresent();
  }

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
  }
}
