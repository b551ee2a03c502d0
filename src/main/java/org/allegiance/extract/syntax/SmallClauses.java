package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/**
 * What somebody is found or held to be, where parsers see a clause: "they found him guilty"; and
 * what he is taken, where they see nothing: "took dozens of them prisoner".
 */
final class SmallClauses {

  private static final Set<String> TAKEN = Set.of("prisoner", "captive", "hostage");

  private final MovableTree tree;
  private final WordLists words;

  SmallClauses(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs him and what he is found to be on the verb. */
  void mend(Token adjective) {
    if (isTaken(adjective)) {
      tree.hang(adjective, tree.above(adjective), "oprd");
      return;
    }
    if (!adjective.tag().startsWith("JJ") || !adjective.is("ccomp", "xcomp")) {
      return;
    }
    Token verb = tree.above(adjective);
    Optional<Token> who = tree.child(adjective, "nsubj");
    boolean isBare = tree.child(adjective, "mark", "aux", "cop").isEmpty();
    if (words.has(WordList.DEEMING, verb.lemma())
        && isBare
        && who.isPresent()
        && who.get().index() > verb.index()
        && tree.child(verb, "dobj").isEmpty()) {
      tree.hang(who.get(), verb, "dobj");
      tree.hang(adjective, verb, "oprd");
    }
  }

  /** "Took dozens of soldiers prisoner": parsers may think that he is spoken to. */
  private boolean isTaken(Token noun) {
    return noun.is("vocative", "npadvmod", "dep", "advmod")
        && TAKEN.contains(noun.form())
        && tree.above(noun).index() < noun.index()
        && tree.above(noun).isVerb()
        && tree.child(tree.above(noun), "dobj").isPresent();
  }
}
