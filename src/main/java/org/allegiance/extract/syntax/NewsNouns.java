package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "There is talk in the town that he surrendered": it is the talk, where parsers take the clause
 * for one about the town.
 */
final class NewsNouns {

  private static final Set<String> NEWS =
      Set.of(
          "talk",
          "report",
          "rumour",
          "rumor",
          "news",
          "claim",
          "word",
          "allegation",
          "suspicion",
          "gossip",
          "evidence",
          "accusation",
          "belief",
          "indication",
          "sign",
          "story",
          "whisper",
          "hint",
          "testimony",
          "statement",
          "announcement",
          "denial",
          "fear");

  private final MovableTree tree;

  NewsNouns(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs such a clause on the noun of which it is the content. */
  void mend(Token verb) {
    if (!verb.is("relcl") || verb.head() < 0 || !tree.above(verb).is("pobj")) {
      return;
    }
    Token place = tree.above(verb);
    Optional<Token> noun =
        Optional.of(tree.above(tree.above(place)))
            .filter(n -> n.isNoun() && NEWS.contains(n.lemma()) && tree.above(place).is("prep"));
    Optional<Token> that =
        tree.children(verb, "dobj", "mark")
            .filter(t -> t.form().equals("that") && t.index() == place.index() + 1)
            .filter(t -> tree.child(verb, "nsubj", "nsubjpass").isPresent())
            .findFirst();
    if (noun.isPresent() && that.isPresent()) {
      tree.put(that.get(), "that", "IN", verb.index(), "mark");
      tree.hang(tree.now(verb), noun.get(), "acl");
    }
  }
}
