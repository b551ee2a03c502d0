package org.allegiance.extract.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is told after the time or reason of it: "it was only when his uncle swore an oath that they
 * let him go", "it was not the front that took her but the army". Parsers take the one for what was
 * sworn, and the front for one of those who took her.
 */
final class Clefts {

  private static final Set<String> BEING = Set.of("is", "was");
  private static final Set<String> WHEN = Set.of("when", "after", "because", "once", "before");

  private static final Set<String> COMPARED = Set.of("than", "as");

  private final MovableTree tree;

  Clefts(MovableTree tree) {
    this.tree = tree;
  }

  /** Sets apart the clause that begins with a word, if it is such a one. */
  void mend(Token that) {
    if (that.is("relcl")) {
      besides(that);
      butAnother(tree.now(that));
      return;
    }
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

  /** "It was the militia, more than the soldiers, who drove them out": the militia did. */
  private void besides(Token clause) {
    Token other = tree.above(clause);
    Token than = tree.above(other);
    Token more = tree.above(than);
    Token who = tree.above(more);
    boolean isAside =
        other.is("pobj")
            && COMPARED.contains(than.lemma())
            && who.is("attr")
            && tree.above(who).lemma().equals("be")
            && tree.children(tree.above(who), "nsubj").anyMatch(it -> it.lemma().equals("it"))
            && tree.isComma(tree.first(more) - 1);
    if (isAside) {
      tree.hang(clause, who, "relcl");
    }
  }

  /** "It was not the front that took her but the army": the army it was. */
  private void butAnother(Token clause) {
    Token who = tree.above(clause);
    Token be = tree.above(who);
    Optional<Token> not = tree.child(be, "neg");
    Optional<Token> other =
        Stream.concat(Stream.of(who), tree.children(clause, "dobj"))
            .flatMap(before -> tree.children(before, "conj"))
            .filter(o -> isBehindBut(clause, o))
            .findFirst();
    if (who.is("attr") && not.isPresent() && other.isPresent()) {
      tree.hang(other.get(), be, "attr");
      tree.hang(clause, tree.now(other.get()), "relcl");
      tree.hang(not.get(), who, "neg");
      tree.hang(who, tree.now(other.get()), "dep");
    }
  }

  private boolean isBehindBut(Token clause, Token other) {
    return other.index() > clause.index()
        && tree.tokens().subList(clause.index(), other.index()).stream()
            .anyMatch(t -> t.is("cc") && t.lemma().equals("but"));
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
