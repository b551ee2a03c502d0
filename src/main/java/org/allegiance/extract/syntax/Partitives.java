package org.allegiance.extract.syntax;

import java.util.Set;

/** How many people are, where parsers hang elsewhere what tells it. */
final class Partitives {

  private static final Set<String> SOME =
      Set.of("most", "many", "some", "few", "none", "half", "several", "all", "both", "any");

  private final MovableTree tree;

  Partitives(MovableTree tree) {
    this.tree = tree;
  }

  /** Hangs "of" on the number of whom it tells, or a number on the name of whom it tells. */
  void mend(Token word) {
    if (word.is("nmod", "nummod") && isMore(tree.above(word), word)) {
      tree.exchange(tree.above(word), word, "qmod");
      return;
    }
    if (word.lemma().equals("of") && isFirstOfClause(word)) {
      outOfMany(word);
    } else if (word.lemma().equals("of")) {
      ofMany(word);
    } else if (word.tag().equals("CD") && word.index() + 1 < tree.size()) {
      beforeName(word, tree.at(word.index() + 1));
    }
  }

  /** "Eleven Afghan soldiers were freed": taken for eleven, and Afghan soldiers. */
  private void beforeName(Token number, Token name) {
    if (!name.tag().startsWith("NNP") || !isOfSeveral(name.form()) || name.head() < 0) {
      return;
    }
    Token verb = tree.above(name);
    boolean isTwice = name.is("nsubj", "nsubjpass") && number.head() == verb.index();
    boolean isOnlyVerb = name.is("nsubj") && verb.is("relcl") && verb.head() == number.index();
    if (isOnlyVerb && number.head() < 0) { // "some forty Somali soldiers deserted"
      tree.exchange(number, verb, "nmod");
      Token now = tree.now(verb);
      tree.put(now, now.lemma(), "VBD", now.head(), "root");
    }
    if (isTwice || (isOnlyVerb && number.head() < 0)) {
      tree.hang(tree.now(number), tree.now(name), "nmod");
    }
  }

  /** "Afghan soldiers". */
  private static boolean isOfSeveral(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.length() < name.length()
        && Character.isLowerCase(last.charAt(0))
        && (last.endsWith("s") || last.endsWith("men"));
  }

  /**
   * "In the fighting eleven of the rebels were captured": eleven of them, no fighting of theirs.
   */
  private void ofMany(Token of) {
    if (!of.is("prep") || of.index() == 0) {
      return;
    }
    Token number = tree.at(of.index() - 1);
    boolean isNumber = number.tag().equals("CD") || SOME.contains(number.lemma());
    boolean isOfMany =
        tree.children(of, "pobj").anyMatch(o -> o.tag().equals("NNS") || o.tag().equals("PRP"));
    if (isNumber
        && isOfMany
        && of.head() >= 0
        && of.head() < number.index()
        && (number.head() < number.index() || number.is("nsubj", "nsubjpass"))) {
      tree.hang(of, number, "prep");
    }
  }

  /** "41 more had been abducted": so many. */
  private static boolean isMore(Token more, Token number) {
    return number.tag().equals("CD")
        && more.lemma().equals("more")
        && more.index() == number.index() + 1
        && more.is("nsubj", "nsubjpass", "dobj", "pobj");
  }

  /** "Of the forty boys, eleven escaped": eleven of them. */
  private void outOfMany(Token of) {
    tree.tokens().stream()
        .filter(
            n -> n.is("nsubj", "nsubjpass") && (n.tag().equals("CD") || SOME.contains(n.lemma())))
        .filter(n -> tree.child(n, "prep").isEmpty())
        .filter(n -> n.index() > tree.subtree(of).getLast().index())
        .filter(n -> tree.child(of, "pobj").filter(o -> o.tag().equals("NNS")).isPresent())
        .findFirst()
        .ifPresent(number -> tree.hang(of, number, "prep"));
  }

  /** "They were many: of the forty, eleven escaped". */
  private boolean isFirstOfClause(Token word) {
    return word.index() == 0 || tree.at(word.index() - 1).form().matches("[:;—–]");
  }
}
