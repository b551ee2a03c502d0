package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Set;

/**
 * "They fought the army side by side with the front": one adverb, in which parsers see an object
 * that belongs to the army.
 */
final class SideBySide {

  private static final Set<String> PHRASES =
      Set.of("side by side", "shoulder to shoulder", "hand in hand", "hand in glove");

  private final MovableTree tree;

  SideBySide(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs what belongs to the verb on the verb. */
  void mend(Token side) {
    if (side.index() + 2 < tree.size() && PHRASES.contains(phrase(side.index()))) {
      Token verb = tree.above(side);
      if (verb.isVerb() && verb.index() < side.index()) {
        tree.hang(side, verb, "npadvmod");
        Token other = tree.at(side.index() + 2);
        List<Token> below =
            List.of(tree.now(side), tree.at(side.index() + 1), other).stream()
                .flatMap(t -> tree.children(t, "prep"))
                .filter(p -> p.index() > other.index())
                .toList();
        below.forEach(preposition -> tree.hang(preposition, tree.now(verb), "prep"));
        if (tree.child(verb, "dobj").isEmpty()) {
          tree.child(tree.now(side), "compound", "nmod")
              .ifPresent(whom -> tree.hang(whom, tree.now(verb), "dobj"));
        }
      }
    }
  }

  private String phrase(int first) {
    return tree.at(first).lemma()
        + " "
        + tree.at(first + 1).lemma()
        + " "
        + tree.at(first + 2).lemma();
  }
}
