package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is put in between of some of those of whom a sentence tells, which parsers take for its
 * subject: "the seven, among them a captain, deserted", "three nurses, one of them a Belgian, were
 * abducted".
 */
final class Asides {

  private static final Set<String> OPENING = Set.of("among", "including", "include");
  private static final Set<String> PARTS =
      Set.of(
          "one", "two", "three", "most", "many", "some", "all", "several", "half", "few", "both");
  private static final int LONGEST = 12;

  private final MovableTree tree;

  Asides(MovableTree tree) {
    this.tree = tree;
  }

  /** Gives the verb behind what a comma begins the subject before it. */
  void mend(Token comma) {
    int open = comma.index();
    if (!comma.form().equals(",") || open == 0 || !isOpened(open)) {
      return;
    }
    int close = close(open);
    Optional<Token> verb = close < 0 ? Optional.empty() : verbBehind(close);
    if (verb.isEmpty() || tree.inside(open, close).anyMatch(t -> t.isVerb() && isTold(t))) {
      return;
    }
    Token host = host(open);
    boolean isLost =
        tree.children(verb.get(), "nsubj", "nsubjpass").allMatch(s -> s.index() > open)
            && (host.isNoun() || host.tag().equals("CD"));
    if (isLost) {
      give(verb.get(), host, open, close);
    } else {
      below(host, open, close);
    }
  }

  /** "Three nurses, one of them a Belgian": no others. */
  private void below(Token host, int open, int close) {
    tree.children(host, "appos", "conj")
        .filter(t -> t.index() > open && t.index() < close)
        .toList()
        .forEach(t -> tree.hang(t, host, "dep"));
  }

  private boolean isTold(Token verb) {
    return tree.isFinite(verb) && !OPENING.contains(verb.lemma());
  }

  private boolean isOpened(int comma) {
    if (comma + 3 >= tree.size()) {
      return false;
    }
    Token first = tree.at(comma + 1);
    boolean isPart =
        PARTS.contains(first.lemma())
            && tree.at(comma + 2).lemma().equals("of")
            && tree.at(comma + 3).form().equals("them");
    boolean isAmong = first.lemma().equals("among") && tree.at(comma + 2).form().equals("them");
    return isPart || isAmong || first.form().equals("including");
  }

  /** The comma that ends it, behind which the verb stands; -1 if there is none. */
  private int close(int open) {
    for (int i = open + 2; i < Math.min(tree.size() - 1, open + LONGEST); i++) {
      if (tree.isComma(i) && verbBehind(i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Token> verbBehind(int comma) {
    return tree.tokens().stream()
        .skip(comma + 1L)
        .dropWhile(t -> t.is("aux", "auxpass", "advmod", "neg"))
        .findFirst()
        .filter(t -> t.tag().equals("VBD") || t.tag().equals("VBN") || t.tag().equals("VBP"));
  }

  private Token host(int open) {
    Token at = tree.at(open - 1);
    while (at.head() >= 0 && at.head() < open && !tree.above(at).isVerb()) {
      at = tree.above(at);
    }
    return at;
  }

  private void give(Token verb, Token host, int open, int close) {
    boolean isBare = tree.child(verb, "aux", "auxpass", "agent").isEmpty();
    Token old = tree.now(host);
    List<Token> inner =
        tree.inside(open, close)
            .filter(t -> t.head() <= open || t.head() >= close)
            .filter(t -> !t.is("punct"))
            .toList();
    if (verb.is("acl", "relcl", "nmod", "amod") && isBare && verb.form().endsWith("ed")) {
      Optional<Token> main =
          tree.tokens().stream()
              .filter(v -> v.head() < 0 && v.isVerb() && v.index() > verb.index())
              .findFirst();
      tree.put(verb, verb.lemma(), "VBD", -1, "root");
      main.ifPresent(m -> tree.hang(m, verb, "conj"));
    }
    Token told = tree.now(verb);
    tree.hang(old, told, tree.subjectOf(told));
    for (Token each : inner) {
      Token now = tree.now(each);
      tree.hang(now, host, "dep");
    }
  }
}
