package org.allegiance.extract.syntax;

import java.util.Optional;

/**
 * "The front's attempt to take Kot failed": it was the attempt that failed, where parsers take Kot
 * for the subject.
 */
final class ObjectsAsSubjects {

  private final MovableTree tree;

  ObjectsAsSubjects(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs the object on its infinitive, and the noun before that on the verb. */
  void mend(Token object) {
    if (!object.is("nsubj", "nsubjpass") || object.head() < 0) {
      return;
    }
    Optional<Token> undertaking =
        tree.children(object, "appos").filter(noun -> noun.index() < object.index()).findFirst();
    undertaking
        .flatMap(noun -> infinitive(noun, object))
        .ifPresent(
            verb -> {
              tree.hang(undertaking.get(), tree.above(object), object.relation());
              tree.hang(object, verb, "dobj");
            });
  }

  /** "To take", right before what is taken. */
  private Optional<Token> infinitive(Token noun, Token object) {
    return tree.children(noun, "acl")
        .filter(verb -> verb.index() > noun.index() && verb.index() < object.index())
        .filter(verb -> tree.children(verb, "aux").anyMatch(to -> to.tag().equals("TO")))
        .filter(verb -> tree.child(verb, "dobj", "prep").isEmpty())
        .filter(
            verb ->
                tree.inside(verb.index(), object.index())
                    .allMatch(between -> between.head() == object.index() && !between.is("punct")))
        .findFirst();
  }
}
