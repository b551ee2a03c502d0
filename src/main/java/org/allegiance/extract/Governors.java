package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.ASSERTED;
import static org.allegiance.extract.Verdict.Standing.DENIED;
import static org.allegiance.extract.Verdict.Standing.HEDGED;
import static org.allegiance.extract.Verdict.Standing.RUMOURED;
import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * What the word above an event makes of it, by how the event hangs on it: verbs that plan, prevent
 * or allege, nouns of attempts and rumours, prepositions and adjectives.
 */
final class Governors {

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Negation negation;
  private final Failures failures;
  private final Proofs proofs;
  private final GoverningPrepositions prepositions;

  Governors(WordLists lexicon, Sentence sentence, Negation negation) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.negation = negation;
    this.failures = new Failures(lexicon, sentence);
    this.proofs = new Proofs(lexicon, sentence, negation);
    this.prepositions = new GoverningPrepositions(lexicon, sentence, failures, this);
  }

  /** "If he joined", "whether he joined". */
  boolean isOpen(Token clause) {
    return sentence
        .children(clause, "mark")
        .anyMatch(m -> lexicon.has(WordList.UNREAL_CONJUNCTIONS, m.lemma()));
  }

  /** "Explained how to leave". */
  private boolean isHowTo(Token clause) {
    return isInfinitive(clause)
        && sentence.children(clause, "advmod").anyMatch(w -> w.tag().equals("WRB"));
  }

  private boolean isBefore(Token clause) {
    return sentence.children(clause, "mark").anyMatch(m -> m.lemma().equals("before"));
  }

  /** What the link from a clause to the one above makes of it. */
  Standing byLink(Token at, Token head) {
    if (proofs.isLacking(at, head) || (isInfinitive(at) && isRefusal(at, head))) {
      return DENIED;
    }
    if (isOpen(at) || isHowTo(at)) {
      return UNREAL;
    }
    if (at.is("advcl") && prepositions.isDeath(head) && isBefore(at)) {
      return DENIED; // "was shot before they could free him"
    }
    if (at.is("ccomp") && negation.isApart(at, head)) {
      return ASSERTED;
    }
    if (at.is("advcl") && isGerund(at) && at.index() > head.index() && isRuledOutBy(head)) {
      return excluded(head, at);
    }
    if (isHabit(at, head) || isOfWhoever(at, head)) {
      return UNREAL;
    }
    if (at.is("ccomp", "xcomp", "csubj", "advcl") && head.isVerb()) {
      Optional<Standing> said = sentence.child(head, "acomp").flatMap(this::byAdjective);
      if (said.isPresent() && !at.equals(sentence.child(head, "acomp").orElse(null))) {
        return said.get(); // "it was false that they had joined"
      }
    }
    if (isInfinitive(at) && head.isVerb() && isMereMove(at, head)) {
      return UNREAL;
    }
    if (at.is("xcomp") && isInfinitive(at) && head.lemma().equals("tell")) {
      return UNREAL; // "was told to go home"
    }
    if (at.is("xcomp", "ccomp", "oprd", "csubj", "csubjpass", "attr") && head.isVerb()) {
      return complement(head, at);
    }
    if (at.is("xcomp", "ccomp", "advcl") && head.tag().startsWith("J")) {
      if (isInfinitive(at) && isWith(head, "enough")) {
        boolean isTooLittle = sentence.head(head).filter(negation::isOn).isPresent();
        return isTooLittle ? ASSERTED : UNREAL; // the verb above denies it
      }
      return isInfinitive(at) && isWith(head, "too") ? UNREAL : byAdjective(head).orElse(ASSERTED);
    }
    if (at.is("advcl") && isInfinitive(at)) {
      boolean isDone =
          isOutcome(at)
              || lexicon.has(WordList.CAUSING, head.lemma())
              || lexicon.has(WordList.MOVING, head.lemma());
      return isDone && !failures.isInVain(head) ? ASSERTED : planned(head); // a purpose
    }
    if (at.is("acl", "relcl") && isInfinitive(at)) {
      boolean isOpen = isPlan(head) && !failures.isFailed(head);
      return !isOpen ? ofNoun(head) : isDeclined(head) ? ASSERTED : UNREAL;
    }
    if (at.is("acl", "ccomp") && head.isNoun() && sentence.child(at, "mark").isPresent()) {
      if (head.lemma().equals("talk")) { // of going is a plan, that somebody went a rumour
        return RUMOURED;
      }
      return ofNoun(head);
    }
    if (at.is("pcomp", "pobj")) {
      return prepositions.of(at, head);
    }
    if (at.is("dobj", "nsubj", "nsubjpass") && head.isVerb()) {
      return nominal(at, head);
    }
    return ASSERTED;
  }

  /** "Declined an invitation to join": the verb above denies it. */
  private boolean isDeclined(Token plan) {
    return plan.is("dobj")
        && sentence
            .head(plan)
            .filter(verb -> lexicon.has(WordList.PREVENTING, verb.lemma()))
            .isPresent();
  }

  /** "The refusal of the elders to take them back", "his failure to surrender". */
  private boolean isRefusal(Token clause, Token noun) {
    return clause.is("acl", "relcl", "xcomp", "ccomp")
        && lexicon.has(WordList.REFUSALS, noun.lemma())
        && noun.isNoun();
  }

  /** "Too young to join", "old enough to join". */
  private boolean isWith(Token adjective, String adverb) {
    return sentence.children(adjective, "advmod").anyMatch(a -> a.lemma().equals(adverb));
  }

  private Optional<Standing> byAdjective(Token adjective) {
    return lexicon.has(WordList.DENYING_ADJECTIVES, adjective.lemma())
        ? Optional.of(DENIED)
        : lexicon.has(WordList.UNREAL_ADJECTIVES, adjective.lemma())
            ? Optional.of(UNREAL)
            : Optional.empty();
  }

  /** "Fighters who surrender are questioned", "when they surrender": nobody has yet. */
  private boolean isHabit(Token at, Token head) {
    boolean isOfSome =
        at.is("relcl")
            ? !head.tag().startsWith("NNP")
            : at.is("advcl")
                && sentence
                    .children(at, "advmod", "mark")
                    .anyMatch(m -> lexicon.has(WordList.HABITUAL_CONJUNCTIONS, m.lemma()));
    return isOfSome
        && (at.tag().equals("VBP") || at.tag().equals("VBZ"))
        && sentence.child(at, "aux", "auxpass").isEmpty()
        && !lexicon.has(WordList.LASTING, at.lemma());
  }

  /** "No one who came out of the bush would be harmed": nobody has yet. */
  private boolean isOfWhoever(Token at, Token head) {
    return at.is("relcl")
        && (head.lemma().equals("one") || lexicon.has(WordList.PRONOUNS_OF_PEOPLE, head.lemma()))
        && head.is("nsubj", "nsubjpass")
        && sentence
            .head(head)
            .filter(
                verb ->
                    sentence
                        .children(verb, "aux")
                        .anyMatch(a -> lexicon.has(WordList.UNREAL_AUXILIARIES, a.lemma())))
            .isPresent();
  }

  /** "The rumour is that he fled". */
  private Standing hearsay(Token subject) {
    Standing standing = ofNoun(subject);
    return standing == UNREAL ? ASSERTED : standing;
  }

  /** "Moved to take the town", "came to arrest him": whether they did it is not said. */
  private boolean isMereMove(Token purpose, Token move) {
    return lexicon.has(WordList.OVERPOWERING, purpose.lemma())
        ? lexicon.has(WordList.MOVING, move.lemma())
        : lexicon.has(WordList.STARTING, move.lemma()) && isWithoutGoal(move, purpose);
  }

  private boolean isWithoutGoal(Token move, Token purpose) {
    return sentence
        .children(move, "prep", "prt", "dobj", "advmod")
        .noneMatch(c -> move.index() < c.index() && c.index() < purpose.index());
  }

  /** "Only to be arrested": not what for, but what came of it. */
  private boolean isOutcome(Token infinitive) {
    return sentence
        .children(infinitive, "advmod")
        .anyMatch(a -> a.lemma().equals("only") && a.index() < infinitive.index());
  }

  /** "He agreed to surrender and did so". */
  private boolean isDoneSo(Token verb) {
    return Stream.concat(Stream.of(verb), sentence.children(verb, "xcomp"))
        .flatMap(v -> sentence.children(v, "conj"))
        .filter(c -> c.lemma().equals("do") && !negation.isOn(c))
        .anyMatch(c -> sentence.children(c, "advmod").anyMatch(a -> a.lemma().equals("so")));
  }

  boolean isInfinitive(Token verb) {
    return verb.isVerb() && sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
  }

  private Standing complement(Token verb, Token clause) {
    String lemma = verb.lemma();
    boolean isInfinitive = isInfinitive(clause) || isGerund(clause);
    boolean isPresent = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    if (lexicon.has(WordList.FEIGNING, lemma) || (isSaying(verb) && failures.isFalselySaid(verb))) {
      return DENIED;
    }
    if (lexicon.has(WordList.DOUBTING, lemma)) {
      return negation.isOn(verb) ? ASSERTED : HEDGED;
    }
    if (lemma.equals("have") && isInfinitive(clause)) {
      boolean isYet = sentence.children(verb, "advmod").anyMatch(a -> a.lemma().equals("yet"));
      return isYet ? DENIED : isPresent ? UNREAL : ASSERTED;
    }
    if (isPresent && lexicon.has(WordList.PERMITTING, lemma)) {
      return UNREAL; // a rule
    }
    if (isInfinitive(clause) && lexicon.has(WordList.HEARSAY, lemma) && isPassive(verb)) {
      return HEDGED; // "is reported to have joined"
    }
    if (isRuledOutBy(verb)) {
      return excluded(verb, clause);
    }
    if (lemma.equals("be") && isTerm(verb, clause)) {
      return UNREAL;
    }
    if (lemma.equals("be")) {
      return sentence.child(verb, "nsubj").map(this::hearsay).orElse(ASSERTED);
    }
    if (lexicon.has(WordList.DENYING, lemma)
        || (lemma.equals("cease") && isInfinitive(clause))) { // "has ceased to recruit": no longer
      return DENIED;
    }
    if (isInfinitive && lexicon.has(WordList.PREVENTING, lemma) && !isEnd(verb, clause)) {
      return DENIED;
    }
    if (lexicon.has(WordList.RUMOURING, lemma)) {
      return RUMOURED;
    }
    if (lexicon.has(WordList.ALLEGING, lemma)) {
      return HEDGED;
    }
    if (isInfinitive(clause) && lexicon.has(WordList.BIDDING, lemma) && !isDoneSo(verb)) {
      return planned(verb); // "told them to leave"
    }
    if (lexicon.has(WordList.PLANNING, lemma)
        && (isInfinitive || !lexicon.has(WordList.SAYING, lemma))
        && !isOath(verb, clause)
        && !isDoneSo(verb)) {
      return planned(verb);
    }
    return ASSERTED;
  }

  /** "Capturing", "being captured". */
  private boolean isGerund(Token verb) {
    return Stream.concat(Stream.of(verb), sentence.children(verb, "aux", "auxpass"))
        .anyMatch(v -> v.tag().equals("VBG"));
  }

  private boolean isSaying(Token verb) {
    return lexicon.has(WordList.SAYING, verb.lemma())
        || lexicon.has(WordList.ALLEGING, verb.lemma());
  }

  /** "They were to be demobilised", "they are to join": so it was agreed, be it done or not. */
  private boolean isTerm(Token be, Token clause) {
    return isInfinitive(clause)
        && sentence.child(be, "acomp", "attr").isEmpty()
        && (be.tag().matches("VBP|VBZ")
            || (be.tag().equals("VBD") && sentence.child(clause, "auxpass").isPresent())
            || isPerfect(clause)); // "was to have taken the town"
  }

  private boolean isPerfect(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.lemma().equals("have"));
  }

  /** "It stopped backing them": until then it did; but "it stopped them from joining". */
  private boolean isEnd(Token verb, Token clause) {
    return verb.lemma().equals("stop")
        && clause.tag().equals("VBG")
        && clause.is("xcomp")
        && sentence.child(verb, "dobj").isEmpty();
  }

  /** "She swore that she had broken with them", not that she would. */
  private boolean isOath(Token verb, Token clause) {
    return verb.lemma().equals("swear") && isPerfect(clause);
  }

  boolean isPassive(Token verb) {
    return (verb.tag().equals("VBN") && sentence.child(verb, "aux", "nsubj").isEmpty())
        || sentence.child(verb, "auxpass").isPresent();
  }

  /** A plan or wish, unless the text tells that it came to nothing. */
  private Standing planned(Token verb) {
    return failures.isInVain(verb) ? DENIED : UNREAL;
  }

  Standing ofNoun(Token noun) {
    if (failures.isFalse(noun) || lexicon.has(WordList.LACKING, noun.lemma())) {
      return DENIED;
    }
    if (lexicon.has(WordList.HEDGING_NOUNS, noun.lemma())) {
      return lexicon.has(WordList.RUMOURING, noun.lemma()) ? RUMOURED : HEDGED;
    }
    return !isPlan(noun) ? ASSERTED : failures.isFailed(noun) ? DENIED : UNREAL;
  }

  private boolean isPlan(Token noun) {
    return lexicon.has(WordList.UNREAL_NOUNS, noun.lemma());
  }

  /** "They agreed a truce": with that they have it. */
  private boolean isPact(Token noun, Token verb) {
    return verb.lemma().equals("agree") && lexicon.has(WordList.PACTS, noun.lemma());
  }

  private boolean isWords(Token noun) {
    return lexicon.has(WordList.NEWS, noun.lemma())
        || lexicon.has(WordList.HEDGING_NOUNS, noun.lemma());
  }

  /** "Was stopped by the court and carried out only in 2011". */
  private boolean isDoneLater(Token verb) {
    return sentence
        .children(verb, "conj")
        .anyMatch(c -> lexicon.has(WordList.HAPPENING, c.lemma()) && !negation.isOn(c));
  }

  /** "Excluded that it was so", "ruled out an amnesty". */
  boolean isRuledOutBy(Token verb) {
    return lexicon.has(WordList.EXCLUDING, verb.lemma())
        || (verb.lemma().equals("rule")
            && sentence.children(verb, "prt").anyMatch(p -> p.lemma().equals("out")));
  }

  /** "One cannot exclude that he joined", "did not rule out trying him". */
  private Standing excluded(Token verb, Token clause) {
    return !negation.isOn(verb) ? DENIED : isGerund(clause) ? UNREAL : HEDGED;
  }

  /** An event told by a noun: "prevented defections", "called for his release". */
  private Standing nominal(Token noun, Token verb) {
    if (noun.is("dobj") || noun.is("nsubjpass")) {
      if (lexicon.has(WordList.RETRACTING, verb.lemma()) && isWords(noun)) {
        return HEDGED;
      }
      if (lexicon.has(WordList.DENYING, verb.lemma())) {
        return DENIED;
      }
      if (isRuledOutBy(verb)) {
        return excluded(verb, noun);
      }
      if (lexicon.has(WordList.PREVENTING, verb.lemma())
          || lexicon.has(WordList.LACKING, verb.lemma())) {
        return isDoneLater(verb) ? ASSERTED : DENIED;
      }
      boolean isBlamed = lexicon.has(WordList.SENTENCING, verb.lemma()); // "condemned the killing"
      boolean isDeed = // "committed the massacre"
          verb.lemma().equals("commit") && lexicon.has(WordList.DEEDS, noun.lemma());
      boolean isDone = isBlamed || isDeed || isPact(noun, verb);
      if (lexicon.has(WordList.PLANNING, verb.lemma()) && !isDone) {
        return planned(verb);
      }
      if (lexicon.has(WordList.ALLEGING, verb.lemma())) {
        return HEDGED;
      }
    }
    return ASSERTED;
  }
}
