package org.allegiance.extract.syntax;

/**
 * "Rather than surrender, he shot himself", "who had chosen to fight rather than surrender": a
 * verb, which parsers take for a noun.
 */
final class RatherThan {

  private final MovableTree tree;

  RatherThan(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes a verb of it, beside the verb before it or the one that follows. */
  void mend(Token word) {
    int at = word.index();
    if (!word.form().equals("surrender") || !word.isNoun() || at < 2 || !isBehindRatherThan(at)) {
      return;
    }
    Token before = at > 2 ? tree.at(at - 3) : word;
    Token than = tree.at(at - 1);
    if (before.isVerb()) {
      tree.put(word, word.lemma(), "VB", before.index(), "advcl");
    } else if (than.head() > at && tree.above(than).isVerb()) {
      tree.put(word, word.lemma(), "VB", than.head(), "advcl");
    }
  }

  private boolean isBehindRatherThan(int at) {
    return tree.at(at - 1).lemma().equals("than") && tree.at(at - 2).lemma().equals("rather");
  }
}
