package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;

/**
 * "The rebels, who hold the north, freed eighteen men": what is told of them, where parsers take it
 * into what is said beside.
 */
final class VerbsBehindRelatives {

  private static final Set<String> RELATIVE = Set.of("who", "which");

  private final MovableTree tree;
  private final PostposedSpeakers speakers;

  VerbsBehindRelatives(MovableTree tree, PostposedSpeakers speakers) {
    this.tree = tree;
    this.speakers = speakers;
  }

  /** Gives such a verb the subject before the relative clause. */
  void mend(Token verb) {
    boolean mayBeTold =
        (verb.tag().equals("VBN") || verb.tag().equals("VBD"))
            && tree.isComma(verb.index() - 1)
            && tree.child(verb, "aux", "auxpass", "agent").isEmpty()
            && tree.children(verb, "dobj", "oprd").anyMatch(o -> o.index() > verb.index());
    if (mayBeTold) {
      subject(verb).ifPresent(subject -> give(verb, subject));
    }
  }

  /** Who has a relative clause between commas before the verb, and nothing told of him yet. */
  private Optional<Token> subject(Token verb) {
    return tree.tokens().stream()
        .limit(verb.index())
        .filter(t -> t.is("relcl") && opensWithWho(t) && t.index() < verb.index())
        .map(tree::above)
        .filter(Token::isNoun)
        .filter(host -> isRootAbove(host, verb) || isBetween(host, verb))
        .findFirst();
  }

  private boolean opensWithWho(Token clause) {
    int first = tree.subtree(clause).get(0).index();
    return RELATIVE.contains(tree.at(first).lemma()) && tree.isComma(first - 1);
  }

  private boolean isRootAbove(Token host, Token verb) {
    return host.head() < 0 && tree.subtree(host).contains(verb);
  }

  /** "…, freed eighteen men, the chief's son told the paper": the chief's son did. */
  private boolean isBetween(Token host, Token verb) {
    return host.is("nsubj")
        && host.head() > verb.index()
        && speakers.isSaying(tree.above(host))
        && (verb.head() < 0 || tree.subtree(host).contains(verb));
  }

  private void give(Token verb, Token host) {
    tree.children(verb, "nsubj").findFirst().ifPresent(other -> tree.hang(other, host, "dep"));
    Token subject = tree.now(host);
    int head = subject.head();
    tree.put(verb, verb.lemma(), "VBD", head, head < 0 ? "root" : "ccomp");
    tree.hang(subject, verb, "nsubj");
    tree.children(tree.now(verb), "oprd")
        .filter(o -> o.tag().startsWith("NN"))
        .findFirst()
        .ifPresent(o -> tree.hang(o, tree.now(verb), "dobj"));
    if (head >= 0) {
      speakers.give(tree.at(head), tree.now(verb));
    }
  }
}
