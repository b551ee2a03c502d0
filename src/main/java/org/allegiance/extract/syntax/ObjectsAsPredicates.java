package org.allegiance.extract.syntax;

import java.util.Set;

/** "They had executed nine prisoners": whom, where parsers take them for what they became. */
final class ObjectsAsPredicates {

  private static final Set<String> BECOMING =
      Set.of(
          "name",
          "call",
          "elect",
          "appoint",
          "make",
          "declare",
          "dub",
          "consider",
          "become",
          "remain",
          "title",
          "nickname",
          "crown",
          "label",
          "brand",
          "proclaim",
          "term",
          "die",
          "leave",
          "stay",
          "serve",
          "return",
          "fall",
          "take",
          "hold",
          "turn",
          "style",
          "christen",
          "deem",
          "stand",
          "rank",
          "number",
          "keep",
          "nominate",
          "designate",
          "act",
          "go",
          "come");

  private final MovableTree tree;

  ObjectsAsPredicates(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes them its object. */
  void mend(Token noun) {
    Token verb = tree.above(noun);
    boolean isCounted =
        noun.is("oprd")
            && noun.tag().equals("NNS")
            && noun.index() > verb.index()
            && tree.children(noun, "nmod", "nummod", "det", "poss")
                .anyMatch(c -> c.tag().equals("CD") || c.is("det", "poss"));
    if (isCounted
        && verb.isVerb()
        && !tree.isPassive(verb)
        && tree.isFinite(verb)
        && tree.child(verb, "dobj", "agent").isEmpty()
        && !BECOMING.contains(verb.lemma())) {
      tree.hang(noun, verb, "dobj");
    }
  }
}
