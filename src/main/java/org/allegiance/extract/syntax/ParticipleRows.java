package org.allegiance.extract.syntax;

import java.util.Optional;

/**
 * Participles in a row, as formal prose tells what befell somebody, which parsers hang on whatever
 * stands before them: "was sworn in at Kot in 1974, interned at Maze and released in 1977".
 */
final class ParticipleRows {

  private final MovableTree tree;

  ParticipleRows(MovableTree tree) {
    this.tree = tree;
  }

  /** Joins a participle to the verb that begins its row. */
  void mend(Token participle) {
    if (!participle.tag().equals("VBN") && !participle.tag().equals("VBD")) {
      return;
    }
    reduced(participle);
    if (participle.head() < 0 && isBare(participle) && isBehindComma(participle)) {
      inserted(participle);
    } else if (participle.is("acl") && tree.at(participle.index() - 1).form().equals(";")) {
      opening(participle);
    } else if (participle.is("dep") && isBehindNoun(participle)) {
      tree.hang(participle, tree.at(participle.index() - 1), "acl");
    } else if (participle.is("acl") && isBehindMark(participle) && mayGoOn(participle)) {
      done(participle).ifPresent(first -> tree.hang(participle, first, "conj"));
    } else if (participle.is("dep", "parataxis") && isBehindMark(participle)) {
      Token first = tree.above(participle);
      if (isBare(participle) && first.isVerb() && isDone(first)) {
        tree.hang(participle, first, "conj");
      }
    } else if (participle.is("conj") && tree.above(participle).is("pobj", "prep")) {
      described(participle);
    } else if (participle.is("advcl", "ccomp") && isHaving(participle)) {
      reported(participle);
    }
  }

  private boolean isBare(Token verb) {
    return tree.child(verb, "aux", "auxpass", "nsubj", "nsubjpass", "dobj").isEmpty();
  }

  private boolean isBehindMark(Token verb) {
    return verb.index() > 0 && tree.at(verb.index() - 1).form().matches("[,;]");
  }

  /** A date has done nothing; an apposition that has closed is over, where more verbs follow. */
  private boolean mayGoOn(Token participle) {
    Token host = tree.above(participle);
    boolean isJoined = tree.children(participle, "conj").anyMatch(Token::isVerb);
    return isBare(participle) && (TimeNouns.isTime(host) || (isJoined && host.is("appos", "pobj")));
  }

  /** The nearest verb before that tells what was done to its subject. */
  private Optional<Token> done(Token participle) {
    for (int i = participle.index() - 2; i >= 0; i--) {
      Token verb = tree.at(i);
      if (verb.isVerb() && tree.hasSubject(verb)) {
        return Optional.of(verb).filter(this::isDone);
      }
    }
    return Optional.empty();
  }

  private boolean isDone(Token verb) {
    return tree.isPassive(verb) || tree.child(verb, "nsubjpass").isPresent();
  }

  /** "Musa, formerly of the one and integrated into the other,": it was he. */
  private void described(Token participle) {
    Token above = tree.above(participle);
    Token preposition = above.is("prep") ? above : tree.above(above);
    Token who = tree.above(preposition);
    boolean isBehindAnd =
        participle.index() > 0
            && tree.at(participle.index() - 1).is("cc")
            && participle.tag().equals("VBN");
    if (isBehindAnd && isBare(participle) && preposition.is("prep") && who.isNoun()) {
      tree.hang(participle, who, "acl");
    }
  }

  private boolean isBehindComma(Token participle) {
    int first = tree.subtree(participle).get(0).index();
    return tree.tokens().subList(0, participle.index()).stream()
        .filter(t -> t.index() >= first || tree.isComma(t.index()))
        .anyMatch(t -> tree.isComma(t.index()));
  }

  /** "Four of them, at present held at Kot, are said to": taken for a sentence of its own. */
  private void inserted(Token participle) {
    tree.tokens().stream()
        .filter(v -> v.isVerb() && v.index() > participle.index() && tree.isFinite(v))
        .flatMap(v -> tree.children(v, "nsubj", "nsubjpass"))
        .filter(s -> s.index() < participle.index())
        .filter(s -> s.isNoun() || s.tag().equals("CD"))
        .findFirst()
        .ifPresent(s -> tree.hang(participle, s, "acl"));
  }

  /** "He was a sergeant; captured in May, he was held": captured was he who was held. */
  private void opening(Token participle) {
    tree.tokens().stream()
        .filter(v -> v.isVerb() && v.index() > participle.index() && tree.isFinite(v))
        .filter(v -> !v.is("aux", "auxpass", "relcl") && tree.hasSubject(v))
        .findFirst()
        .ifPresent(v -> tree.hang(participle, v, "advcl"));
  }

  /** "By troops supported by the mission". */
  private boolean isBehindNoun(Token participle) {
    return tree.at(participle.index() - 1).isNoun()
        && tree.child(participle, "agent").isPresent()
        && isBare(participle);
  }

  /** "The prisoners handed to the militia by the police were shot": taken for what is told. */
  private void reduced(Token participle) {
    Optional<Token> subject = tree.child(participle, "nsubj");
    Optional<Token> verb =
        tree.children(participle, "conj", "ccomp")
            .filter(c -> c.index() > participle.index() && tree.isFinite(c))
            .filter(c -> !tree.hasSubject(c) && !tree.isComma(tree.first(c) - 1))
            .findFirst();
    boolean isDoneByOne =
        subject.isPresent()
            && verb.isPresent()
            && subject.get().index() == participle.index() - 1
            && tree.child(participle, "agent").isPresent()
            && tree.child(participle, "aux", "auxpass", "dobj", "cc").isEmpty();
    if (isDoneByOne) {
      tree.exchange(participle, verb.get(), "acl");
      tree.hang(subject.get(), tree.now(verb.get()), tree.subjectOf(verb.get()));
      tree.hang(tree.now(participle), tree.now(subject.get()), "acl");
      tree.retag(participle, "VBN");
    }
  }

  private boolean isHaving(Token verb) {
    return tree.children(verb, "aux").anyMatch(a -> a.form().equals("having"));
  }

  /** "61 reported having been coerced, 38 had defected": who reported was coerced. */
  private void reported(Token participle) {
    int before = tree.first(participle) - 1;
    if (before >= 0
        && tree.at(before).isVerb()
        && tree.isFinite(tree.at(before))
        && !tree.at(before).is("aux", "auxpass")) {
      tree.hang(participle, tree.at(before), "xcomp");
    }
  }
}
