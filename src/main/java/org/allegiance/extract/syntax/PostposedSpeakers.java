package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "Musa surrendered on Friday, his lawyer, John, told the paper": it is the lawyer who tells, and
 * nobody surrendered him.
 */
final class PostposedSpeakers {

  /** How a report ends with whoever made it. */
  static final Set<String> SAYING = Set.of("say", "tell", "report", "add", "announce", "confirm");

  private final MovableTree tree;

  PostposedSpeakers(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs what is told below the verb that tells it, and gives that its speaker. */
  void mend(Token saying) {
    if (SAYING.contains(saying.lemma()) && saying.tag().equals("VBD")) {
      tree.children(saying, "ccomp")
          .filter(c -> c.index() < saying.index() && c.isVerb())
          .findFirst()
          .ifPresent(c -> give(saying, c));
      behind(saying);
    }
  }

  private void behind(Token saying) {
    Token told = tree.above(saying);
    boolean isBehind =
        saying.is("conj")
            && told.isVerb()
            && told.index() < saying.index()
            && tree.child(told, "cc").isEmpty()
            && !tree.hasSubject(saying);
    if (isBehind) {
      speaker(told, saying).ifPresent(who -> turn(told, saying, who));
    }
  }

  /** The same, where what is told hangs there already. */
  void give(Token saying, Token told) {
    if (!tree.hasSubject(saying)) {
      speaker(told, saying)
          .ifPresent(who -> tree.put(who, who.lemma(), who.tag(), saying.index(), "nsubj"));
    }
  }

  /** The phrase that stands between a comma and the verb. */
  private Optional<Token> speaker(Token told, Token saying) {
    int last = saying.index() - 1;
    int end = tree.isComma(last) ? last - 1 : last;
    return tree.subtree(told).stream()
        .filter(t -> t.isNoun() && t.is("dobj", "appos", "npadvmod", "dep", "conj"))
        .filter(t -> t.index() > told.index() && t.index() <= end)
        .filter(t -> tree.isComma(tree.subtree(t).get(0).index() - 1))
        .filter(t -> tree.above(t).index() < tree.subtree(t).get(0).index() - 1)
        .filter(t -> reaches(t, end))
        .findFirst();
  }

  private boolean reaches(Token head, int end) {
    int last = tree.subtree(head).getLast().index();
    return last == end || last == end + 1;
  }

  private void turn(Token told, Token saying, Token who) {
    Token now = tree.now(told);
    tree.put(saying, saying.lemma(), saying.tag(), now.head(), now.relation());
    tree.put(now, now.lemma(), now.tag(), saying.index(), "ccomp");
    tree.put(who, who.lemma(), who.tag(), saying.index(), "nsubj");
  }
}
