package org.allegiance.extract.syntax;

/**
 * "Malian soldiers and Wagner fighters attacked": the first, which is one name, is taken to say
 * which fighters these were.
 */
final class NamesOfTroops {

  private final MovableTree tree;

  NamesOfTroops(MovableTree tree) {
    this.tree = tree;
  }

  /** Reads both as those of whom it is told. */
  void mend(Token name) {
    if (!name.is("nmod", "compound") || !name.tag().startsWith("NNP") || !areMany(name)) {
      return;
    }
    Token others = tree.above(name);
    boolean isRow =
        others.tag().equals("NNS")
            && others.index() > name.index()
            && tree.child(name, "cc").isPresent();
    if (isRow) {
      Token adjective = tree.child(name, "conj").orElse(null);
      tree.exchange(others, name, "conj");
      if (adjective != null && adjective.index() < others.index()) {
        tree.hang(adjective, tree.now(others), "nmod");
      }
    }
  }

  /** "Malian soldiers". */
  private static boolean areMany(Token name) {
    String last = name.form().substring(name.form().lastIndexOf(' ') + 1);
    return name.form().contains(" ")
        && Character.isLowerCase(last.charAt(0))
        && (last.endsWith("s") || last.endsWith("men"));
  }
}
