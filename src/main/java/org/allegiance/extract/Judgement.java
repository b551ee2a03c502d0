package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.ASSERTED;
import static org.allegiance.extract.Verdict.Standing.DENIED;
import static org.allegiance.extract.Verdict.Standing.HEDGED;
import static org.allegiance.extract.Verdict.Standing.RUMOURED;
import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Judges from the words above and beside an event whether it happened: "refused to join" and "would
 * join" are not "joined" (Karttunen 1971, Implicative Verbs; Saurí and Pustejovsky 2009, FactBank).
 */
final class Judgement {

  private static final int DEEPEST = 20;
  private static final Set<String> DATES =
      Set.of("since", "after", "before", "following", "during");
  private static final Set<String> CAN = Set.of("can", "could", "ca", "would", "wo");

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Negation negation;
  private final Disputes disputes;
  private final Failures failures;

  Judgement(WordLists lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.negation = new Negation(lexicon, sentence);
    this.disputes = new Disputes(lexicon, sentence);
    this.failures = new Failures(lexicon, sentence);
  }

  /** The verdict on what a verb or noun tells. */
  Verdict of(Token word) {
    Standing standing = isQuestion() ? UNREAL : own(word).within(disputes.about(word));
    Token source = accordingTo(word);
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token head = sentence.tokens().get(at.head());
      if (source == null && isSaid(at, head)) {
        source = sentence.child(head, "nsubj").orElse(null);
      }
      source = source == null ? accordingTo(head) : source;
      standing = standing.within(byLink(at, head));
      if (endsHere(at) || (at.is("ccomp", "advcl") && negation.isApart(at, head))) {
        return new Verdict(standing, sayer(head, source));
      }
      if (head.isVerb() && !at.is("conj")) {
        Standing above = lexicon.has(WordList.EXCLUDING, head.lemma()) ? ASSERTED : own(head);
        boolean isBeside =
            above == DENIED && (isBeside(at) || isDate(at) || isPast(at, head) || isAsked(at));
        standing = isBeside ? standing : standing.within(above); // "when caught, he did not resist"
      } else if (at.is("conj") && sharesAuxiliaries(at, head)) {
        standing = standing.within(auxiliaries(head));
      }
      at = head;
    }
    return new Verdict(standing, source);
  }

  /** "Stormed the town but were driven back". */
  boolean isRepelled(Token attack) {
    return sentence
        .children(attack, "conj")
        .filter(c -> lexicon.has(WordList.REPELLING, c.lemma()))
        .anyMatch(c -> sentence.child(c, "auxpass").isPresent());
  }

  /** The verdict of what stands on a noun itself. */
  Standing ofItself(Token noun) {
    return negation.isNegative(noun) ? UNREAL : own(noun);
  }

  private boolean isBeside(Token clause) {
    return clause.is("advcl") && !isInfinitive(clause);
  }

  /** "He saw nobody after his release": released he was. */
  private static boolean isDate(Token preposition) {
    return preposition.is("prep") && DATES.contains(preposition.lemma());
  }

  /** "The killing was never investigated": killed they were. */
  private boolean isPast(Token noun, Token verb) {
    return noun.is("nsubj", "nsubjpass")
        && noun.isNoun()
        && !negation.isNegative(noun)
        && !lexicon.has(WordList.HAPPENING, verb.lemma())
        && !verb.lemma().equals("be");
  }

  /** "It is not known who captured them", "how many were captured": captured they were. */
  private boolean isAsked(Token clause) {
    return clause.is("ccomp", "csubj", "csubjpass", "advcl")
        && sentence.subtree(clause).stream()
            .limit(2)
            .anyMatch(w -> w.tag().startsWith("W") && !w.lemma().equals("that"));
  }

  private boolean isQuestion() {
    Token last = sentence.tokens().get(sentence.tokens().size() - 1);
    return last.form().endsWith("?");
  }

  /** A relative clause and the like is told as it stands, whatever becomes of its main clause. */
  private boolean endsHere(Token at) {
    return at.is("relcl", "appos", "parataxis")
        || (at.is("nmod", "amod") && at.isVerb()) // "refused to enter the newly founded party"
        || (at.is("acl") && at.isVerb() && !isInfinitive(at) && !isContent(at));
  }

  /** "reports of fighters captured in May", "reports that fighters were captured". */
  private boolean isContent(Token at) {
    return sentence.child(at, "mark").isPresent()
        || sentence
            .head(at)
            .filter(noun -> noun.is("pobj"))
            .flatMap(sentence::head)
            .flatMap(sentence::head)
            .filter(n -> ofNoun(n) != ASSERTED)
            .isPresent();
  }

  private @Nullable Token sayer(Token at, @Nullable Token known) {
    Token source = known;
    Token step = at;
    for (int i = 0; i < DEEPEST && source == null && step.head() >= 0; i++) {
      Token head = sentence.tokens().get(step.head());
      if (isSaid(step, head)) {
        source = sentence.child(head, "nsubj").orElse(null);
      }
      step = head;
    }
    return source;
  }

  private boolean isSaid(Token at, Token head) {
    boolean isTold = at.is("dobj") && at.isNoun(); // "announced the surrender of forty rebels"
    return head.isVerb()
        && (isTold || at.is("ccomp", "parataxis", "advcl"))
        && (!at.is("advcl") || sentence.children(at, "mark").findAny().isEmpty())
        && (lexicon.has(WordList.SAYING, head.lemma())
            || lexicon.has(WordList.ALLEGING, head.lemma())
            || lexicon.has(WordList.DENYING, head.lemma()));
  }

  private @Nullable Token accordingTo(Token word) {
    return sentence
        .children(word, "prep")
        .filter(p -> p.form().equalsIgnoreCase("according"))
        .flatMap(p -> sentence.children(p, "prep"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .findFirst()
        .orElse(null);
  }

  /** What a word's own negation, auxiliaries and adverbs make of it. */
  private Standing own(Token word) {
    Standing standing = auxiliaries(word);
    boolean isNegated = negation.isOn(word);
    if (isNegated && negation.isButFor(word)) {
      return ASSERTED;
    }
    if (sentence.children(word).stream().anyMatch(c -> isHedge(c) || disputes.isAccount(c))) {
      standing = standing.within(HEDGED);
    }
    if (isNegated
        && standing == UNREAL
        && sentence
            .children(word, "aux")
            .anyMatch(a -> CAN.contains(a.form().toLowerCase(Locale.ROOT)))) {
      return DENIED; // who cannot, does not
    }
    return isNegated ? standing.within(DENIED) : standing;
  }

  private boolean isHedge(Token word) {
    return word.is("advmod", "nmod", "amod", "acomp")
        && lexicon.has(WordList.HEDGING, word.lemma());
  }

  private Standing auxiliaries(Token verb) {
    Standing standing = ASSERTED;
    for (Token auxiliary : (Iterable<Token>) sentence.children(verb, "aux")::iterator) {
      String form = auxiliary.form().toLowerCase(Locale.ROOT);
      if (lexicon.has(WordList.HEDGING_AUXILIARIES, form)) {
        standing = standing.within(HEDGED);
      } else if (lexicon.has(WordList.UNREAL_AUXILIARIES, form) && !cameToPass(verb, form)) {
        boolean wasPossible =
            form.equals("could")
                && sentence.children(verb, "aux").anyMatch(a -> a.lemma().equals("have"));
        standing = standing.within(wasPossible ? HEDGED : UNREAL);
      }
    }
    return standing;
  }

  private boolean cameToPass(Token verb, String auxiliary) {
    return auxiliary.equals("would")
        && sentence
            .children(verb, "advmod")
            .anyMatch(a -> lexicon.has(WordList.WOULD_HAPPEN, a.lemma()));
  }

  private boolean sharesAuxiliaries(Token at, Token head) {
    return at.isVerb()
        && head.isVerb()
        && sentence.child(at, "nsubj", "nsubjpass", "aux").isEmpty();
  }

  /** What the link from a clause to the one above makes of it. */
  private Standing byLink(Token at, Token head) {
    Optional<Token> mark = sentence.child(at, "mark");
    if (mark.filter(m -> lexicon.has(WordList.UNREAL_CONJUNCTIONS, m.lemma())).isPresent()) {
      return UNREAL;
    }
    if (at.is("ccomp") && negation.isApart(at, head)) {
      return ASSERTED;
    }
    if (isHabit(at, head)) {
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
    if (at.is("xcomp", "ccomp", "oprd", "csubj", "csubjpass", "attr") && head.isVerb()) {
      return complement(head, at);
    }
    if (at.is("xcomp", "ccomp") && head.tag().startsWith("J")) {
      return byAdjective(head).orElse(ASSERTED);
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
      return ofNoun(head);
    }
    if (at.is("pcomp", "pobj")) {
      return byPreposition(head);
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
    return sentence
        .children(verb, "conj")
        .filter(c -> c.lemma().equals("do") && !negation.isOn(c))
        .anyMatch(c -> sentence.children(c, "advmod").anyMatch(a -> a.lemma().equals("so")));
  }

  private boolean isInfinitive(Token verb) {
    return verb.isVerb() && sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
  }

  private Standing complement(Token verb, Token clause) {
    String lemma = verb.lemma();
    boolean isInfinitive = isInfinitive(clause) || clause.tag().equals("VBG");
    boolean isPresent = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
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
    if (lexicon.has(WordList.EXCLUDING, lemma)) {
      return negation.isOn(verb) ? HEDGED : DENIED; // "one cannot exclude that"
    }
    if (lemma.equals("be")) {
      return sentence.child(verb, "nsubj").map(this::hearsay).orElse(ASSERTED);
    }
    if (lexicon.has(WordList.DENYING, lemma)) {
      return DENIED;
    }
    if (isInfinitive && lexicon.has(WordList.PREVENTING, lemma)) {
      return DENIED;
    }
    if (lexicon.has(WordList.RUMOURING, lemma)) {
      return RUMOURED;
    }
    if (lexicon.has(WordList.ALLEGING, lemma)) {
      return HEDGED;
    }
    if (lexicon.has(WordList.PLANNING, lemma)
        && (isInfinitive || !lexicon.has(WordList.SAYING, lemma))
        && !isDoneSo(verb)) {
      return planned(verb);
    }
    return ASSERTED;
  }

  private boolean isPassive(Token verb) {
    return (verb.tag().equals("VBN") && sentence.child(verb, "aux", "nsubj").isEmpty())
        || sentence.child(verb, "auxpass").isPresent();
  }

  /** A plan or wish, unless the text tells that it came to nothing. */
  private Standing planned(Token verb) {
    return failures.isInVain(verb) ? DENIED : UNREAL;
  }

  private Standing ofNoun(Token noun) {
    if (failures.isFalse(noun)) {
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

  private Standing byPreposition(Token preposition) {
    if (lexicon.has(WordList.NEGATIVE_PREPOSITIONS, preposition.lemma())
        || (preposition.lemma().equals("of") && isOfNegative(preposition))) {
      return DENIED;
    }
    Optional<Token> governor = sentence.head(preposition);
    if (governor.isEmpty()) {
      return ASSERTED;
    }
    if (lexicon.has(WordList.DENYING_ADJECTIVES, governor.get().lemma())) {
      return DENIED; // "short of surrendering", "incapable of it"
    }
    if (governor.get().isVerb()) {
      boolean isAway = preposition.lemma().equals("from") || preposition.lemma().equals("at");
      if (isAway
          && (lexicon.has(WordList.PREVENTING, governor.get().lemma())
              || lexicon.has(WordList.PREVENTING_FROM, governor.get().lemma()))) {
        return DENIED;
      }
      boolean isOfThat = preposition.lemma().equals("of") || preposition.lemma().equals("for");
      if (isOfThat && lexicon.has(WordList.ALLEGING, governor.get().lemma())) {
        return HEDGED;
      }
      boolean isToward =
          isOfThat
              || preposition.lemma().equals("on")
              || preposition.lemma().equals("about")
              || preposition.lemma().equals("against");
      return isToward && lexicon.has(WordList.PLANNING, governor.get().lemma()) ? UNREAL : ASSERTED;
    }
    boolean isContent =
        preposition.lemma().equals("of")
            || preposition.lemma().equals("for")
            || preposition.lemma().equals("to");
    return isContent ? ofNoun(governor.get()) : ASSERTED;
  }

  /** "Instead of surrendering", whichever hangs on the other. */
  private boolean isOfNegative(Token of) {
    return Stream.concat(sentence.head(of).stream(), sentence.children(of, "advmod"))
        .anyMatch(w -> lexicon.has(WordList.NEGATIVE_PREPOSITIONS, w.lemma()));
  }

  /** An event told by a noun: "prevented defections", "called for his release". */
  private Standing nominal(Token noun, Token verb) {
    if (noun.is("dobj") || noun.is("nsubjpass")) {
      if (lexicon.has(WordList.DENYING, verb.lemma())) {
        return DENIED;
      }
      if (lexicon.has(WordList.PREVENTING, verb.lemma())) {
        return DENIED;
      }
      if (lexicon.has(WordList.PLANNING, verb.lemma())) {
        return planned(verb);
      }
      if (lexicon.has(WordList.ALLEGING, verb.lemma())) {
        return HEDGED;
      }
    }
    return ASSERTED;
  }
}
