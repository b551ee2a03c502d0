package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "A teacher of the village, a supporter of the front": the teacher is one, though parsers take the
 * nearest word for him.
 */
final class PersonAppositions {

  private static final Pattern SOMEBODY =
      Pattern.compile(
          ".+(er|or|ist|ee|[^w]man|ian|mate)|(ex-.+)|member|rebel|veteran|cadre|militant|combatant"
              + "|recruit|deputy|chief|soldier|man|woman|conscript|participant|cleric|critic");
  private static final Set<String> NOBODY =
      Set.of(
          "border",
          "letter",
          "paper",
          "number",
          "power",
          "order",
          "quarter",
          "river",
          "center",
          "harbor",
          "corner",
          "tower",
          "sector",
          "corridor",
          "chapter",
          "barrier",
          "frontier",
          "theater",
          "disaster",
          "matter",
          "factor",
          "area",
          "committee",
          "manner",
          "winter",
          "summer",
          "weather",
          "water",
          "shelter",
          "cluster",
          "charter",
          "headquarter",
          "error");
  private static final Set<String> OF = Set.of("of", "from", "in", "at", "near");

  private final MovableTree tree;

  PersonAppositions(MovableTree tree) {
    this.tree = tree;
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

  private static boolean isSomebody(Token noun) {
    return (noun.tag().equals("NN") || noun.tag().equals("NNS"))
        && SOMEBODY.matcher(noun.lemma()).matches()
        && !NOBODY.contains(noun.lemma());
  }
}
