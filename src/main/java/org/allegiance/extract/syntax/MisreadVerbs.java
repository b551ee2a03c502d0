package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Verbs that parsers take for what they are not: adjectives, auxiliaries, participles. */
final class MisreadVerbs {

  private static final Set<String> AUXILIARIES = Set.of("was", "were", "had", "did", "got", "used");

  private final MovableTree tree;

  MisreadVerbs(MovableTree tree) {
    this.tree = tree;
  }

  void mend(Token word) {
    if (word.form().equals("sided") && word.tag().equals("JJ")) {
      tree.put(word, "side", "VBD", word.head(), word.relation());
    } else if (word.is("aux")
        && word.tag().equals("VBD")
        && !AUXILIARIES.contains(word.form().toLowerCase(Locale.ROOT))) {
      denial(word);
    } else if (word.is("prt") && isBehindHands(word)) {
      tree.hang(word, tree.at(word.index() - 1), "advmod"); // "walked out with his hands up"
    } else if (word.is("acl") && (word.tag().equals("VBD") || isBehindAside(word))) {
      onlyVerb(word);
    }
  }

  private boolean isBehindHands(Token up) {
    return up.index() > 0 && tree.at(up.index() - 1).form().equalsIgnoreCase("hands");
  }

  /** "Maria denied having been a member": taken for an auxiliary. */
  private void denial(Token verb) {
    Token content = tree.above(verb);
    List<Token> before =
        tree.children(content, "nsubj", "nsubjpass", "neg", "advmod")
            .filter(t -> t.index() < verb.index())
            .toList();
    tree.exchange(content, verb, "xcomp");
    before.forEach(t -> tree.hang(t, verb, t.is("nsubjpass") ? "nsubj" : t.relation()));
  }

  /** "The sheikh, long in their pay, switched". */
  private boolean isBehindAside(Token verb) {
    Token who = tree.above(verb);
    return verb.tag().equals("VBN")
        && verb.form().endsWith("ed")
        && who.index() < verb.index()
        && tree.isComma(verb.index() - 1)
        && tree.inside(who.index(), verb.index() - 1).anyMatch(t -> tree.isComma(t.index()))
        && tree.child(verb, "agent").isEmpty();
  }

  /** "A third of the boys in the sample ended up there": taken for a phrase without a verb. */
  private void onlyVerb(Token verb) {
    Token top = verb;
    while (top.head() >= 0) {
      top = tree.above(top);
    }
    Token head = top;
    boolean isOnly =
        tree.tokens().stream()
            .filter(t -> t.isVerb() && tree.isFinite(t) && !t.is("aux", "auxpass"))
            .allMatch(t -> t.index() == verb.index() || t.is("relcl"));
    if (isOnly && head.isNoun() && head.index() < verb.index()) {
      tree.exchange(head, verb, "nsubj");
      tree.put(tree.now(verb), verb.lemma(), "VBD", -1, "root");
    }
  }
}
