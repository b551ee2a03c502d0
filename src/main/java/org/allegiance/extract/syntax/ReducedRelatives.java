package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Participles that tell of a noun as a relative clause does, where parsers take them for something
 * beside the verb: "lost to the army backed by Uganda", "both were dead by then, shot by rangers".
 */
final class ReducedRelatives {

  private static final Set<String> THOUGHT =
      Set.of(
          "believe", "think", "suspect", "say", "know", "allege", "presume", "report", "suppose");

  private final MovableTree tree;

  ReducedRelatives(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs such a participle on its noun. */
  void mend(Token participle) {
    if (participle.tag().equals("VBN") || isThoughtTo(participle)) {
      nounBefore(participle)
          .or(() -> subjectOfBeing(participle))
          .ifPresent(noun -> tree.hang(participle, noun, "acl"));
    }
  }

  /** "Found the body of a man believed to have been shot": not who found it, but he is. */
  private boolean isThoughtTo(Token verb) {
    return verb.tag().equals("VBD")
        && THOUGHT.contains(verb.lemma())
        && tree.children(verb, "xcomp")
            .flatMap(x -> tree.children(x, "aux"))
            .anyMatch(to -> to.index() == verb.index() + 1);
  }

  /** "To the army backed by Uganda": not who lost, but the army is backed. */
  private Optional<Token> nounBefore(Token participle) {
    boolean isBare =
        participle.is("advcl")
            && participle.index() > 0
            && tree.child(participle, "aux", "auxpass", "nsubj", "nsubjpass", "mark").isEmpty();
    return isBare
        ? Optional.of(tree.at(participle.index() - 1))
            .filter(n -> n.isNoun() && !TimeNouns.isTime(n))
        : Optional.empty();
  }

  /** "Both were dead by then, shot by rangers": shot were both, and neither then nor being. */
  private Optional<Token> subjectOfBeing(Token participle) {
    boolean isBehind =
        participle.is("dep", "advcl", "conj", "acl")
            && tree.isComma(participle.index() - 1)
            && tree.child(participle, "aux", "auxpass", "nsubj", "nsubjpass", "cc").isEmpty()
            && tree.child(participle, "agent").isPresent();
    Token above = tree.above(participle);
    Token being = above.is("acomp", "attr") ? tree.above(above) : above;
    return isBehind && being.lemma().equals("be") && being.index() < participle.index()
        ? tree.child(being, "nsubj")
        : Optional.empty();
  }
}
