package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.allegiance.extract.lexicon.WordLists;

/**
 * Mends what judgments, reports of panels and chronologies write and parsers misread: asides, rows
 * of participles, nouns of deeds, entries that begin with a date.
 */
final class FormalProse {

  private final MovableTree tree;
  private final Asides asides;
  private final Gerunds gerunds;
  private final ContentClauses contents;
  private final ThatClauses clauses;
  private final ParticipleRows rows;
  private final Entries entries;
  private final HistoricPresent present;

  FormalProse(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.asides = new Asides(tree);
    this.gerunds = new Gerunds(tree, words);
    this.contents = new ContentClauses(tree, words);
    this.clauses = new ThatClauses(tree);
    this.rows = new ParticipleRows(tree);
    this.present = new HistoricPresent(tree, words);
    this.entries = new Entries(tree, present);
  }

  /** Hangs a word, and what belongs to it, where it belongs. */
  void mend(Token word) {
    asides.mend(word);
    gerunds.mend(word);
    contents.mend(word);
    clauses.mend(tree.now(word));
    rows.mend(tree.now(word));
    entries.mend(word);
    present.mend(tree.now(word));
    if (word.is("conj") && word.tag().equals("IN") && !isOfSame(word)) {
      sameBefore(word).ifPresent(first -> tree.hang(word, tree.above(first), first.relation()));
    } else if (word.is("agent") && word.index() > 0 && tree.at(word.index() - 1).is("cc")) {
      sameBefore(word)
          .filter(first -> first.head() > word.head())
          .ifPresent(first -> tree.hang(word, tree.above(first), first.relation()));
    }
  }

  /** What is left to do when all words hang where they belong. */
  void finish() {
    List<Token> apart = tree.tokens().stream().filter(this::isApart).toList();
    apart.forEach(verb -> tree.hang(verb, tree.above(verb), "parataxis"));
  }

  private boolean isOfSame(Token preposition) {
    return tree.above(preposition).lemma().equals(preposition.lemma());
  }

  /**
   * "Was hampered by the refusal of the elders and by the murder of two", "by troops supported by
   * the mission and by a militia": by both.
   */
  private Optional<Token> sameBefore(Token preposition) {
    return tree.tokens().subList(0, preposition.index()).stream()
        .filter(p -> p.lemma().equals(preposition.lemma()) && p.is("prep", "agent"))
        .reduce((first, last) -> last);
  }

  /** "Musa was a sergeant; he was held in Kot": no clause within the other. */
  private boolean isApart(Token verb) {
    return verb.is("ccomp")
        && verb.head() > verb.index()
        && tree.child(verb, "mark").isEmpty()
        && tree.inside(verb.index(), verb.head()).anyMatch(t -> t.form().equals(";"));
  }
}
