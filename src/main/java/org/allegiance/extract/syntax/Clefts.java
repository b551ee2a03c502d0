package org.allegiance.extract.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is told after the time or reason of it: "it was only when his uncle swore an oath that they
 * let him go". Parsers take it for what was sworn.
 */
final class Clefts {

  private static final Set<String> BEING = Set.of("is", "was");
  private static final Set<String> WHEN = Set.of("when", "after", "because", "once", "before");

  private final MovableTree tree;

  Clefts(MovableTree tree) {
    this.tree = tree;
  }

  /** Sets apart the clause that begins with a word, if it is such a one. */
  void mend(Token that) {
    Token first = tree.at(0);
    if (!that.lemma().equals("that") || !that.is("mark") || !first.form().equalsIgnoreCase("it")) {
      return;
    }
    Token be = tree.above(first);
    Token told = tree.above(that);
    boolean isCleft =
        BEING.contains(be.form().toLowerCase(Locale.ROOT))
            && be.head() < 0
            && told.head() != be.index()
            && clauseOfTime(be).filter(when -> when.index() < that.index()).isPresent();
    if (isCleft && tree.subtree(told).getFirst().index() >= that.index()) {
      tree.hang(told, be, "parataxis");
    }
  }

  private Optional<Token> clauseOfTime(Token be) {
    return tree.children(be, "advcl")
        .filter(
            clause ->
                tree.children(clause, "advmod", "mark")
                    .anyMatch(when -> WHEN.contains(when.lemma())))
        .findFirst();
  }
}
