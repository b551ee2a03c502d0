package org.allegiance.extract.syntax;

import java.util.Set;

/** "Everyone but Musa surrendered": all the others did, and Musa did not. */
final class Exceptions {

  private static final Set<String> ALL = Set.of("everyone", "everybody", "all");
  private static final Set<String> BUT = Set.of("but", "except", "save");

  private final MovableTree tree;

  Exceptions(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes all of them the subject, where parsers take the exception for it. */
  void mend() {
    tree.tokens().forEach(this::mend);
  }

  private void mend(Token all) {
    if (all.is("appos")
        && ALL.contains(all.lemma())
        && all.index() + 2 < tree.size()
        && BUT.contains(tree.at(all.index() + 1).lemma())) {
      Token one = tree.above(all);
      if (one.index() > all.index() && one.is("nsubj", "nsubjpass")) {
        tree.exchange(one, all, "pobj");
        Token but = tree.at(all.index() + 1);
        tree.put(but, "except", "IN", all.index(), Contrasts.EXCLUDED);
        tree.hang(tree.now(one), tree.now(but), "pobj");
      }
    }
  }
}
