package org.allegiance.extract.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Who has two subjects by the parser, of which one says who the other is: "the founder and leader
 * Victor Polay", "Musa, then a teacher, was abducted".
 */
final class SecondSubjects {

  private final MovableTree tree;

  SecondSubjects(MovableTree tree) {
    this.tree = tree;
  }

  /** Makes one of them the apposition of the other. */
  void mend(Token subject) {
    nameAfter(subject).ifPresent(name -> tree.hang(subject, name, "appos"));
    fronted(subject).ifPresent(first -> tree.hang(first, subject, "appos"));
    inserted(subject)
        .ifPresent(
            first -> {
              tree.hang(first, tree.above(subject), subject.relation());
              tree.hang(subject, first, "appos");
            });
  }

  /** "The founder and leader Victor Polay": one who has a name, not two subjects. */
  private Optional<Token> nameAfter(Token title) {
    int next = tree.subtree(title).getLast().index() + 1;
    return next < tree.size()
            && title.tag().startsWith("NN")
            && !title.tag().startsWith("NNP")
            && tree.at(next).is("nsubj", "nsubjpass")
            && tree.at(next).head() == title.head()
            && tree.at(next).tag().startsWith("NNP")
        ? Optional.of(tree.at(next))
        : Optional.empty();
  }

  /** "A captain who had served both, Musa was arrested": who he was, not another. */
  private Optional<Token> fronted(Token name) {
    int comma = tree.subtree(name).get(0).index() - 1;
    return !isName(name) || !tree.isComma(comma)
        ? Optional.empty()
        : tree.children(tree.above(name), name.relation(), "advcl", "dep")
            .filter(first -> first.tag().equals("NN") && first.index() < comma)
            .filter(first -> tree.children(first, "det").anyMatch(d -> d.lemma().matches("an?")))
            .filter(first -> tree.subtree(first).getLast().index() == comma - 1)
            .findFirst();
  }

  /** "Musa, then a teacher, was abducted", "the result, the M23, is loyal to it": not another. */
  private Optional<Token> inserted(Token word) {
    List<Token> phrase = tree.subtree(word);
    int first = phrase.get(0).index();
    boolean isOneOf =
        word.isNoun() && tree.children(word, "det").anyMatch(d -> d.lemma().matches("an?"));
    while (first > 0 && tree.at(first - 1).tag().equals("RB")) {
      first--; // "then", "once", "himself"
    }
    boolean isInserted =
        (isOneOf || isNameOfSubject(word, first - 1))
            && first > 1
            && (tree.at(first - 1).form().equals(",") || isSecondOffice(word))
            && phrase.getLast().index() + 1 < tree.size()
            && tree.at(phrase.getLast().index() + 1).form().equals(",");
    return isInserted
        ? tree.children(tree.above(word), word.relation(), "discourse")
            .filter(s -> s.index() < word.index())
            .filter(s -> s.is(word.relation()) || isName(s))
            .findFirst()
        : Optional.empty();
  }

  /** "Musa, an engineer and since 2011 an emir, was killed": the same. */
  private boolean isSecondOffice(Token word) {
    return tree.children(tree.above(word), word.relation())
        .filter(s -> s.index() < word.index() && s.tag().startsWith("NN"))
        .flatMap(s -> tree.children(s, "appos"))
        .anyMatch(a -> tree.children(a, "det").anyMatch(d -> d.lemma().matches("an?")));
  }

  /** "The result, the M23,", "one of these, the M23,": a name right behind them and a comma. */
  private boolean isNameOfSubject(Token word, int comma) {
    return isName(word)
        && tree.children(tree.above(word), word.relation())
            .filter(s -> (s.tag().startsWith("NN") && !isName(s)) || isGroupAmong(word, s))
            .anyMatch(s -> tree.subtree(s).getLast().index() == comma - 1);
  }

  /** "One of these, the M23,": persons have no article. */
  private boolean isGroupAmong(Token name, Token one) {
    return one.lemma().equals("one")
        && tree.children(name, "det").anyMatch(d -> d.lemma().equals("the"));
  }

  private static boolean isName(Token word) {
    return word.tag().startsWith("NNP");
  }
}
