package org.allegiance.extract.syntax;

import java.util.Map;

/**
 * Participles that parsers take for adjectives: "armed and trained by the army", "organised, armed
 * and paid by it", "that Chad armed the front".
 */
final class AdjectivesAsVerbs {

  private static final Map<String, String> VERBS = Map.of("armed", "arm", "equipped", "equip");

  private final MovableTree tree;

  AdjectivesAsVerbs(MovableTree tree) {
    this.tree = tree;
  }

  /** Reads them as verbs. */
  void mend(Token word) {
    if (!VERBS.containsKey(word.form()) || !word.tag().equals("JJ")) {
      return;
    }
    if (isDoneToo(word)) {
      Token above = tree.above(word);
      String relation = above.isVerb() ? "conj" : word.is("conj") ? "acl" : word.relation();
      tree.put(word, VERBS.get(word.form()), "VBN", word.head(), relation);
    } else if (isBetweenNames(word)) {
      Token doer = tree.at(word.index() - 1);
      tree.exchange(tree.above(word), word, "dobj");
      Token verb = tree.now(word);
      tree.put(verb, VERBS.get(word.form()), "VBD", verb.head(), verb.relation());
      tree.hang(doer, tree.now(word), "nsubj");
      tree.children(tree.at(word.index() + 1), "dobj") // "that it armed them"
          .filter(that -> that.index() < word.index())
          .findFirst()
          .ifPresent(that -> tree.hang(that, tree.now(word), "mark"));
    }
  }

  /** "Armed and trained by": by whom the next is done. */
  private boolean isDoneToo(Token word) {
    return tree.children(word, "conj")
        .anyMatch(
            c ->
                c.tag().equals("VBN")
                    && c.index() > word.index()
                    && tree.child(c, "agent").isPresent());
  }

  /** "Chad armed Hissène", "it armed Hissène". */
  private boolean isBetweenNames(Token word) {
    if (!word.is("nmod", "amod") || word.index() == 0) {
      return false;
    }
    Token before = tree.at(word.index() - 1);
    Token after = tree.above(word);
    boolean isSomebody = before.tag().startsWith("NNP") || before.tag().equals("PRP");
    return isSomebody
        && before.is("nmod", "compound")
        && before.head() == after.index()
        && after.tag().startsWith("NNP")
        && after.is("dep", "ccomp", "root", "acl");
  }
}
