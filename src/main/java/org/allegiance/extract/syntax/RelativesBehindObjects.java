package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "Retook a base at Kot that rebels had overrun": the clause tells of the base, where parsers take
 * it for what was said.
 */
final class RelativesBehindObjects {

  /** What has an object and says something besides: "told them that rebels had overrun it". */
  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "inform",
          "assure",
          "convince",
          "promise",
          "warn",
          "remind",
          "persuade",
          "notify",
          "show",
          "teach",
          "bet",
          "advise",
          "reassure",
          "guarantee",
          "alert",
          "give",
          "make",
          "write",
          "ask",
          "take",
          "find",
          "satisfy",
          "brief",
          "instruct");

  private final MovableTree tree;

  RelativesBehindObjects(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs such a clause on the object. */
  void mend(Token verb) {
    if (!verb.is("ccomp") || verb.head() < 0 || tree.child(verb, "dobj", "ccomp").isPresent()) {
      return;
    }
    Token above = tree.above(verb);
    Optional<Token> object =
        tree.children(above, "dobj")
            .filter(o -> o.isNoun() && o.index() < verb.index())
            .findFirst();
    Optional<Token> that =
        tree.children(verb, "mark")
            .filter(t -> t.form().equals("that"))
            .filter(t -> object.isPresent() && endsBefore(object.get(), t))
            .filter(t -> tree.child(verb, "nsubj").isPresent() && !tree.isPassive(verb))
            .findFirst();
    if (that.isPresent() && above.isVerb() && !TELLING.contains(above.lemma())) {
      tree.put(that.get(), "that", "WDT", verb.index(), "dobj");
      tree.hang(tree.now(verb), object.get(), "relcl");
    }
  }

  private boolean endsBefore(Token object, Token that) {
    return tree.subtree(object).getLast().index() == that.index() - 1;
  }
}
