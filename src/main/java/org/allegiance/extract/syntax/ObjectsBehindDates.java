package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects behind when, where or with whom it was, which parsers take for a part of that: "released
 * on Sunday a number of prisoners", or what was done to them: "put to death two prisoners".
 */
final class ObjectsBehindDates {

  private static final Set<String> FATES = Set.of("death", "flight", "trial", "safety", "justice");

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
    return Stream.of(beside, belowDate, belowName, behindFate(verb))
        .flatMap(objects -> objects)
        .filter(o -> o.index() > verb.index() + 1 && o.isNoun() && !TimeNouns.isTime(o))
        .filter(o -> tree.children(verb, "prep").anyMatch(p -> p.index() < o.index()))
        .findFirst();
  }

  /** "Put to death the mayor": taken for the mayor beside the subject or beside death. */
  private Stream<Token> behindFate(Token verb) {
    List<Token> fates =
        tree.children(verb, "prep")
            .filter(to -> to.lemma().equals("to") && to.index() == verb.index() + 1)
            .flatMap(to -> tree.children(to, "pobj"))
            .filter(fate -> FATES.contains(fate.lemma()) && fate.index() == verb.index() + 2)
            .toList();
    return fates.stream()
        .flatMap(
            fate ->
                tree.tokens().stream()
                    .filter(o -> o.is("appos", "conj", "dep", "npadvmod", "nsubj"))
                    .filter(o -> tree.subtree(o).getFirst().index() == fate.index() + 1)
                    .filter(o -> o.head() <= fate.index()));
  }

  /** "Concluded with the ELN an agreement": no comma, and an article. */
  private boolean isNewPhrase(Token noun) {
    int first = tree.subtree(noun).get(0).index();
    return tree.at(first).is("det") && first > 0 && !tree.at(first - 1).is("punct");
  }
}
