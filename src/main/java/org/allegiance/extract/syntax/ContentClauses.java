package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Infinitives that say what somebody refuses, tries or is ordered, which parsers take for what for:
 * "they spoke of the refusal of elders in Kot to receive them".
 */
final class ContentClauses {

  private static final Set<String> NOUNS =
      Set.of(
          "refusal",
          "failure",
          "inability",
          "unwillingness",
          "willingness",
          "reluctance",
          "attempt",
          "decision",
          "promise",
          "offer",
          "order",
          "plan",
          "threat",
          "call",
          "agreement",
          "effort");

  private static final Set<String> REPORTS =
      Set.of(
          "report",
          "claim",
          "allegation",
          "rumour",
          "rumor",
          "accusation",
          "assertion",
          "suggestion",
          "suspicion",
          "denial",
          "news");

  private final MovableTree tree;

  ContentClauses(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs a clause on the noun of which it is the content. */
  void mend(Token verb) {
    if (verb.is("conj", "advcl", "ccomp", "dep")) {
      report(verb).ifPresent(noun -> tree.hang(verb, noun, "acl"));
    }
    boolean isPurpose =
        verb.tag().equals("VB")
            && verb.is("advcl", "xcomp", "acl")
            && tree.children(verb, "aux").anyMatch(a -> a.tag().equals("TO"));
    if (isPurpose) {
      noun(verb).ifPresent(noun -> tree.hang(verb, noun, "acl"));
    }
  }

  /** "Dismissed as untrue reports that ten had deserted": parsers make it a second verb. */
  private Optional<Token> report(Token verb) {
    return tree.children(verb, "mark")
        .filter(that -> that.lemma().equals("that") && that.index() > 0)
        .map(that -> tree.at(that.index() - 1))
        .map(last -> last.is("pobj") ? ofWhat(last) : last) // "reports on the radio that"
        .filter(noun -> REPORTS.contains(noun.lemma()) && noun.isNoun())
        .filter(noun -> noun.is("dobj", "pobj"))
        .findFirst();
  }

  private Token ofWhat(Token last) {
    Token noun = tree.above(tree.above(last));
    return REPORTS.contains(last.lemma()) || !noun.isNoun() ? last : noun;
  }

  private Optional<Token> noun(Token verb) {
    for (int i = tree.first(verb) - 1; i > verb.head() || i > 0; i--) {
      Token at = tree.at(i);
      if (at.isVerb() || at.is("punct", "nsubj", "nsubjpass")) {
        return Optional.empty();
      }
      if (NOUNS.contains(at.lemma()) && at.isNoun()) {
        boolean isOfSomebody = tree.children(at, "prep").anyMatch(p -> p.index() < verb.index());
        return Optional.of(at)
            .filter(noun -> isOfSomebody && tree.child(noun, "acl").isEmpty())
            .filter(noun -> verb.head() != noun.index());
      }
    }
    return Optional.empty();
  }
}
