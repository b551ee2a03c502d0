package org.allegiance.extract.syntax;

/**
 * "Fought one another for years": parsers take it for another one, or for one of what follows. It
 * hangs as "each other" does, below its second word.
 */
final class OneAnother {

  private final MovableTree tree;

  OneAnother(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes one phrase of the two words. */
  void mend(Token one) {
    if (!one.form().equals("one") || one.index() == 0 || one.index() + 1 == tree.size()) {
      return;
    }
    Token another = tree.at(one.index() + 1);
    Token before = tree.at(one.index() - 1);
    if (!another.form().equals("another") || !(before.isVerb() || before.is("prep"))) {
      return;
    }
    String role = before.isVerb() ? "dobj" : "pobj";
    tree.hang(another, before, role);
    tree.hang(one, another, "det");
    tree.children(one).toList().forEach(below -> tree.hang(below, before, below.relation()));
  }
}
