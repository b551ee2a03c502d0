package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;

/**
 * "Musa opened talks with the army; the commander, Omar, denounced them": who stands behind the
 * semicolon does it, where parsers take him for one more of those before it.
 */
final class ClausesBehindSemicolons {

  private final MovableTree tree;

  ClausesBehindSemicolons(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives a verb the subject between the semicolon and it. */
  void mend(Token verb) {
    boolean mayLack =
        tree.isFinite(verb)
            && !tree.hasSubject(verb)
            && !verb.is("aux", "auxpass", "relcl", "acl", "xcomp", "pcomp");
    if (mayLack) {
      int mark = semicolonBefore(verb);
      subject(mark, verb).ifPresent(who -> give(verb, who, mark));
    }
  }

  /** Where no other finite verb stands between them; -1 else. */
  private int semicolonBefore(Token verb) {
    for (int i = tree.first(verb) - 1; i > 0; i--) {
      Token before = tree.at(i);
      if (before.form().equals(";")) {
        return i;
      }
      if (before.isVerb() && tree.isFinite(before)) {
        return -1;
      }
    }
    return -1;
  }

  /** The first noun behind it that hangs on something before it. */
  private Optional<Token> subject(int mark, Token verb) {
    return mark < 0
        ? Optional.empty()
        : tree.inside(mark, verb.index())
            .filter(t -> t.isNoun() || t.tag().equals("CD"))
            .filter(t -> t.is("appos", "conj", "dobj", "pobj", "dep"))
            .filter(t -> t.head() >= 0 && t.head() < mark)
            .findFirst();
  }

  private void give(Token verb, Token who, int mark) {
    List<Token> others =
        tree.inside(who.index(), verb.index())
            .filter(t -> t.head() >= 0 && t.head() < mark && t.is("appos"))
            .toList();
    tree.hang(who, verb, tree.subjectOf(verb));
    others.forEach(other -> tree.hang(other, tree.now(who), "appos"));
  }
}
