package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "Approached the council and, after long talks, surrendered": the second of two verbs behind what
 * is put in between, which parsers hang on the first as a participle. So too where the words in
 * between name who says so: "and, residents said, abducted two men".
 */
final class VerbsBehindAdjuncts {

  private static final Set<String> AND = Set.of("and", "but");
  private static final Set<String> AS_PARTICIPLES =
      Set.of("acl", "advcl", "nmod", "amod", "punct", "dep", "ccomp", "parataxis");
  private static final int LONGEST = 14;

  private final MovableTree tree;

  VerbsBehindAdjuncts(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs a verb on the one that it follows. */
  void mend(Token verb) {
    boolean mayBe =
        verb.tag().matches("VBN|VBD")
            && verb.is(AS_PARTICIPLES.toArray(String[]::new))
            && !tree.hasSubject(verb)
            && tree.child(verb, "aux", "auxpass", "mark").isEmpty();
    if (isBehindApposition(verb)) {
      tree.hang(verb, tree.above(tree.at(verb.index() - 1)), "conj");
    } else if (mayBe && tree.isComma(tree.first(verb) - 1)) {
      conjunction(tree.first(verb) - 1).ifPresent(and -> follow(verb, and));
    }
  }

  /** "They formed an army, the Ronda, and turned against them": no Ronda is joined to it. */
  private boolean isBehindApposition(Token verb) {
    Token before = verb.index() > 1 ? tree.at(verb.index() - 1) : verb;
    return verb.is("conj")
        && verb.tag().matches("VBD|VBZ")
        && tree.above(verb).is("appos")
        && before.is("cc")
        && tree.isComma(before.index() - 1)
        && tree.above(before).isVerb()
        && tree.isFinite(tree.above(before))
        && !tree.hasSubject(verb);
  }

  /** The "and" with a comma behind it, and nothing between that comma and the next but one. */
  private Optional<Token> conjunction(int close) {
    for (int i = close - 2; i > Math.max(0, close - LONGEST); i--) {
      if (tree.isComma(i)) {
        return Optional.of(tree.at(i - 1))
            .filter(and -> AND.contains(and.lemma()) && and.is("cc"))
            .filter(and -> tree.above(and).isVerb() && tree.isFinite(tree.above(and)));
      }
    }
    return Optional.empty();
  }

  private void follow(Token verb, Token and) {
    Token first = tree.above(and);
    boolean isPassive = tree.isPassive(first) && tree.child(verb, "dobj").isEmpty();
    Token old = tree.above(verb);
    boolean isSpeakers =
        old.index() > and.index() && old.index() < verb.index() && old.head() == first.index();
    tree.put(verb, verb.lemma(), isPassive ? "VBN" : "VBD", first.index(), "conj");
    if (isSpeakers) {
      tree.hang(old, tree.now(verb), "parataxis");
    }
  }
}
