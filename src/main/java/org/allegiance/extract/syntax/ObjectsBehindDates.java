package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects behind when, where or with whom it was, which parsers take for a part of that: "released
 * on Sunday a number of prisoners".
 */
final class ObjectsBehindDates {

  private final MovableTree tree;

  ObjectsBehindDates(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives the verb its object. */
  void mend(Token verb) {
    object(verb).ifPresent(object -> tree.hang(object, verb, "dobj"));
  }

  /** "Released on Sunday a number of prisoners", "transferred, on Saturday, twelve prisoners". */
  private Optional<Token> object(Token verb) {
    if (tree.isPassive(verb) || tree.child(verb, "dobj", "ccomp", "xcomp", "attr").isPresent()) {
      return Optional.empty();
    }
    Stream<Token> beside = tree.children(verb, "npadvmod");
    Stream<Token> belowName =
        tree.children(verb, "prep")
            .flatMap(p -> tree.children(p, "pobj"))
            .filter(name -> name.tag().startsWith("NNP"))
            .flatMap(name -> tree.children(name, "appos"))
            .filter(this::isNewPhrase);
    Stream<Token> belowDate =
        tree.children(verb, "prep")
            .flatMap(p -> tree.children(p, "pobj"))
            .filter(TimeNouns::isTime)
            .flatMap(date -> tree.children(date, "appos"));
    return Stream.of(beside, belowDate, belowName)
        .flatMap(objects -> objects)
        .filter(o -> o.index() > verb.index() + 1 && o.isNoun() && !TimeNouns.isTime(o))
        .filter(o -> tree.children(verb, "prep").anyMatch(p -> p.index() < o.index()))
        .findFirst();
  }

  /** "Concluded with the ELN an agreement": no comma, and an article. */
  private boolean isNewPhrase(Token noun) {
    int first = tree.subtree(noun).get(0).index();
    return tree.at(first).is("det") && first > 0 && !tree.at(first - 1).is("punct");
  }
}
