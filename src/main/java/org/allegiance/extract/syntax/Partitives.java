package org.allegiance.extract.syntax;

import java.util.Set;

/** Numbers of some of many, where parsers hang what "of" tells on the noun before the number. */
final class Partitives {

  private static final Set<String> SOME =
      Set.of("most", "many", "some", "few", "none", "half", "several", "all", "both", "any");

  private final MovableTree tree;

  Partitives(MovableTree tree) {
    this.tree = tree;
  }

  /** "In the fighting eleven of the rebels were captured": eleven of them, no fighting of theirs. */
  void mend(Token of) {
    if (!of.is("prep") || of.index() == 0) {
      return;
    }
    Token number = tree.at(of.index() - 1);
    boolean isNumber = number.tag().equals("CD") || SOME.contains(number.lemma());
    boolean isOfMany =
        tree.children(of, "pobj").anyMatch(o -> o.tag().equals("NNS") || o.tag().equals("PRP"));
    if (isNumber
        && isOfMany
        && of.head() >= 0
        && of.head() < number.index()
        && (number.head() < number.index() || number.is("nsubj", "nsubjpass"))) {
      tree.hang(of, number, "prep");
    }
  }
}
