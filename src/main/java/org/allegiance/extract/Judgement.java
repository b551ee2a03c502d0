package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.ASSERTED;
import static org.allegiance.extract.Verdict.Standing.DENIED;
import static org.allegiance.extract.Verdict.Standing.HEDGED;
import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> CHARGED_WITH = Set.of("of", "for", "over", "with", "in");
  private static final Set<String> PROMISED = Set.of("would", "will", "shall");
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private final WordLists lexicon;
  private final Sentence sentence;
  private final Negation negation;
  private final Disputes disputes;
  private final Governors governors;
  private final Proofs proofs;
  private final Recommendations recommendations;
  private final Map<Integer, Verdict> given = new HashMap<>(); // by index

  Judgement(WordLists lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.negation = new Negation(lexicon, sentence);
    this.disputes = new Disputes(lexicon, sentence, negation);
    this.governors = new Governors(lexicon, sentence, negation);
    this.proofs = new Proofs(lexicon, sentence, negation);
    this.recommendations = new Recommendations(sentence);
  }

  /** The verdict on what a verb or noun tells. */
  Verdict of(Token word) {
    return given.computeIfAbsent(word.index(), i -> judged(word));
  }

  /** Whether the text tells it as something that happened, however sure it is. */
  boolean isSo(Token word) {
    return of(word).standing().isAffirmed();
  }

  private Verdict judged(Token word) {
    Standing standing =
        isQuestion() || isGeneral(word) || isCommand(word) || recommendations.isOf(word)
            ? UNREAL
            : own(word).within(disputes.about(word));
    Token source = accordingTo(word);
    if (source != null && governors.ofNoun(source) == DENIED) {
      return new Verdict(DENIED, source); // "according to false reports"
    }
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token head = sentence.tokens().get(at.head());
      if (source == null && isSaid(at, head)) {
        source = sentence.child(head, "nsubj").orElse(null);
      }
      source = source == null ? accordingTo(head) : source;
      if (negation.isOn(at) && negation.isCounterfactual(at)) {
        return new Verdict(standing, sayer(head, source));
      }
      standing = isAskedAbout(at) ? standing : standing.within(governors.byLink(at, head));
      if (proofs.isOpen(at, head)) {
        boolean isNeither = standing == DENIED && proofs.isNeither(word);
        return new Verdict(isNeither ? HEDGED : standing.within(HEDGED), sayer(head, source));
      }
      if (disputes.isOfAnother(at, head)) {
        return new Verdict(standing.within(DENIED), sayer(head, source));
      }
      boolean isOver = sentence.children(at, "aux").anyMatch(a -> a.lemma().equals("have"));
      if (at.is("relcl") && !isOver && isWhoever(head)) {
        return new Verdict(UNREAL, sayer(head, source));
      }
      if (endsHere(at) || (at.is("ccomp", "advcl") && negation.isApart(at, head))) {
        return new Verdict(standing, sayer(head, source));
      }
      if (head.isVerb() && !at.is("conj")) {
        boolean isAgreed =
            disputes.isAgreed(head)
                || governors.isRuledOutBy(head)
                || isRegretted(at, head)
                || isUnhelped(at, head);
        Standing above = isAgreed ? ASSERTED : own(head);
        if (above == DENIED && isUnsaid(at, head)) {
          return new Verdict(UNREAL, sayer(head, source));
        }
        boolean isBeside =
            above == DENIED
                && (isBeside(at)
                    || isDate(at)
                    || isCharge(at, head)
                    || isPast(at, head)
                    || isAsked(at)
                    || isFact(at, head)
                    || isOwnNo(at));
        boolean isTold = isBeside || (standing == DENIED && isWhatDenies(at, head));
        standing = isTold ? standing : standing.within(above); // "when caught, he did not resist"
      } else if (at.is("conj") && sharesAuxiliaries(at, head)) {
        standing = standing.within(auxiliaries(head));
      }
      at = head;
    }
    if (governors.isOpen(at)) {
      standing = UNREAL; // "Whether he deserted or was abducted is disputed"
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

  /** "They will not eat with him": they refuse to. */
  boolean isRefused(Token verb) {
    return (verb.head() < 0 || verb.is("conj", "relcl"))
        && negation.isOn(verb)
        && sentence.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("will"));
  }

  /** The verdict of what stands on a noun itself. */
  Standing ofItself(Token noun) {
    return negation.isNegative(noun) || recommendations.isOf(noun) ? UNREAL : own(noun);
  }

  /** "There was no programme": denied once, not twice. */
  private boolean isOwnNo(Token noun) {
    return noun.isNoun()
        && noun.is("attr", "nsubj", "nsubjpass", "dobj")
        && negation.isNegative(noun);
  }

  private boolean isBeside(Token clause) {
    return clause.is("advcl") && !governors.isInfinitive(clause);
  }

  /** "He saw nobody after his release": released he was. */
  private static boolean isDate(Token preposition) {
    return preposition.is("prep") && DATES.contains(preposition.lemma());
  }

  /** "Nobody was convicted of the killing": killed they were. */
  private boolean isCharge(Token preposition, Token verb) {
    return preposition.is("prep")
        && CHARGED_WITH.contains(preposition.lemma())
        && lexicon.has(WordList.ACCUSING, verb.lemma())
        && sentence.child(preposition, "pobj").filter(Token::isNoun).isPresent()
        && sentence.child(verb, "auxpass").isPresent();
  }

  /** "The killing was never investigated": killed they were. */
  private boolean isPast(Token noun, Token verb) {
    return noun.is("nsubj", "nsubjpass")
        && noun.isNoun()
        && !negation.isNegative(noun)
        && (!lexicon.has(WordList.HAPPENING, verb.lemma())
            || lexicon.has(WordList.SAYING, verb.lemma())) // "was never announced"
        && !lexicon.has(WordList.DENYING, verb.lemma()) // "is not disputed"
        && !proofs.isProved(verb)
        && !verb.lemma().equals("be");
  }

  /** "There was no alliance": one denial, though both words have it. */
  private boolean isWhatDenies(Token noun, Token verb) {
    return noun.is("nsubj", "nsubjpass", "dobj", "attr")
        && negation.isNegative(noun)
        && sentence.child(verb, "neg").isEmpty();
  }

  /** "It is not known who captured them", "how many were captured": captured they were. */
  private boolean isAsked(Token clause) {
    return clause.is("ccomp", "csubj", "csubjpass", "advcl")
        && sentence.subtree(clause).stream()
            .limit(2)
            .anyMatch(w -> w.tag().startsWith("W") && !w.lemma().equals("that"));
  }

  /** "The army did not say that it had taken the town": nor that it had not. */
  private boolean isUnsaid(Token clause, Token verb) {
    return clause.is("ccomp") && lexicon.has(WordList.STATING, verb.lemma());
  }

  /** "He could not help joining": so he did. */
  private boolean isUnhelped(Token clause, Token verb) {
    return verb.lemma().equals("help") && clause.is("xcomp") && clause.tag().equals("VBG");
  }

  /** "She did not know that he had joined": joined he had. */
  private boolean isFact(Token clause, Token verb) {
    return clause.is("ccomp")
        && lexicon.has(WordList.FACTIVE, verb.lemma())
        && !governors.isInfinitive(clause);
  }

  /** "Asked why he had left", "it is unclear when he left": left he had. */
  private boolean isAskedAbout(Token clause) {
    return clause.is("ccomp", "advcl", "xcomp")
        && PAST.contains(clause.tag())
        && isAsked(clause)
        && isAskedHow(clause);
  }

  /** "He does not regret having joined": joined he has. */
  private boolean isRegretted(Token at, Token verb) {
    return at.is("xcomp", "ccomp", "dobj") && lexicon.has(WordList.REGRETTING, verb.lemma());
  }

  /** "It is not for us to ask why they were not tried": not tried they were. */
  private boolean isAskedHow(Token clause) {
    return sentence.children(clause, "advmod").anyMatch(w -> w.tag().equals("WRB"));
  }

  /** "Commanders defect when the money stops": any of them, at any time. */
  private boolean isGeneral(Token verb) {
    return verb.tag().equals("VBP")
        && sentence.children(verb, "nsubj").anyMatch(s -> s.tag().equals("NNS") && isBare(s))
        && sentence.children(verb, "advcl").anyMatch(this::isOfAnyTime);
  }

  private boolean isBare(Token noun) {
    return sentence.children(noun).stream().allMatch(c -> c.tag().startsWith("J"));
  }

  private boolean isOfAnyTime(Token clause) {
    return sentence
        .children(clause, "mark", "advmod")
        .anyMatch(
            m -> m.lemma().equals("if") || lexicon.has(WordList.HABITUAL_CONJUNCTIONS, m.lemma()));
  }

  private boolean isQuestion() {
    Token last = sentence.tokens().get(sentence.tokens().size() - 1);
    return last.form().endsWith("?");
  }

  /** A relative clause and the like is told as it stands, whatever becomes of its main clause. */
  private boolean endsHere(Token at) {
    return at.is("relcl", "appos", "parataxis")
        || (at.is("pcomp") && isAskedHow(at))
        || (at.is("nmod", "amod") && at.isVerb()) // "refused to enter the newly founded party"
        || (at.is("acl") && at.isVerb() && !governors.isInfinitive(at) && !isContent(at));
  }

  /** "reports of fighters captured in May", "reports that fighters were captured". */
  private boolean isContent(Token at) {
    return sentence.child(at, "mark").isPresent()
        || sentence
            .head(at)
            .filter(noun -> noun.is("pobj"))
            .flatMap(sentence::head)
            .flatMap(sentence::head)
            .filter(n -> governors.ofNoun(n) != ASSERTED)
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
    if (isNegated && (negation.isButFor(word) || negation.isCounterfactual(word))) {
      return ASSERTED;
    }
    if (negation.isCounterfactual(word)) {
      return UNREAL;
    }
    if (sentence.children(word).stream().anyMatch(c -> isHedge(c) || disputes.isAccount(c))) {
      standing = standing.within(HEDGED);
    }
    if (word.isNoun()
        && sentence.children(word, "amod", "nmod", "compound").anyMatch(this::isPlan)) {
      standing = standing.within(UNREAL);
    }
    if (isNegated
        && standing == UNREAL
        && sentence
            .children(word, "aux")
            .anyMatch(a -> CAN.contains(a.form().toLowerCase(Locale.ROOT)))
        && !isForetold(word)) {
      return DENIED; // who cannot, does not
    }
    return isNegated ? standing.within(DENIED) : standing;
  }

  /** "Announced that no case would be filed": it is not said that none was. */
  private boolean isForetold(Token verb) {
    return verb.is("ccomp")
        && sentence.child(verb, "auxpass").isPresent()
        && sentence.children(verb, "aux").anyMatch(a -> a.form().equals("would"));
  }

  /** "The planned merger", "would-be defectors". */
  private boolean isPlan(Token attribute) {
    return lexicon.has(WordList.UNREAL_ATTRIBUTES, attribute.form().toLowerCase(Locale.ROOT))
        || sentence.children(attribute, "aux").anyMatch(a -> a.lemma().equals("would"));
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
        standing = standing.within(isConditional(verb) ? UNREAL : HEDGED);
      } else if (lexicon.has(WordList.UNREAL_AUXILIARIES, form)
          && !auxiliary.lemma().equals("have") // "she'd joined"
          && !cameToPass(verb, form)) {
        boolean wasPossible =
            form.equals("could")
                && sentence.children(verb, "aux").anyMatch(a -> a.lemma().equals("have"));
        standing = standing.within(wasPossible && !isMissed(verb) ? HEDGED : UNREAL);
      }
    }
    return standing;
  }

  /** "Might have been killed had he stayed", "if he had stayed". */
  private boolean isConditional(Token verb) {
    return sentence
        .children(verb, "advcl")
        .anyMatch(clause -> negation.isCondition(clause) || governors.isOpen(clause));
  }

  /** "He could have joined but stayed". */
  private boolean isMissed(Token verb) {
    return sentence.children(verb, "cc").anyMatch(but -> but.lemma().equals("but"));
  }

  /** "They told us: join us or leave". */
  private boolean isCommand(Token verb) {
    Optional<Token> head = sentence.head(verb);
    if (!verb.tag().equals("VB") || sentence.child(verb, "aux", "nsubj", "auxpass").isPresent()) {
      return false;
    }
    return head.isEmpty()
        || (verb.is("ccomp", "xcomp", "parataxis")
            && lexicon.has(WordList.SAYING, head.get().lemma()))
        || (verb.is("conj") && isCommand(head.get()));
  }

  private boolean cameToPass(Token verb, String auxiliary) {
    return auxiliary.equals("would")
        && sentence
            .children(verb, "advmod")
            .anyMatch(a -> lexicon.has(WordList.WOULD_HAPPEN, a.lemma()));
  }

  /** "Rebels who surrendered would be pardoned": any who might, none who did. */
  private boolean isWhoever(Token host) {
    boolean isAnyone =
        lexicon.has(WordList.PRONOUNS_OF_ANYONE, host.lemma())
            || (host.tag().equals("NNS")
                && sentence.children(host).stream()
                    .noneMatch(
                        c ->
                            c.is("det", "poss", "nummod", "predet")
                                || (c.is("nmod") && c.tag().equals("CD"))));
    return isAnyone
        && host.is("nsubj", "nsubjpass")
        && sentence
            .head(host)
            .filter(v -> sentence.children(v, "aux").anyMatch(a -> PROMISED.contains(a.form())))
            .isPresent();
  }

  /** "He would not talk and was shot", "could not pay and joined": so they did. */
  private boolean isFiniteBesideModal(Token at, Token head) {
    boolean isModal = sentence.children(head, "aux").anyMatch(a -> a.tag().equals("MD"));
    boolean isFinite =
        (FINITE.contains(at.tag()) && sentence.child(head, "auxpass").isEmpty())
            || sentence.children(at, "auxpass").anyMatch(a -> FINITE.contains(a.tag()));
    return isModal && isFinite;
  }

  private boolean sharesAuxiliaries(Token at, Token head) {
    return at.isVerb()
        && head.isVerb()
        && sentence.child(at, "nsubj", "nsubjpass", "aux").isEmpty()
        && !isFiniteBesideModal(at, head);
  }
}
