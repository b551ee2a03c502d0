package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/** "Everyone but Musa surrendered", "all rebels apart from the front": they did not. */
final class Exceptions {

  private static final Set<String> ALL = Set.of("everyone", "everybody", "all");
  private static final Set<String> OF_ALL = Set.of("all", "every", "each", "no", "none", "any");
  private static final Set<String> BUT = Set.of("but", "except", "save");
  private static final Set<String> APART = Set.of("apart from", "aside from", "other than");

  private final MovableTree tree;

  Exceptions(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes all of them the subject, where parsers take the exception for it. */
  void mend() {
    tree.tokens().forEach(this::mend);
  }

  private void mend(Token word) {
    allBut(word);
    if (word.index() + 1 < tree.size()) {
      apartFrom(word, tree.at(word.index() + 1));
      secondSubject(word, tree.at(word.index() + 1));
    }
  }

  /** "All of the rebels but the front surrendered", where parsers take both for the subject. */
  private void secondSubject(Token but, Token next) {
    Token all = tree.above(but);
    if (BUT.contains(but.lemma()) && but.is("cc") && isOfAll(all)) {
      Optional<Token> one =
          tree.tokens().stream()
              .filter(n -> n.is("nsubj", "nsubjpass", "conj") && n.isNoun())
              .filter(n -> n.index() > but.index() && tree.subtree(n).contains(tree.now(next)))
              .filter(n -> n.head() == all.head() || n.head() == all.index())
              .findFirst();
      one.ifPresent(
          n -> {
            tree.put(but, "except", "IN", all.index(), Contrasts.EXCLUDED);
            tree.hang(n, tree.now(but), "pobj");
          });
    }
  }

  /** "Apart from the front, all rebels surrendered". */
  private void apartFrom(Token apart, Token from) {
    if (APART.contains(apart.lemma() + " " + from.lemma())
        && tree.tokens().stream().anyMatch(this::isOfAll)) {
      Token first = from.head() == apart.index() ? apart : from;
      tree.put(first, first.lemma(), first.tag(), first.head(), Contrasts.EXCLUDED);
    }
  }

  private boolean isOfAll(Token noun) {
    return OF_ALL.contains(noun.lemma())
        || ALL.contains(noun.lemma())
        || tree.children(noun, "det", "predet").anyMatch(d -> OF_ALL.contains(d.lemma()));
  }

  private void allBut(Token all) {
    if (all.is("appos")
        && ALL.contains(all.lemma())
        && all.index() + 2 < tree.size()
        && BUT.contains(tree.at(all.index() + 1).lemma())) {
      Token one = tree.above(all);
      if (one.index() > all.index() && one.is("nsubj", "nsubjpass")) {
        tree.exchange(one, all, "pobj");
        Token but = tree.at(all.index() + 1);
        tree.put(but, "except", "IN", all.index(), Contrasts.EXCLUDED);
        tree.hang(tree.now(one), tree.now(but), "pobj");
      }
    }
  }
}
