package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * Several things that one does or undergoes, told one after the other, where parsers lose who does
 * them: "he had begun as a soldier, been captured and fought for the rebels".
 */
final class Series {

  private static final Set<String> WHEN = Set.of("after", "before", "since", "because", "while");

  private final MovableTree tree;

  Series(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs a verb on the first of its series, if it is one of several. */
  void mend(Token verb) {
    if (tree.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("having"))) {
      before(verb);
    } else if (tree.children(verb, "mark").anyMatch(m -> WHEN.contains(m.lemma()))) {
      mainClause(verb).ifPresent(main -> tree.exchange(verb, main, "advcl"));
    } else if (!tree.hasSubject(verb)) {
      clauseBefore(verb).ifPresent(first -> tree.exchange(verb, first, "conj"));
      behindNoun(tree.now(verb));
    }
  }

  /** "A year after he left, Omar was back": it is told that he was, not that he left. */
  private Optional<Token> mainClause(Token verb) {
    return verb.head() >= 0
        ? Optional.empty()
        : tree.children(verb, "conj", "parataxis", "ccomp")
            .filter(c -> c.index() > verb.index() && c.isVerb() && tree.isFinite(c))
            .filter(c -> tree.child(c, "nsubj", "nsubjpass").isPresent())
            .filter(c -> tree.child(c, "mark", "cc").isEmpty())
            .filter(c -> isBehindComma(c, verb))
            .findFirst();
  }

  private boolean isBehindComma(Token clause, Token before) {
    int first = tree.subtree(clause).getFirst().index();
    return first > before.index()
        && tree.isComma(first - 1)
        && tree.children(before, "cc").noneMatch(cc -> cc.index() < first);
  }

  /** "José, having been turned away, joined them": he joined, which is what is told. */
  private void before(Token having) {
    Optional<Token> later =
        tree.children(having, "conj")
            .filter(c -> c.tag().equals("VBD") || c.tag().equals("VBN"))
            .filter(c -> !tree.hasSubject(c) && tree.isComma(tree.first(c) - 1))
            .filter(c -> tree.children(c, "aux").findAny().isEmpty())
            .findFirst();
    if (later.isEmpty() || having.is("conj", "advcl", "pcomp")) {
      return;
    }
    Token told = later.get();
    tree.exchange(having, told, "advcl");
    if (!tree.isPassive(told)) {
      tree.retag(told, "VBD");
    }
    tree.children(having, "nsubj", "nsubjpass")
        .filter(who -> who.index() < having.index())
        .toList()
        .forEach(who -> tree.hang(who, tree.now(told), tree.subjectOf(told)));
  }

  /** "He had begun as a soldier, been captured": taken for what is said by the second. */
  private Optional<Token> clauseBefore(Token verb) {
    boolean isFurther =
        (verb.tag().equals("VBN") || verb.tag().equals("VBD"))
            && tree.isComma(tree.first(verb) - 1)
            && tree.children(verb, "aux").findAny().isEmpty();
    return isFurther
        ? tree.children(verb, "ccomp")
            .filter(c -> c.index() < verb.index() && tree.isFinite(c) && tree.hasSubject(c))
            .filter(c -> tree.child(c, "mark").isEmpty())
            .findFirst()
        : Optional.empty();
  }

  /** "He repented at the mosque, handed in his pistol and got a card": the mosque did not. */
  private void behindNoun(Token verb) {
    boolean isTakenForParticiple =
        verb.tag().equals("VBN")
            && verb.is("acl", "advcl")
            && tree.isComma(verb.index() - 1)
            && tree.children(verb, "aux", "auxpass", "agent", "mark").findAny().isEmpty()
            && hasHisObject(verb);
    if (!isTakenForParticiple) {
      return;
    }
    Token above = tree.above(verb);
    while (above.head() >= 0 && !(above.isVerb() && tree.isFinite(above))) {
      above = tree.above(above);
    }
    Token first = above;
    boolean isSeries =
        first.tag().equals("VBD")
            && first.index() < verb.index()
            && tree.children(first, "conj").anyMatch(c -> c.index() > verb.index() && c.isVerb());
    if (isSeries) {
      tree.put(verb, verb.lemma(), "VBD", first.index(), "conj");
    }
  }

  /** "Handed in his pistol", "left the army": who does it and is not done to has an object. */
  private boolean hasHisObject(Token verb) {
    return tree.child(verb, "dobj").isPresent()
        || tree.children(verb, "prep")
            .filter(p -> p.index() == verb.index() + 1)
            .flatMap(p -> tree.children(p, "pobj"))
            .anyMatch(o -> tree.children(o, "poss").anyMatch(w -> w.tag().equals("PRP$")));
  }
}
