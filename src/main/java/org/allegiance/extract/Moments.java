package org.allegiance.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.TimeExpression;
import org.allegiance.time.Edtf;

/** When an event of a sentence happened: which of its dates belongs to which verb. */
final class Moments {

  private static final String SINCE_EVER = "../";
  private static final String FOR_EVER = "/..";

  private static final int DEEPEST = 6;

  /** Clauses that tell of the same time as the one above them. */
  private static final Set<String> AT_ONCE = Set.of("when", "as", "while");

  private static final Set<String> OF_NOUN = Set.of("of", "by");

  private final WordLists lexicon;
  private final Sentence sentence;
  private final List<Dated> dates;

  /** A date with its word and the verb on which that hangs. */
  private record Dated(TimeExpression time, Token token, Token verb) {}

  Moments(WordLists lexicon, Sentence sentence, List<TimeExpression> times) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.dates =
        times.stream()
            .flatMap(
                time ->
                    sentence.tokens().stream()
                        .filter(t -> t.start() <= time.start() && time.start() < t.end())
                        .limit(1)
                        .filter(t -> !sentence.isExcluded(t)) // "not in 2004 but in 2006"
                        .map(t -> new Dated(time, t, clause(t))))
            .toList();
  }

  /**
   * The date that hangs on the event, or else on a verb above it that tells of the same time.
   *
   * @param isTold whether the sentence tells the event, and does not take it for known
   */
  Optional<Edtf> of(Token word, boolean isTold) {
    return at(word, isTold).map(time -> isEnded(word) ? until(time) : time);
  }

  /** "Stopped arming them in 1987", "ended its support for them in 1987". */
  private boolean isEnded(Token word) {
    boolean isWhatEnds = word.isVerb() ? word.is("xcomp") : word.is("dobj", "nsubj", "nsubjpass");
    return isWhatEnds
        ? sentence.head(word).filter(v -> lexicon.has(WordList.ENDING, v.lemma())).isPresent()
        : isEndOfTie(word);
  }

  /** "Ended its support for them", where the verb is what tells of the support. */
  private boolean isEndOfTie(Token verb) {
    return lexicon.has(WordList.ENDING, verb.lemma())
        && sentence
            .children(verb, "dobj", "nsubjpass")
            .anyMatch(tie -> lexicon.has(WordList.TIES, tie.lemma()));
  }

  private static Edtf until(Edtf time) {
    String text = time.text();
    return text.contains("/") ? time : Edtf.parse(SINCE_EVER + text);
  }

  private Optional<Edtf> at(Token word, boolean isTold) {
    boolean isNotUntil = Negation.isNotUntil(sentence, word);
    Optional<Edtf> own = own(word).map(t -> isNotUntil ? bounded(t) : t.value());
    return own.isPresent() || !isTold
        ? own
        : before(word).map(Moments::bounded).or(() -> above(word).map(TimeExpression::value));
  }

  /** "After May 2012, when", "not until May 2012": in that month. */
  private static Edtf bounded(TimeExpression time) {
    String text = time.value().text();
    return text.startsWith(SINCE_EVER)
        ? Edtf.parse(text.substring(SINCE_EVER.length()))
        : text.endsWith(FOR_EVER)
            ? Edtf.parse(text.substring(0, text.length() - FOR_EVER.length()))
            : time.value();
  }

  private Optional<TimeExpression> own(Token word) {
    return dates.stream()
        .filter(d -> d.verb().equals(word) || isWithin(d, word) || isPartOf(d.verb(), word))
        .map(Dated::time)
        .findFirst();
  }

  /** "The abduction of a nurse in 2022". */
  private boolean isWithin(Dated date, Token noun) {
    return !noun.isVerb()
        && (sentence.subtree(noun).contains(date.token()) || isSecond(date, noun));
  }

  /** "In May 2020 they were tried for an abduction in 2018": the verb has had its date. */
  private boolean isSecond(Dated date, Token noun) {
    return date.token().index() > noun.index()
        && date.verb().index() < noun.index()
        && date.verb().equals(clause(noun))
        && dates.stream()
            .anyMatch(d -> d.verb().equals(date.verb()) && d.token().index() < d.verb().index())
        && sentence.tokens().stream()
            .filter(t -> t.index() > noun.index() && t.index() < date.token().index() - 1)
            .noneMatch(t -> t.is("prep") && !OF_NOUN.contains(t.lemma()));
  }

  /** "Was let go in June": on the last word of one verb. */
  private static boolean isPartOf(Token last, Token verb) {
    return last.head() == verb.index()
        && last.index() == verb.index() + 1
        && last.is("xcomp", "ccomp")
        && last.isVerb();
  }

  /** "In May 2012, when they attacked". */
  private Optional<TimeExpression> before(Token word) {
    Token clause = word;
    for (int i = 0; i < DEEPEST && clause.is("conj", "xcomp") && clause.head() >= 0; i++) {
      clause = sentence.tokens().get(clause.head());
    }
    return sentence
        .children(clause, "advmod", "mark")
        .filter(a -> a.lemma().equals("when"))
        .flatMap(a -> dates.stream().map(Dated::time).filter(t -> isJustBefore(t, a)))
        .findFirst();
  }

  private boolean isJustBefore(TimeExpression time, Token adverb) {
    return sentence.tokens().stream()
            .filter(t -> t.start() >= time.end() && t.end() <= adverb.start())
            .allMatch(t -> t.tag().equals(","))
        && time.end() <= adverb.start();
  }

  private Optional<TimeExpression> above(Token word) {
    Token at = word;
    for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
      Token head = clause(sentence.tokens().get(at.head()));
      if (!isAtOnce(at) || head.equals(at)) {
        return Optional.empty();
      }
      Optional<TimeExpression> found = own(head);
      if (found.isPresent()) {
        return found.filter(t -> !t.value().text().contains(".."));
      }
      at = head;
    }
    return Optional.empty();
  }

  private boolean isAtOnce(Token at) {
    if (sentence.children(at, "advmod").anyMatch(a -> lexicon.has(WordList.LATER, a.lemma()))) {
      return false;
    }
    if (!at.isVerb() || at.is("conj", "xcomp")) {
      return true;
    }
    if (sentence.children(at, "aux").anyMatch(a -> a.lemma().equals("have"))) {
      return false;
    }
    if (at.is("advcl")) {
      boolean isJoined =
          sentence.children(at, "advmod", "mark").anyMatch(m -> AT_ONCE.contains(m.lemma()));
      boolean isFree =
          at.tag().equals("VBG") && sentence.child(at, "mark", "nsubj", "nsubjpass").isEmpty();
      return isJoined || isFree;
    }
    return at.is("relcl") && isPlace(at);
  }

  /** ", where they surrendered" goes on with the story. */
  private boolean isPlace(Token verb) {
    return (verb.tag().equals("VBD") || sentence.child(verb, "auxpass").isPresent())
        && sentence.children(verb, "advmod").anyMatch(a -> a.lemma().equals("where"));
  }

  /** The verb of the clause in which a word stands. */
  private Token clause(Token token) {
    Token at = token;
    while (at.head() >= 0 && (!at.isVerb() || at.is("aux", "auxpass"))) {
      at = sentence.tokens().get(at.head());
    }
    boolean isAhead =
        at.is("advcl")
            && sentence
                .children(at, "mark", "advmod")
                .anyMatch(m -> m.index() > token.index() && isComma(m.index() - 1));
    return isAhead ? sentence.tokens().get(at.head()) : at;
  }

  private boolean isComma(int index) {
    return index >= 0 && sentence.tokens().get(index).tag().equals(",");
  }
}
