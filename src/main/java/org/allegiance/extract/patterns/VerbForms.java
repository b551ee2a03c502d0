package org.allegiance.extract.patterns;

import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** What the form of a verb tells: whether it is passive, finite, or has a subject of its own. */
final class VerbForms {

  private final Sentence sentence;
  private final WordLists lists;

  VerbForms(Sentence sentence, WordLists lists) {
    this.sentence = sentence;
    this.lists = lists;
  }

  boolean isPassive(Token verb) {
    return sentence.child(verb, "auxpass").isPresent()
        || sentence.child(verb, "nsubjpass").isPresent()
        || (verb.tag().equals("VBD") && isDoneTo(verb) && sharesPassive(verb))
        || isHadDone(verb)
        || isDoneToOthersToo(verb)
        || isDoneBefore(verb)
        || (verb.tag().equals("VBN")
            && (isParticiple(verb) || sharesPassive(verb) || isDoneByOne(verb)));
  }

  /** "Forty fighters were killed and eleven captured": eleven were. */
  private boolean isDoneToOthersToo(Token verb) {
    return verb.is("conj")
        && (verb.tag().equals("VBD") || verb.tag().equals("VBN"))
        && lists.has(WordList.DONE_TO, verb.lemma())
        && sentence.child(verb, "aux", "auxpass", "dobj", "ccomp", "xcomp").isEmpty()
        && sentence.children(verb, "nsubj").anyMatch(s -> s.index() == verb.index() - 1)
        && sentence
            .head(verb)
            .filter(h -> h.isVerb() && sentence.child(h, "auxpass").isPresent())
            .isPresent();
  }

  /** "The doctor, taken prisoner at Kot, was exchanged": taken for the verb of the sentence. */
  private boolean isDoneBefore(Token verb) {
    return verb.tag().equals("VBN")
        && lists.has(WordList.DONE_TO, verb.lemma())
        && sentence.child(verb, "aux", "auxpass", "dobj").isEmpty()
        && sentence
            .children(verb, "conj")
            .anyMatch(c -> sentence.child(c, "auxpass").isPresent() && !hasOwnSubject(c));
  }

  /** "Had the deserters shot": not they shot. */
  private boolean isHadDone(Token verb) {
    return verb.is("ccomp")
        && (verb.tag().equals("VBD") || verb.tag().equals("VBN"))
        && lists.has(WordList.DONE_TO, verb.lemma())
        && sentence.child(verb, "aux", "mark", "dobj").isEmpty()
        && sentence.head(verb).filter(h -> h.isVerb() && h.lemma().equals("have")).isPresent();
  }

  private boolean isParticiple(Token verb) {
    return verb.is("acl", "relcl", "advcl", "pcomp", "amod", "nmod")
        && sentence.child(verb, "aux", "nsubj").isEmpty()
        && !isWholeSentence(verb);
  }

  /** "Fighters taken prisoner by the army": whatever the parser takes it for. */
  private boolean isDoneByOne(Token verb) {
    return sentence.child(verb, "agent").isPresent() && sentence.child(verb, "aux").isEmpty();
  }

  /** "Was expelled and handed to the army": taken for what he did. */
  private boolean isDoneTo(Token verb) {
    return lists.has(WordList.DONE_TO, verb.lemma())
        && sentence.child(verb, "ccomp", "xcomp", "prt").isEmpty();
  }

  /** "Thousands deserted from the army." */
  private boolean isWholeSentence(Token verb) {
    return verb.is("acl")
        && verb.index() > 0
        && sentence
            .head(verb)
            .filter(h -> h.head() < 0 && h.index() == verb.index() - 1)
            .isPresent()
        && sentence.tokens().stream().noneMatch(t -> t.isVerb() && isFinite(t));
  }

  /** "was arrested and tried". */
  private boolean sharesPassive(Token verb) {
    return verb.is("conj")
        && !hasOwnSubject(verb)
        && sentence.child(verb, "aux").isEmpty()
        && sentence.head(verb).filter(h -> h.isVerb() ? isPassive(h) : isState(h)).isPresent()
        && sentence.child(verb, "dobj").isEmpty();
  }

  /** "were armed and trained": parsers take the first for an adjective. */
  static boolean isState(Token word) {
    return word.is("acomp") && word.lemma().endsWith("ed");
  }

  boolean hasOwnSubject(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl").isPresent();
  }

  /**
   * Nothing but a conjunction stands between the two verbs, and what follows may be said of both:
   * not "slipped away and gave himself up to the army".
   */
  boolean isBare(Token first, Token second) {
    return sentence.children(second, "dobj").noneMatch(o -> o.lemma().endsWith("self"))
        && sentence.children(first).stream()
            .noneMatch(
                c ->
                    c.index() > first.index()
                        && c.index() < second.index()
                        && !(c.is("cc", "punct", "conj", "advmod", "prt")
                            && sentence.child(c, "prep").isEmpty()));
  }

  boolean isFinite(Token verb) {
    return Set.of("VBD", "VBP", "VBZ").contains(verb.tag())
        || sentence.children(verb, "aux", "auxpass").anyMatch(a -> !a.tag().equals("TO"));
  }

  boolean isInfinitive(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"))
        || verb.tag().equals("VBG");
  }
}
