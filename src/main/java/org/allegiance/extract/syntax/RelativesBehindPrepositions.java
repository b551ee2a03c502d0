package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Relative clauses that begin with a preposition, which parsers take for the main clause: "the
 * front, from which Omar had split, sent envoys".
 */
final class RelativesBehindPrepositions {

  private static final Set<String> RELATIVE = Set.of("which", "whom");

  private final MovableTree tree;

  RelativesBehindPrepositions(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs the clause of a pronoun at the noun before it. */
  void mend(Token pronoun) {
    if (!pronoun.is("pobj") || !RELATIVE.contains(pronoun.lemma())) {
      return;
    }
    Token preposition = tree.above(pronoun);
    Token above = tree.above(preposition);
    Optional<Token> verb =
        above.isVerb() ? Optional.of(above) : Optional.of(above).map(tree::above);
    verb.filter(v -> v.isVerb() && v.index() > pronoun.index())
        .ifPresent(
            v -> {
              mend(preposition, v);
              hangBehindNoun(preposition, tree.now(v));
            });
  }

  /** "They met the rebels, against whom the army had fought": taken for a clause beside. */
  private void hangBehindNoun(Token preposition, Token verb) {
    int before = preposition.index() - (tree.isComma(preposition.index() - 1) ? 2 : 1);
    boolean isBeside =
        verb.is("advcl", "conj", "ccomp", "parataxis", "dep") && verb.head() < preposition.index();
    boolean hasOwn =
        tree.children(verb, "nsubj", "nsubjpass").anyMatch(n -> n.index() > preposition.index());
    if (isBeside
        && hasOwn
        && before >= 0
        && tree.at(before).isNoun()
        && preposition.head() == verb.index()) {
      tree.hang(verb, tree.at(before), "relcl");
    }
  }

  private void mend(Token preposition, Token verb) {
    Optional<Token> host =
        tree.children(verb, "nsubj", "nsubjpass")
            .filter(n -> n.index() < preposition.index() && isBeside(n, preposition))
            .findFirst();
    boolean hasOwn =
        tree.children(verb, "nsubj", "nsubjpass").anyMatch(n -> n.index() > preposition.index());
    if (host.isPresent() && hasOwn && !verb.is("relcl")) {
      Optional<Token> main =
          tree.children(verb, "conj")
              .filter(c -> c.isVerb() && c.index() > verb.index() && !tree.hasSubject(c))
              .filter(c -> tree.child(verb, "cc").isEmpty())
              .findFirst();
      if (main.isPresent()) {
        tree.exchange(verb, main.get(), "relcl");
        tree.hang(host.get(), main.get(), tree.subjectOf(main.get()));
        tree.hang(tree.now(verb), host.get(), "relcl");
      } else {
        tree.exchange(verb, host.get(), "relcl");
      }
    }
    boolean isAgent = preposition.lemma().equals("by") && tree.isPassive(tree.now(verb));
    if (isAgent || preposition.head() != verb.index()) {
      boolean isOfClause = tree.now(verb).is("relcl");
      if (isOfClause) {
        tree.hang(preposition, verb, isAgent ? "agent" : "prep");
      }
    }
  }

  /** Whether nothing but a comma stands between. */
  private boolean isBeside(Token noun, Token preposition) {
    int gap = preposition.index() - noun.index();
    return gap == 1 || (gap == 2 && tree.isComma(noun.index() + 1));
  }
}
