package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Subjects that parsers take into the phrase or clause before the verb: "by the next spring the
 * army had taken Kot".
 */
final class SwallowedSubjects {

  private static final Set<String> CONJUNCTIONS =
      Set.of("since", "after", "before", "until", "as", "than");
  private static final Set<String> COUNTED =
      Set.of("over", "about", "around", "under", "nearly", "above", "some", "below");
  private static final Set<String> PRONOUNS =
      Set.of("neither", "both", "none", "all", "either", "others", "many", "some", "few", "most");

  private final MovableTree tree;

  SwallowedSubjects(MovableTree tree) {
    this.tree = tree;
  }

  /** The subject of a finite verb that has none. */
  Optional<Token> of(Token verb) {
    return inApposition(verb)
        .or(() -> behindClause(verb))
        .or(() -> underConjunction(verb))
        .or(() -> underAuxiliary(verb))
        .or(() -> numberAlone(verb))
        .or(() -> behindOpening(verb))
        .or(() -> hostOfClause(verb))
        .or(() -> inverted(verb))
        .or(() -> loose(verb));
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

  /** "When the army took Kot, the rebels who had stayed fled": taken for a second Kot. */
  private Optional<Token> behindClause(Token verb) {
    return tree.children(verb, "advcl")
        .filter(clause -> clause.index() < verb.index())
        .flatMap(clause -> tree.subtree(clause).stream())
        .filter(n -> n.is("conj", "appos") && n.isNoun() && n.index() < verb.index())
        .filter(n -> tree.children(tree.above(n), "cc").noneMatch(c -> c.index() < n.index()))
        .filter(n -> before(n).filter(t -> t.form().equals(",")).isPresent())
        .reduce((first, last) -> last);
  }

  /** "Since a commander defected": taken for a date. */
  private Optional<Token> underConjunction(Token verb) {
    int last = verb.index() - 1;
    while (last >= 0 && (tree.at(last).head() == verb.index() || tree.isComma(last))) {
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
    int last = tree.first(verb) - 1;
    if (last < 0 || tree.isComma(last)) {
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
      if (isSwallowed && (at.isNoun() ? !TimeNouns.isTime(at) : tree.isNumberOf(at, last))) {
        return isInOpening(head, verb) ? Optional.of(at) : Optional.empty();
      }
      at = head;
    }
    return Optional.empty();
  }

  /** "87 had been conscripted, 41 had enlisted": taken into the phrase before. */
  private Optional<Token> numberAlone(Token verb) {
    int last = tree.first(verb) - 1;
    if (last > 1 && tree.at(last).lemma().equals("more") && tree.at(last - 1).tag().equals("CD")) {
      last--; // "5,000 more were demobilised"
    }
    boolean isAlone =
        last > 0
            && tree.at(last).is("npadvmod", "appos", "dep")
            && tree.isNumberOf(tree.at(last), last)
            && (tree.isComma(last - 1) || tree.at(last - 1).form().matches(";|and"));
    return isAlone ? Optional.of(tree.at(last)) : Optional.empty();
  }

  /** "By the following year eleven of the thirty had joined". */
  private Optional<Token> laterNumber(Token time) {
    return tree.children(time, "nmod")
        .filter(n -> n.tag().equals("CD") && n.index() > time.index())
        .findFirst();
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
    int last = tree.first(verb) - 1;
    if (last < 0 || tree.isComma(last) || tree.at(last).is("cc", "mark")) {
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
        && tree.inside(participle.index(), verb.index()).noneMatch(t -> t.is("punct", "cc"))
        && tree.children(verb, "prep").noneMatch(tree::isRelative);
  }

  /** "To which rallied numerous soldiers": who does it stands behind. */
  private Optional<Token> inverted(Token verb) {
    boolean isOpened =
        tree.children(verb, "prep")
                .filter(p -> p.index() < verb.index())
                .anyMatch(
                    p ->
                        tree.isRelative(p)
                            || tree.children(p, "pobj").anyMatch(o -> o.tag().equals("PRP")))
            && !tree.isComma(verb.index() - 1)
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

  /** What stands before the first word of a phrase. */
  private Optional<Token> before(Token head) {
    int first = tree.subtree(head).get(0).index();
    return first > 0 ? Optional.of(tree.at(first - 1)) : Optional.empty();
  }
}
