package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the subjects of finite verbs that parsers leave without one: taken into an opening phrase,
 * for the subject of what is put in between, or for a part of a relative clause.
 */
final class LostSubjects {

  private static final Set<String> CONJUNCTIONS = 
      Set.of("since", "after", "before", "until", "as", "than");
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "whose", "which", "where", "when");
  private static final Set<String> COUNTED =
      Set.of("over", "about", "around", "under", "nearly", "above", "some", "below");
  private static final Set<String> PRONOUNS =
      Set.of("neither", "both", "none", "all", "either", "others", "many", "some", "few", "most");
  private static final int LONGEST_ASIDE = 8;

  private final MovableTree tree;

  LostSubjects(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives a verb its subject, if it ought to have one. */
  void find(Token verb) {
    if (verb.is("conj") && tree.above(verb).tag().equals("JJ")) {
      described(verb);
    }
    boolean mayLack =
        tree.isFinite(verb)
            && !verb.is("aux", "auxpass", "conj", "acl", "pcomp", "xcomp", "nmod", "amod")
            && !tree.hasSubject(verb);
    if (mayLack) {
      relativeBehindComma(verb);
    }
    if (!mayLack || isAside(verb) || isInserted(verb) || isInSeries(verb)) {
      return;
    }
    if (!verb.is("relcl")) {
      inApposition(verb)
          .or(() -> underConjunction(verb))
          .or(() -> underAuxiliary(verb))
          .or(() -> behindOpening(verb))
          .or(() -> hostOfClause(verb))
          .or(() -> inverted(verb))
          .or(() -> loose(verb))
          .ifPresent(subject -> tree.hang(subject, verb, tree.subjectOf(verb)));
    }
  }

  /** "The group, active in the south, separated": not active it was, but separate it did. */
  private void described(Token verb) {
    Token adjective = tree.above(verb);
    Optional<Token> subject = tree.child(adjective, "nsubj", "nsubjpass");
    boolean isInserted =
        subject.isPresent()
            && isComma(first(verb) - 1)
            && inside(subject.get().index(), adjective.index()).anyMatch(t -> isComma(t.index()))
            && tree.child(adjective, "cc").isEmpty();
    if (isInserted) {
      tree.exchange(adjective, verb, "amod");
      tree.hang(subject.get(), verb, tree.subjectOf(verb));
      tree.hang(adjective, subject.get(), "amod");
    }
  }

  /** "The neighbours, he has heard, burned the shed". */
  private boolean isAside(Token verb) {
    int close = first(verb) - 1;
    int open = commaBefore(close);
    if (open < 1 || close - open > LONGEST_ASIDE) {
      return false;
    }
    Optional<Token> saying =
        inside(open, close)
            .filter(t -> t.isVerb() && tree.isFinite(t) && !t.is("aux", "auxpass"))
            .findFirst();
    boolean isSaid =
        saying.flatMap(s -> tree.child(s, "nsubj")).filter(s -> opens(s, open)).isPresent();
    Optional<Token> subject = isSaid ? phraseBefore(open) : Optional.empty();
    if (subject.isEmpty() || subject.get().tag().startsWith("W")) {
      return false;
    }
    tree.hang(subject.get(), verb, tree.subjectOf(verb));
    if (tree.now(verb).head() < 0 && !tree.subtree(verb).contains(tree.now(saying.get()))) {
      tree.hang(verb, saying.get(), "ccomp");
    }
    return true;
  }

  /** Whether a phrase begins right after a comma. */
  private boolean opens(Token head, int comma) {
    return tree.subtree(head).get(0).index() == comma + 1;
  }

  /** "The ministry, revising its account, said", "Musa, whose brother had been killed, joined". */
  private boolean isInserted(Token verb) {
    int close = first(verb) - 1;
    for (int open = commaBefore(close); open > 0; open = commaBefore(open)) {
      Optional<Token> inner = inside(open, close).filter(Token::isVerb).findFirst();
      boolean isRelative = inside(open, close).limit(4).anyMatch(t -> RELATIVE.contains(t.lemma()));
      boolean isParticiple =
          inside(open, close)
                  .limit(3)
                  .anyMatch(t -> (t.tag().equals("VBG") || isBareParticiple(t)) && !t.is("aux"))
              && inside(open, close).noneMatch(t -> t.isVerb() && tree.isFinite(t));
      Optional<Token> subject =
          isRelative || isParticiple
              ? phraseBefore(open).filter(n -> !isTaken(n))
              : Optional.empty();
      if (subject.isPresent() && inner.isPresent()) {
        if (tree.subtree(inner.get()).contains(tree.now(verb))) {
          tree.exchange(inner.get(), verb, isRelative ? "relcl" : "advcl");
        }
        tree.hang(subject.get(), verb, tree.subjectOf(verb));
        return true;
      }
    }
    return false;
  }

  /** Whether a finite verb has no other subject than this. */
  private boolean isTaken(Token subject) {
    return subject.is("nsubj", "nsubjpass")
        && tree.isFinite(tree.above(subject))
        && tree.children(tree.above(subject), "nsubj", "nsubjpass").count() == 1;
  }

  private boolean isBareParticiple(Token word) {
    return word.tag().equals("VBN") && !tree.isFinite(word);
  }

  /** "He was sent to the centre, left it in May, and lives in Diffa". */
  private boolean isInSeries(Token verb) {
    int before = first(verb) - 1;
    boolean isJoined = before > 0 && (isComma(before) || tree.at(before).is("cc"));
    if (!isJoined || tree.child(verb, "mark").isPresent()) {
      return false;
    }
    if (verb.is("dep", "advcl", "ccomp")
        && verb.head() < verb.index()
        && isTold(tree.above(verb))) {
      tree.hang(verb, lastRelative(verb).orElse(tree.above(verb)), "conj");
      return true;
    }
    Optional<Token> earlier =
        tree.children(verb, "ccomp")
            .filter(c -> c.index() < verb.index() && isTold(c))
            .filter(c -> tree.child(c, "mark").isEmpty())
            .findFirst();
    if (earlier.isPresent()) {
      tree.exchange(verb, earlier.get(), "conj");
      return true;
    }
    Optional<Token> root =
        tree.tokens().subList(0, verb.index()).stream()
            .filter(t -> t.head() < 0 && isTold(t))
            .reduce((first, last) -> last);
    root.filter(r -> verb.is("root")).ifPresent(r -> tree.hang(verb, r, "conj"));
    return root.isPresent() && verb.is("root");
  }

  /** "Fled to a battalion, which held him and then let him go": it did. */
  private Optional<Token> lastRelative(Token verb) {
    return inside(verb.head(), verb.index())
        .filter(t -> t.is("relcl") && isTold(t))
        .filter(t -> tree.children(verb, "dobj", "ccomp").findAny().isPresent())
        .reduce((first, last) -> last);
  }

  private boolean isTold(Token word) {
    return word.isVerb() && tree.isFinite(word) && tree.hasSubject(word);
  }

  /** "Apart from the dissidents, a number of guerrillas deserted": taken for an apposition. */
  private Optional<Token> inApposition(Token verb) {
    return tree.children(verb, "prep", "advmod")
        .filter(p -> p.index() < verb.index())
        .flatMap(p -> tree.subtree(p).stream())
        .filter(n -> n.is("appos") && n.isNoun() && n.index() < verb.index())
        .filter(n -> before(n).filter(t -> t.form().equals(",")).isPresent())
        .reduce((first, last) -> last);
  }

  /** "Since a commander defected": taken for a date. */
  private Optional<Token> underConjunction(Token verb) {
    int last = verb.index() - 1;
    while (last >= 0 && (tree.at(last).head() == verb.index() || isComma(last))) {
      last--;
    }
    for (Token at = last < 0 ? verb : tree.at(last); at.head() >= 0; at = tree.above(at)) {
      if (at.is("pobj") && at.isNoun() && CONJUNCTIONS.contains(tree.above(at).lemma())) {
        return Optional.of(at).filter(noun -> !TimeNouns.isTime(noun));
      }
    }
    return Optional.empty();
  }

  private Optional<Token> underAuxiliary(Token verb) {
    return tree.children(verb, "aux", "auxpass")
        .flatMap(auxiliary -> tree.children(auxiliary, "nsubj", "nsubjpass"))
        .findFirst();
  }

  /**
   * "By the next spring the army had taken Kot", "in the months that followed most of them left":
   * taken into what stands before it.
   */
  private Optional<Token> behindOpening(Token verb) {
    int last = first(verb) - 1;
    if (last < 0 || isComma(last)) {
      return Optional.empty();
    }
    Token at = tree.at(last);
    boolean isOfAnother = at.is("nsubj", "nsubjpass") && at.head() > verb.index();
    if (isOfAnother || (PRONOUNS.contains(at.lemma()) && at.head() == verb.index())) {
      return Optional.of(at);
    }
    while (at.head() >= 0 && at.head() != verb.index()) {
      Token head = tree.above(at);
      boolean isCount = at.is("pobj") && at.tag().equals("CD") && head.index() == at.index() - 1;
      if (isCount && COUNTED.contains(head.lemma()) && head.head() == verb.index()) {
        return Optional.of(at);
      }
      Optional<Token> follower = at.is("pobj") ? laterNumber(at) : Optional.empty();
      if (head.is("relcl")
          && (head.lemma().equals("follow") || TimeNouns.isTime(tree.above(head)))) {
        follower = tree.child(head, "dobj");
      }
      if (follower.isPresent()) {
        return follower;
      }
      boolean isSwallowed = at.is("appos", "npadvmod", "dep");
      if (isSwallowed && (at.isNoun() ? !TimeNouns.isTime(at) : isNumberOf(at, last))) {
        return isInOpening(head, verb) ? Optional.of(at) : Optional.empty();
      }
      at = head;
    }
    return Optional.empty();
  }

  /** "By the following year eleven of the thirty had joined". */
  private Optional<Token> laterNumber(Token time) {
    return tree.children(time, "nmod")
        .filter(n -> n.tag().equals("CD") && n.index() > time.index())
        .findFirst();
  }

  /** "2,234 had enrolled", "31 of the 45 were disarmed". */
  private boolean isNumberOf(Token number, int last) {
    return number.tag().equals("CD")
        && (number.index() == last || tree.child(number, "prep").isPresent())
        && !number.form().matches("(1[89]|20)\\d\\d");
  }

  private boolean isInOpening(Token word, Token verb) {
    for (Token at = word; at.head() >= 0; at = tree.above(at)) {
      if (at.is("prep") && at.head() == verb.index()) {
        return true;
      }
    }
    return false;
  }

  /** "A state that cannot defeat its enemies hires them", "men found with them were shot". */
  private Optional<Token> hostOfClause(Token verb) {
    int last = first(verb) - 1;
    if (last < 0 || isComma(last) || tree.at(last).is("cc", "mark")) {
      return Optional.empty();
    }
    for (Token at = tree.at(last); at.head() >= 0; at = tree.above(at)) {
      if (at.is("relcl") && tree.above(at).isNoun() && tree.above(at).is("appos", "dep")) {
        return Optional.of(tree.above(at));
      }
      Token head = tree.above(at);
      Optional<Token> subject =
          isReduced(head, verb) ? tree.child(head, "nsubj") : Optional.empty();
      if (subject.filter(s -> s.isNoun() && s.index() == head.index() - 1).isPresent()) {
        if (verb.head() == head.index()) {
          tree.exchange(head, verb, "acl");
        }
        tree.hang(subject.get(), verb, tree.subjectOf(verb));
        tree.hang(head, subject.get(), "acl");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a participle was taken for what is told: "the centre opened in Gao has admitted". */
  private boolean isReduced(Token participle, Token verb) {
    return participle.isVerb()
        && Set.of("VBN", "VBD", "VBG").contains(participle.tag())
        && participle.index() < verb.index()
        && tree.child(participle, "aux", "auxpass", "dobj", "mark").isEmpty()
        && (verb.head() == participle.index() || verb.head() == participle.head())
        && inside(participle.index(), verb.index()).noneMatch(t -> t.is("punct", "cc"))
        && tree.children(verb, "prep").noneMatch(this::isRelative);
  }

  private boolean isRelative(Token preposition) {
    return tree.children(preposition, "pobj").anyMatch(p -> RELATIVE.contains(p.lemma()));
  }

  /** "To which rallied numerous soldiers": who does it stands behind. */
  private Optional<Token> inverted(Token verb) {
    boolean isOpened =
        tree.children(verb, "prep")
                .filter(p -> p.index() < verb.index())
                .anyMatch(
                    p ->
                        isRelative(p)
                            || tree.children(p, "pobj").anyMatch(o -> o.tag().equals("PRP")))
            && !isComma(verb.index() - 1)
            && !tree.isPassive(verb);
    return isOpened
        ? tree.children(verb, "dobj")
            .filter(o -> o.isNoun() && o.index() > verb.index())
            .findFirst()
        : Optional.empty();
  }

  /** "Éider, as he was called, left": taken for nothing in particular. */
  private Optional<Token> loose(Token verb) {
    return tree.children(verb, "dep", "npadvmod", "vocative")
        .filter(n -> n.index() < verb.index() && n.isNoun() && !TimeNouns.isTime(n))
        .filter(n -> tree.subtree(n).get(0).index() == 0)
        .findFirst();
  }

  /** "They rose in Ouham, to which rallied many soldiers": not rose, when these rallied. */
  private void relativeBehindComma(Token verb) {
    tree.children(verb, "prep")
        .filter(p -> p.index() > 1 && isComma(p.index() - 1) && isRelative(p))
        .filter(p -> verb.is("advcl", "ccomp", "dep"))
        .flatMap(p -> phraseBefore(p.index() - 1).stream())
        .findFirst()
        .ifPresent(host -> tree.hang(verb, host, "relcl"));
  }

  /** Where the verb begins with its auxiliaries and adverbs. */
  private int first(Token verb) {
    int first = verb.index();
    while (first > 0
        && tree.at(first - 1).head() == verb.index()
        && tree.at(first - 1).is("aux", "auxpass", "neg", "advmod")
        && !tree.at(first - 1).tag().startsWith("W")) {
      first--;
    }
    return first;
  }

  private boolean isComma(int index) {
    return index >= 0 && tree.at(index).form().equals(",");
  }

  /** The last comma before another; -1 if there is none, or this is none. */
  private int commaBefore(int comma) {
    return isComma(comma)
        ? IntStream.iterate(comma - 1, i -> i > 0, i -> i - 1)
            .filter(this::isComma)
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private Stream<Token> inside(int open, int close) {
    return tree.tokens().subList(open + 1, close).stream();
  }

  /** What stands before the first word of a phrase. */
  private Optional<Token> before(Token head) {
    int first = tree.subtree(head).get(0).index();
    return first > 0 ? Optional.of(tree.at(first - 1)) : Optional.empty();
  }

  /** The head of the noun phrase that ends at a comma, where nothing told stands before it. */
  private Optional<Token> phraseBefore(int comma) {
    Token at = tree.at(comma - 1);
    if (at.is("punct") && comma > 1) {
      at = tree.at(comma - 2);
    }
    while (at.head() >= 0
        && at.head() < comma
        && !tree.above(at).isVerb()
        && !(at.is("appos", "conj", "npadvmod") && TimeNouns.isTime(tree.above(at)))) {
      at = tree.above(at);
    }
    boolean isParty =
        (at.isNoun() && !TimeNouns.isTime(at))
            || at.tag().equals("PRP")
            || isNumberOf(at, at.index());
    return isParty && beginsClause(at) ? Optional.of(at) : Optional.empty();
  }

  private boolean beginsClause(Token subject) {
    List<Token> earlier = tree.tokens().subList(0, subject.index());
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Token each = earlier.get(i);
      if (each.is("mark") || each.form().matches("[;:—–]|and|but|or|while|where|when|that")) {
        return true;
      }
      if (each.isVerb() && tree.isFinite(each)) {
        return false;
      }
    }
    return true;
  }
}
