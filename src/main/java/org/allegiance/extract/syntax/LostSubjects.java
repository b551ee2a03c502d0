package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the subjects of finite verbs that parsers leave without one, where something is put in
 * between, or where several verbs share one.
 */
final class LostSubjects {

  private static final int LONGEST_ASIDE = 8;

  private final MovableTree tree;
  private final SwallowedSubjects swallowed;

  LostSubjects(MovableTree tree) {
    this.tree = tree;
    this.swallowed = new SwallowedSubjects(tree);
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
      swallowed.of(verb).ifPresent(s -> tree.hang(s, verb, tree.subjectOf(verb)));
    }
  }

  /** "The group, active in the south, separated": not active it was, but separate it did. */
  private void described(Token verb) {
    Token adjective = tree.above(verb);
    Optional<Token> subject = tree.child(adjective, "nsubj", "nsubjpass");
    boolean isInserted =
        subject.isPresent()
            && tree.isComma(tree.first(verb) - 1)
            && tree.inside(subject.get().index(), adjective.index())
                .anyMatch(t -> tree.isComma(t.index()))
            && tree.child(adjective, "cc").isEmpty();
    if (isInserted) {
      tree.exchange(adjective, verb, "amod");
      tree.hang(subject.get(), verb, tree.subjectOf(verb));
      tree.hang(adjective, subject.get(), "amod");
    }
  }

  /** "The neighbours, he has heard, burned the shed". */
  private boolean isAside(Token verb) {
    int close = tree.first(verb) - 1;
    int open = commaBefore(close);
    if (open < 1 || close - open > LONGEST_ASIDE) {
      return false;
    }
    Optional<Token> saying =
        tree.inside(open, close)
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
    int close = tree.first(verb) - 1;
    for (int open = commaBefore(close); open > 0; open = commaBefore(open)) {
      Optional<Token> inner = tree.inside(open, close).filter(Token::isVerb).findFirst();
      boolean isRelative =
          tree.inside(open, close).limit(4).anyMatch(t -> MovableTree.RELATIVE.contains(t.lemma()));
      boolean isParticiple =
          tree.inside(open, close)
                  .limit(3)
                  .anyMatch(t -> (t.tag().equals("VBG") || isBareParticiple(t)) && !t.is("aux"))
              && tree.inside(open, close).noneMatch(t -> t.isVerb() && tree.isFinite(t));
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
    int before = tree.first(verb) - 1;
    boolean isJoined = before > 0 && (tree.isComma(before) || tree.at(before).is("cc"));
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
    return tree.inside(verb.head(), verb.index())
        .filter(t -> t.is("relcl") && isTold(t))
        .filter(t -> tree.children(verb, "dobj", "ccomp").findAny().isPresent())
        .reduce((first, last) -> last);
  }

  private boolean isTold(Token word) {
    return word.isVerb() && tree.isFinite(word) && tree.hasSubject(word);
  }

  /** "They rose in Ouham, to which rallied many soldiers": not rose, when these rallied. */
  private void relativeBehindComma(Token verb) {
    tree.children(verb, "prep")
        .filter(p -> p.index() > 1 && tree.isComma(p.index() - 1) && tree.isRelative(p))
        .filter(p -> verb.is("advcl", "ccomp", "dep"))
        .flatMap(p -> phraseBefore(p.index() - 1).stream())
        .findFirst()
        .ifPresent(host -> tree.hang(verb, host, "relcl"));
  }

  /** The last comma before another; -1 if there is none, or this is none. */
  private int commaBefore(int comma) {
    return tree.isComma(comma)
        ? IntStream.iterate(comma - 1, i -> i > 0, i -> i - 1)
            .filter(tree::isComma)
            .findFirst()
            .orElse(-1)
        : -1;
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
        && !(at.is("appos", "conj", "npadvmod", "dep") && TimeNouns.isTime(tree.above(at)))) {
      at = tree.above(at);
    }
    boolean isParty =
        (at.isNoun() && !TimeNouns.isTime(at))
            || at.tag().equals("PRP")
            || tree.isNumberOf(at, at.index());
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
