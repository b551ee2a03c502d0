package org.allegiance.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hangs words where grammar wants them that parsers of English often hang elsewhere: a subject that
 * an opening phrase has swallowed, an object behind a date, a participle at its noun, the title
 * before a name.
 */
public final class Reattachment {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");
  private static final Set<String> THEN =
      Set.of("then", "later", "afterwards", "afterward", "subsequently", "eventually", "finally");
  private static final Set<String> CONJUNCTIONS = Set.of("since", "after", "before", "until", "as");
  private static final Set<String> DASHES = Set.of("—", "–", "--", "-");
  private static final int LONGEST_DATELINE = 12;
  private static final Set<String> WHEN =
      Set.of(
          "time",
          "second",
          "minute",
          "hour",
          "day",
          "night",
          "morning",
          "evening",
          "afternoon",
          "week",
          "weekend",
          "month",
          "season",
          "year",
          "decade",
          "century",
          "today",
          "yesterday",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "mile",
          "kilometre",
          "kilometer",
          "metre",
          "meter",
          "percent",
          "way");

  private final List<Token> tokens;
  private Sentence sentence;

  private Reattachment(Sentence parsed) {
    this.tokens = new ArrayList<>(parsed.tokens());
    this.sentence = parsed;
  }

  /** The sentence with such words where they belong. */
  public static Sentence of(Sentence parsed) {
    Reattachment mended = new Reattachment(Ages.belowNames(parsed));
    for (int i = 0; i < parsed.tokens().size(); i++) {
      mended.mend(mended.tokens.get(i));
    }
    return mended.sentence;
  }

  private void mend(Token word) {
    if (word.index() == 0) {
      dateline(word);
    }
    if (word.lemma().equals("have") && word.isVerb()) {
      causative(word);
    } else if (word.form().equals("shot") && word.is("conj") && word.tag().equals("NN")) {
      shotAsVerb(word);
    }
    if (word.isVerb()) {
      swallowedSubject(word).ifPresent(s -> hang(s, word, isPassive(word) ? "nsubjpass" : "nsubj"));
      objectBehindDate(word).ifPresent(o -> hang(o, word, "dobj"));
      nounOfParticiple(word).ifPresent(n -> hang(word, n, "acl"));
    } else if (RELATIVE.contains(word.lemma()) && word.tag().startsWith("W")) {
      emphasised(word);
      relativeClause(word);
    } else if (word.is("nsubj", "nsubjpass")) {
      nameAfter(word).ifPresent(name -> hang(word, name, "appos"));
    } else if (word.is("appos") && hasThen(word)) {
      hang(word, tokens.get(word.head()), "conj");
    } else if (word.form().equals("left") && word.tag().equals("JJ")) {
      departure(word);
    }
  }

  /** "PESHAWAR, Pakistan — Two factions returned": a dateline is no subject. */
  private void dateline(Token first) {
    Optional<Token> dash =
        tokens.stream()
            .limit(LONGEST_DATELINE)
            .dropWhile(t -> t.index() == 0)
            .filter(t -> DASHES.contains(t.form()))
            .findFirst();
    if (dash.isEmpty() || !first.form().matches("[\\p{Lu} .'-]{3,}")) {
      return;
    }
    int end = dash.get().index();
    for (Token before : List.copyOf(tokens.subList(0, end))) {
      if (before.is("nsubj", "nsubjpass") && before.head() > end) {
        Token verb = above(before);
        sentence.subtree(before).stream()
            .filter(t -> t.index() > end && t.head() < end && t.isNoun())
            .findFirst()
            .ifPresent(
                subject -> {
                  hang(subject, verb, before.relation());
                  hang(tokens.get(before.index()), verb, "dep");
                });
      }
    }
  }

  /** "Had the deserters shot": they were, and on whose orders is said. */
  private void causative(Token have) {
    Token had = tokens.get(have.index());
    sentence
        .children(had, "ccomp")
        .filter(v -> v.tag().equals("VBN") && sentence.child(v, "aux", "auxpass").isEmpty())
        .flatMap(v -> sentence.children(v, "nsubj"))
        .filter(whom -> whom.index() > had.index())
        .findFirst()
        .ifPresent(whom -> hang(whom, above(whom), "nsubjpass"));
    Optional<Token> object =
        sentence.child(had, "nsubj").flatMap(s -> sentence.children(had, "dobj").findFirst());
    if (object.isEmpty()) {
      return;
    }
    int next = sentence.subtree(object.get()).getLast().index() + 1;
    if (next >= tokens.size()) {
      return;
    }
    Token done = tokens.get(next);
    boolean isParticiple = done.tag().equals("VBN") || done.tag().equals("VBD");
    if (!isParticiple || hasOwnSubject(done)) {
      return;
    }
    if (done.is("conj") && done.head() == had.index()) {
      hang(done, had, "ccomp");
    } else if (had.head() == done.index()) {
      tokens.set(had.index(), at(had, done.head(), done.relation()));
      tokens.set(done.index(), at(done, had.index(), "ccomp"));
      sentence = new Sentence(tokens);
    } else {
      return;
    }
    hang(object.get(), tokens.get(done.index()), "nsubjpass");
  }

  private boolean hasOwnSubject(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass", "aux", "auxpass").isPresent();
  }

  /** "Were caught and shot": taken for a noun. */
  private void shotAsVerb(Token word) {
    if (above(word).tag().equals("VBN") && isPassive(above(word))) {
      tokens.set(
          word.index(),
          new Token(
              word.index(),
              word.start(),
              word.end(),
              word.form(),
              "shoot",
              "VBN",
              word.head(),
              "conj"));
      sentence = new Sentence(tokens);
    }
  }

  /** "Joined the one, and later the other": taken for an apposition. */
  private boolean hasThen(Token word) {
    return sentence.children(word, "advmod").anyMatch(c -> THEN.contains(c.lemma()));
  }

  /** "Musa left the FDLR": taken for what is not on the right. */
  private void departure(Token left) {
    List<Token> after =
        tokens.subList(left.index() + 1, tokens.size()).stream()
            .dropWhile(t -> t.is("det"))
            .limit(1)
            .filter(Reattachment::isName)
            .toList();
    boolean hasVerb = tokens.stream().anyMatch(t -> t.isVerb() && isFinite(t));
    if (hasVerb || after.isEmpty() || left.index() == 0) {
      return;
    }
    Token before = tokens.get(left.index() - 1);
    if (isName(before)) {
      tokens.set(
          left.index(),
          new Token(
              left.index(), left.start(), left.end(), left.form(), "leave", "VBD", -1, "root"));
      sentence = new Sentence(tokens);
      hang(before, tokens.get(left.index()), "nsubj");
      hang(after.get(0), tokens.get(left.index()), "dobj");
    }
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP");
  }

  private void hang(Token word, Token head, String relation) {
    boolean isBelow = sentence.subtree(word).contains(head);
    if (isBelow) {
      return;
    }
    tokens.set(word.index(), at(word, head.index(), relation));
    sentence = new Sentence(tokens);
  }

  private static Token at(Token word, int head, String relation) {
    return new Token(
        word.index(),
        word.start(),
        word.end(),
        word.form(),
        word.lemma(),
        word.tag(),
        head,
        relation);
  }

  private boolean isPassive(Token verb) {
    return sentence.child(verb, "auxpass").isPresent();
  }

  private boolean isFinite(Token verb) {
    return FINITE.contains(verb.tag())
        || sentence.children(verb, "aux", "auxpass").anyMatch(a -> FINITE.contains(a.tag()));
  }

  /** "Apart from the dissidents, a number of guerrillas deserted": taken for an apposition. */
  private Optional<Token> swallowedSubject(Token verb) {
    boolean lacksSubject =
        isFinite(verb)
            && !verb.is("conj", "relcl", "acl", "pcomp", "xcomp")
            && sentence
                .child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "attr")
                .isEmpty();
    return lacksSubject
        ? inApposition(verb).or(() -> underConjunction(verb)).or(() -> underAuxiliary(verb))
        : Optional.empty();
  }

  private Optional<Token> inApposition(Token verb) {
    return sentence
        .children(verb, "prep", "advmod")
        .filter(p -> p.index() < verb.index())
        .flatMap(p -> sentence.subtree(p).stream())
        .filter(n -> n.is("appos") && n.isNoun() && n.index() < verb.index())
        .filter(n -> before(n).filter(t -> t.form().equals(",")).isPresent())
        .reduce((first, last) -> last);
  }

  /** "Since a commander defected": taken for a date. */
  private Optional<Token> underConjunction(Token verb) {
    int last = verb.index() - 1;
    while (last >= 0 && (tokens.get(last).head() == verb.index() || isComma(tokens.get(last)))) {
      last--;
    }
    for (Token at = last < 0 ? verb : tokens.get(last); at.head() >= 0; at = above(at)) {
      if (at.is("pobj") && at.isNoun() && CONJUNCTIONS.contains(above(at).lemma())) {
        return Optional.of(at).filter(noun -> !isTime(noun));
      }
    }
    return Optional.empty();
  }

  private Optional<Token> underAuxiliary(Token verb) {
    return sentence
        .children(verb, "aux", "auxpass")
        .flatMap(auxiliary -> sentence.children(auxiliary, "nsubj", "nsubjpass"))
        .findFirst();
  }

  private Token above(Token word) {
    return tokens.get(word.head());
  }

  private static boolean isComma(Token word) {
    return word.form().equals(",");
  }

  /** What stands before the first word of a phrase. */
  private Optional<Token> before(Token head) {
    int first = sentence.subtree(head).get(0).index();
    return first > 0 ? Optional.of(tokens.get(first - 1)) : Optional.empty();
  }

  /** "Released on Sunday a number of prisoners", "transferred, on Saturday, twelve prisoners". */
  private Optional<Token> objectBehindDate(Token verb) {
    if (isPassive(verb) || sentence.child(verb, "dobj", "ccomp", "xcomp", "attr").isPresent()) {
      return Optional.empty();
    }
    Stream<Token> beside = sentence.children(verb, "npadvmod");
    Stream<Token> belowDate =
        sentence
            .children(verb, "prep")
            .flatMap(p -> sentence.children(p, "pobj"))
            .filter(Reattachment::isTime)
            .flatMap(date -> sentence.children(date, "appos"));
    return Stream.concat(beside, belowDate)
        .filter(o -> o.index() > verb.index() + 1 && o.isNoun() && !isTime(o))
        .filter(o -> sentence.children(verb, "prep").anyMatch(p -> p.index() < o.index()))
        .findFirst();
  }

  private static boolean isTime(Token word) {
    return WHEN.contains(word.lemma()) || word.tag().equals("CD");
  }

  /** "To the army backed by Uganda": not who lost, but the army is backed. */
  private Optional<Token> nounOfParticiple(Token verb) {
    boolean isParticiple =
        verb.tag().equals("VBN")
            && verb.is("advcl")
            && verb.index() > 0
            && sentence.child(verb, "aux", "auxpass", "nsubj", "nsubjpass", "mark").isEmpty();
    return isParticiple
        ? Optional.of(tokens.get(verb.index() - 1)).filter(n -> n.isNoun() && !isTime(n))
        : Optional.empty();
  }

  /** "Who himself was captured". */
  private void emphasised(Token relative) {
    if (relative.index() + 1 >= tokens.size()) {
      return;
    }
    Token next = tokens.get(relative.index() + 1);
    if (next.form().matches("(?i).+sel(f|ves)") && next.is("nsubj", "nsubjpass")) {
      hang(relative, tokens.get(next.head()), next.relation());
      hang(next, tokens.get(relative.index()), "npadvmod");
    }
  }

  /** A clause that begins with "who" belongs to the noun before it. */
  private void relativeClause(Token word) {
    Token relative = tokens.get(word.index());
    if (!relative.is("nsubj", "nsubjpass") || relative.index() == 0) {
      return;
    }
    Token verb = tokens.get(relative.head());
    Token last = tokens.get(relative.index() - 1);
    Token noun = last.form().equals(",") && last.index() > 0 ? tokens.get(last.index() - 1) : last;
    if (verb.is("conj", "ccomp", "advcl", "dep") && noun.isNoun() && !isInRelative(verb)) {
      hang(verb, noun, "relcl");
    }
  }

  private boolean isInRelative(Token verb) {
    for (Token at = verb; at.head() >= 0; at = tokens.get(at.head())) {
      if (at.is("relcl")) {
        return true;
      }
    }
    return false;
  }

  /** "The founder and leader Victor Polay": one who has a name, not two subjects. */
  private Optional<Token> nameAfter(Token title) {
    int next = sentence.subtree(title).getLast().index() + 1;
    return next < tokens.size()
            && title.tag().startsWith("NN")
            && !title.tag().startsWith("NNP")
            && tokens.get(next).is("nsubj", "nsubjpass")
            && tokens.get(next).head() == title.head()
            && tokens.get(next).tag().startsWith("NNP")
        ? Optional.of(tokens.get(next))
        : Optional.empty();
  }
}
