package org.allegiance.extract.syntax;

/** "Both were dead by then, shot by rangers": shot were both, and neither then nor being. */
final class ParticiplesBehindBeing {

  private final MovableTree tree;

  ParticiplesBehindBeing(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs such a participle on the subject. */
  void mend(Token participle) {
    boolean isBehind =
        participle.tag().equals("VBN")
            && participle.is("dep", "advcl", "conj", "acl")
            && participle.head() >= 0
            && tree.isComma(participle.index() - 1)
            && tree.child(participle, "aux", "auxpass", "nsubj", "nsubjpass", "cc").isEmpty()
            && tree.child(participle, "agent").isPresent();
    Token above = participle.head() < 0 ? participle : tree.above(participle);
    Token being = above.is("acomp", "attr") ? tree.above(above) : above;
    if (isBehind && being.lemma().equals("be") && being.index() < participle.index()) {
      tree.child(being, "nsubj").ifPresent(who -> tree.hang(participle, who, "acl"));
    }
  }
}
