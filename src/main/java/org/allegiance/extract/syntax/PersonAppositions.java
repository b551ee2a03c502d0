package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordLists;

/**
 * "A teacher of the village, a supporter of the front": the teacher is one, though parsers take the
 * nearest word for him.
 */
final class PersonAppositions {

  private static final Set<String> OF = Set.of("of", "from", "in", "at", "near");

  private final MovableTree tree;
  private final WordLists words;

  PersonAppositions(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs it on whom it tells of. */
  void mend(Token called) {
    if (called.is("appos")
        && isSomebody(called)
        && tree.children(called, "det").anyMatch(d -> d.lemma().matches("an?"))
        && tree.isComma(tree.subtree(called).get(0).index() - 1)) {
      whole(tree.above(called)).ifPresent(who -> tree.hang(called, who, "appos"));
    }
  }

  /** Who is of what the apposition was hung on. */
  private Optional<Token> whole(Token place) {
    Token of = tree.above(place);
    return place.is("pobj") && !isSomebody(place) && OF.contains(of.lemma()) && of.is("prep")
        ? Optional.of(tree.above(of))
            .filter(who -> who.isNoun() && who.index() < place.index() && isSomebody(who))
        : Optional.empty();
  }

  private boolean isSomebody(Token noun) {
    return (noun.tag().equals("NN") || noun.tag().equals("NNS")) && words.isOfPeople(noun.lemma());
  }
}
