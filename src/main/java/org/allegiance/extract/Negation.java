package org.allegiance.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Whether words beside a verb or noun say that it is not so. */
final class Negation {

  private static final Set<String> COULD = Set.of("would", "could");

  private static final Set<String> LET_ALONE =
      Set.of("let alone", "much less", "never mind", "rather than");

  private static final Set<String> UNTIL = Set.of("until", "till");
  private static final Set<String> NOT = Set.of("not", "n't");
  private static final Set<String> TOLD =
      Set.of("did", "had", "has", "have", "was", "were", "been");
  private static final Set<String> OF_AIMS = Set.of("for", "of", "by");
  private static final Set<String> PAST = Set.of("did", "was", "were");
  private static final Set<String> SCORES = Set.of("dozen", "score", "hundred", "thousand", "half");
  private static final Set<String> HARDLY = Set.of("hardly", "scarcely", "barely");

  private final WordLists lexicon;
  private final Sentence sentence;

  Negation(WordLists lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
  }

  /** "Did not join", "no fighter joined", "at no time joined", "rather than join". */
  boolean isOn(Token word) {
    return !isNotUntil(sentence, word)
        && !isButNotBefore(word)
        && isDenied(word)
        && !isOfManner(word);
  }

  /** "She had not joined willingly", "he did not join for money": joined they have. */
  private boolean isOfManner(Token verb) {
    boolean isNot =
        sentence.children(verb, "neg").anyMatch(n -> NOT.contains(n.lemma()))
            && sentence
                .children(verb, "aux", "auxpass")
                .allMatch(a -> TOLD.contains(a.form().toLowerCase(Locale.ROOT)));
    return isNot
        && sentence.subtree(verb).stream()
            .filter(at -> at.index() > verb.index())
            .anyMatch(at -> isManner(at, verb) || isAim(at, verb));
  }

  private boolean isManner(Token adverb, Token verb) {
    return adverb.head() == verb.index() && lexicon.has(WordList.MANNERS, adverb.lemma());
  }

  private boolean isAim(Token noun, Token verb) {
    Optional<Token> preposition = sentence.head(noun).filter(p -> OF_AIMS.contains(p.lemma()));
    Optional<Token> outer = preposition.flatMap(sentence::head);
    boolean isOfVerb =
        outer.filter(verb::equals).isPresent()
            || outer
                .filter(out -> out.lemma().equals("out") && out.head() == verb.index())
                .isPresent();
    boolean isUndergone =
        sentence.child(verb, "auxpass").isPresent(); // "not tried for that reason"
    return noun.is("pobj") && isOfVerb && !isUndergone && lexicon.has(WordList.AIMS, noun.lemma());
  }

  /** "They let him go, but not before they had beaten him": beaten him they have. */
  private boolean isButNotBefore(Token verb) {
    return sentence
        .children(verb, "neg")
        .flatMap(not -> sentence.after(not).stream())
        .anyMatch(before -> before.is("mark") && before.lemma().equals("before"));
  }

  /** "They did not retake the town until May", "not until May did they": then they did. */
  static boolean isNotUntil(Sentence sentence, Token verb) {
    boolean isBefore =
        sentence
            .children(verb, "neg")
            .flatMap(not -> sentence.after(not).stream())
            .anyMatch(until -> UNTIL.contains(until.lemma()));
    return isBefore || isNotBefore(sentence, verb);
  }

  private static boolean isNotBefore(Sentence sentence, Token verb) {
    boolean isNot =
        sentence.child(verb, "neg").isPresent()
            && sentence
                .children(verb, "aux", "auxpass")
                .anyMatch(a -> PAST.contains(a.form().toLowerCase(Locale.ROOT)));
    return isNot
        && sentence
            .children(verb, "prep", "advcl")
            .filter(until -> until.index() > verb.index())
            .anyMatch(
                until ->
                    UNTIL.contains(until.lemma())
                        || sentence
                            .children(until, "mark")
                            .anyMatch(m -> UNTIL.contains(m.lemma())));
  }

  private boolean isDenied(Token word) {
    return sentence.children(word, "neg", "advmod", "det", "preconj").anyMatch(this::isNegator)
        || sentence
            .children(word, "nsubj", "nsubjpass", "dobj", "agent", "attr")
            .anyMatch(c -> isNegative(c) && !isForegone(c))
        || sentence
            .children(word, "agent")
            .flatMap(by -> sentence.children(by, "pobj"))
            .anyMatch(this::isNegative)
        || sentence.children(word, "prep").anyMatch(this::isNever)
        || isOfNobody(word)
        || isOfNeither(word)
        || isAfterNor(word)
        || isAfterNo(word)
        || isAfterNot(word)
        || isLetAlone(word)
        || isAllBut(word)
        || isNotSoMuch(word)
        || isWithoutDoing(word)
        || sentence.children(word, "advmod").anyMatch(a -> isNoLonger(a) || isAlmost(a, word));
  }

  /** "He all but joined". */
  private boolean isAllBut(Token word) {
    int at = word.index();
    return word.isVerb()
        && at >= 2
        && sentence.tokens().get(at - 1).lemma().equals("but")
        && sentence.tokens().get(at - 2).lemma().equals("all");
  }

  /** "Released without having been tried", where parsers take the one for as good as the other. */
  private boolean isWithoutDoing(Token verb) {
    return verb.is("conj")
        && sentence
            .child(verb, "aux", "auxpass")
            .filter(first -> first.tag().equals("VBG") && first.index() > 0)
            .filter(
                first ->
                    lexicon.has(
                        WordList.NEGATIVE_PREPOSITIONS,
                        sentence.tokens().get(first.index() - 1).lemma()))
            .isPresent();
  }

  /** "They almost took the town", but not "nearly all fought". */
  private boolean isAlmost(Token adverb, Token word) {
    return lexicon.has(WordList.ALMOST, adverb.lemma())
        && adverb.index() == word.index() - 1
        && word.isVerb();
  }

  /** "They would never have won without him", "had he not come": won they have. */
  boolean isButFor(Token verb) {
    return isUnrealised(verb)
        && (sentence.tokens().stream().anyMatch(this::isWithout)
            || sentence.children(verb, "advcl").anyMatch(this::isCondition));
  }

  /** "Had they not killed his father, he would not have joined": killed him they have. */
  boolean isCounterfactual(Token clause) {
    return clause.is("advcl")
        && isCondition(clause)
        && sentence.head(clause).filter(this::isUnrealised).isPresent();
  }

  private boolean isUnrealised(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> COULD.contains(a.lemma()))
        && isPerfect(verb);
  }

  private boolean isPerfect(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.lemma().equals("have"));
  }

  private boolean isWithout(Token word) {
    boolean isButFor =
        word.lemma().equals("for")
            && sentence.before(word).filter(but -> but.lemma().equals("but")).isPresent();
    return isButFor || (word.is("prep") && word.lemma().equals("without"));
  }

  /** "Had he come", "if he had come". */
  boolean isCondition(Token clause) {
    boolean isInverted =
        sentence
            .child(clause, "nsubj", "nsubjpass")
            .flatMap(subject -> sentence.before(sentence.subtree(subject).getFirst()))
            .filter(had -> had.head() == clause.index() && had.lemma().equals("have"))
            .isPresent();
    return isInverted
        || (isPerfect(clause)
            && sentence.children(clause, "mark").anyMatch(m -> m.lemma().equals("if")));
  }

  /** "Nor did they join", "neither attacked the town nor took it". */
  private boolean isAfterNor(Token word) {
    Stream<Token> above =
        word.is("conj")
            ? sentence.head(word).stream().flatMap(h -> sentence.children(h, "cc"))
            : Stream.empty();
    return Stream.concat(sentence.children(word, "cc"), above)
        .filter(cc -> cc.index() < word.index())
        .reduce((first, last) -> first.index() > last.index() ? first : last)
        .filter(cc -> cc.lemma().equals("nor"))
        .isPresent();
  }

  /** "They met nobody who had joined." */
  private boolean isOfNobody(Token verb) {
    return verb.is("relcl")
        && sentence.children(verb, "nsubj", "nsubjpass").anyMatch(who -> who.tag().startsWith("W"))
        && sentence
            .head(verb)
            .filter(host -> host.is("dobj", "pobj", "attr") && isNegative(host))
            .isPresent();
  }

  /** "Was a member of neither", "belonged to no group". */
  private boolean isOfNeither(Token word) {
    return Stream.concat(Stream.of(word), sentence.children(word, "attr"))
        .flatMap(w -> sentence.children(w, "prep"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .anyMatch(
            group ->
                sentence.children(group, "preconj", "det").anyMatch(d -> isNo(d, group))
                    || group.lemma().equals("neither"));
  }

  private boolean isNo(Token word, Token noun) {
    return word.lemma().equals("neither")
        || (word.lemma().equals("no") && lexicon.has(WordList.GROUPS, noun.lemma()));
  }

  /** "There were no reprisals or prosecutions": none of either. */
  private boolean isAfterNo(Token noun) {
    return noun.isNoun()
        && noun.is("conj")
        && sentence
            .head(noun)
            .filter(first -> first.isNoun() && isNegative(first))
            .filter(first -> sentence.children(first, "cc").anyMatch(c -> c.lemma().equals("or")))
            .isPresent();
  }

  /** "Were never charged, tried or sentenced": none of it. */
  private boolean isAfterNot(Token verb) {
    boolean isOr = sentence.children(verb, "cc").anyMatch(c -> c.lemma().equals("or"));
    Token at = verb;
    while (at.is("conj") && at.isVerb() && isBare(at)) {
      at = sentence.tokens().get(at.head());
      isOr |= sentence.children(at, "cc").anyMatch(c -> c.lemma().equals("or"));
    }
    return isOr
        && !at.equals(verb)
        && at.isVerb()
        && sentence.children(at, "neg", "advmod").anyMatch(this::isNegator);
  }

  /** Whether a verb has neither a subject nor an auxiliary of its own. */
  private boolean isBare(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "neg").isEmpty();
  }

  private boolean isNegator(Token word) {
    return lexicon.has(WordList.NEGATORS, word.form().toLowerCase(Locale.ROOT))
        && sentence.children(word, "advmod").noneMatch(only -> only.lemma().equals("only"))
        && !isHardlyWhen(word)
        && !isBeforeNumber(word);
  }

  /** "Barely forty surrendered", "hardly a dozen": forty and a dozen did. */
  private boolean isBeforeNumber(Token adverb) {
    Optional<Token> next = sentence.after(adverb);
    return HARDLY.contains(adverb.lemma())
        && next.filter(a -> a.lemma().equals("a"))
            .flatMap(sentence::after)
            .or(() -> next)
            .filter(n -> n.tag().equals("CD") || SCORES.contains(n.lemma()))
            .isPresent();
  }

  /** "Hardly had they left when it fell": left they had. */
  private boolean isHardlyWhen(Token adverb) {
    return HARDLY.contains(adverb.lemma())
        && sentence.tokens().stream()
            .skip(adverb.index())
            .anyMatch(t -> t.lemma().equals("when") || t.lemma().equals("before"));
  }

  /** "Nobody", "no fighter", "not one fighter". */
  boolean isNegative(Token noun) {
    return lexicon.has(WordList.NEGATIVE_QUANTIFIERS, noun.lemma())
        || sentence
            .children(noun, "det", "neg", "nmod", "preconj")
            .anyMatch(d -> lexicon.has(WordList.NEGATIVE_QUANTIFIERS, d.lemma()))
        || isNotOne(noun)
        || isHardlyAny(noun);
  }

  /** "Hardly any of them", "hardly any recruit". */
  private boolean isHardlyAny(Token noun) {
    return Stream.concat(Stream.of(noun), sentence.children(noun, "det"))
        .filter(any -> any.lemma().equals("any"))
        .flatMap(any -> sentence.children(any, "advmod", "neg"))
        .anyMatch(hardly -> lexicon.has(WordList.NEGATORS, hardly.lemma()));
  }

  /** "not one fighter", "not a single fighter". */
  private boolean isNotOne(Token noun) {
    boolean isNot = sentence.child(noun, "neg").isPresent();
    return Stream.concat(Stream.of(noun), sentence.children(noun).stream())
        .filter(one -> one.lemma().equals("one") || one.lemma().equals("single"))
        .anyMatch(one -> isNot || sentence.child(one, "neg").isPresent());
  }

  /** "Was no secret": so it was. */
  private boolean isForegone(Token noun) {
    return noun.is("attr") && lexicon.has(WordList.FOREGONE, noun.lemma());
  }

  /** "No longer", "no more", "never again", but "no sooner had he joined than" he had. */
  private boolean isNoLonger(Token adverb) {
    return !adverb.form().equals("sooner")
        && sentence
            .children(adverb, "neg", "det", "advmod")
            .anyMatch(n -> n.lemma().equals("no") || n.lemma().equals("never"));
  }

  /** "not charged, let alone tried", "died rather than be captured". */
  private boolean isLetAlone(Token word) {
    int at = sentence.child(word, "auxpass", "aux").map(Token::index).orElse(word.index());
    return at >= 2
        && LET_ALONE.contains(
            sentence.tokens().get(at - 2).lemma() + " " + sentence.tokens().get(at - 1).lemma());
  }

  /** "They had not so much joined as stayed". */
  private boolean isNotSoMuch(Token verb) {
    int at = verb.index();
    return at >= 3
        && sentence.tokens().get(at - 1).lemma().equals("much")
        && sentence.tokens().get(at - 2).lemma().equals("so")
        && sentence.tokens().get(at - 3).lemma().equals("not");
  }

  /** "at no time", and "met with no hostility". */
  private boolean isNever(Token preposition) {
    if (sentence.head(preposition).filter(v -> isApart(preposition, v)).isPresent()) {
      return false;
    }
    boolean isOccasion =
        sentence
            .children(preposition, "pobj")
            .anyMatch(o -> lexicon.has(WordList.OCCASIONS, o.lemma()));
    boolean isMet =
        preposition.lemma().equals("with")
            && sentence.head(preposition).filter(v -> v.lemma().equals("meet")).isPresent();
    return (isOccasion || isMet)
        && sentence.children(preposition, "pobj").anyMatch(this::isNegative);
  }

  /**
   * A clause that a semicolon parts from what follows stands for itself, and so does one behind a
   * colon that shows what was not done: "the promise was not kept: he was arrested".
   */
  boolean isApart(Token at, Token head) {
    boolean isShown =
        sentence.child(head, "neg").isPresent() && !lexicon.has(WordList.SAYING, head.lemma());
    return sentence
        .tokens()
        .subList(Math.min(at.index(), head.index()), Math.max(at.index(), head.index()))
        .stream()
        .anyMatch(t -> t.form().equals(";") || (isShown && t.form().equals(":")));
  }
}
