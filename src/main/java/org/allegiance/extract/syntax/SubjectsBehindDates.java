package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;

/**
 * "On Monday fighters of the front, its ally in the north, attacked Kot": the fighters did, where
 * parsers take them into the date and the apposition for who did it.
 */
final class SubjectsBehindDates {

  private final MovableTree tree;

  SubjectsBehindDates(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives the verb its subject. */
  void mend(Token verb) {
    tree.children(verb, "nsubj", "nsubjpass")
        .filter(called -> called.isNoun() && isBetweenCommas(called))
        .findFirst()
        .ifPresent(called -> mend(verb, called));
  }

  private void mend(Token verb, Token called) {
    tree.children(verb, "prep")
        .filter(on -> on.index() < called.index())
        .flatMap(on -> tree.child(on, "pobj").stream())
        .forEach(object -> mend(verb, called, object));
  }

  private void mend(Token verb, Token called, Token object) {
    if (TimeNouns.isTime(object)) {
      tree.children(object, "appos")
          .filter(who -> who.isNoun() && endsBefore(who, called))
          .findFirst()
          .ifPresent(who -> give(verb, who, called));
    } else if (endsBefore(object, called)) {
      dateOf(object)
          .ifPresent(
              date -> {
                give(verb, object, called);
                tree.hang(date, tree.above(object), "pobj");
              });
    }
  }

  private void give(Token verb, Token who, Token called) {
    tree.hang(who, verb, called.relation());
    tree.hang(called, tree.now(who), "appos");
  }

  /** "Monday" of "on Monday fighters". */
  private Optional<Token> dateOf(Token object) {
    return tree.children(object, "compound", "nmod")
        .filter(d -> d.index() == object.head() + 1 && TimeNouns.isTime(d))
        .findFirst();
  }

  private boolean isBetweenCommas(Token called) {
    List<Token> phrase = tree.subtree(called);
    return tree.isComma(phrase.getFirst().index() - 1)
        && phrase.getLast().index() + 1 < tree.size()
        && tree.isComma(phrase.getLast().index() + 1);
  }

  private boolean endsBefore(Token who, Token called) {
    int comma = tree.subtree(called).getFirst().index() - 1;
    return tree.subtree(who).stream()
            .filter(t -> t.index() != comma)
            .mapToInt(Token::index)
            .max()
            .orElse(-1)
        == comma - 1;
  }
}
