package org.allegiance.extract.syntax;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;

/** How many somebody are, where parsers take a word of it for something said of the verb. */
final class Measures {

  private static final Set<String> ABOUT = Set.of("perhaps", "maybe", "possibly", "probably");
  private static final Set<String> UPWARDS = Set.of("upwards", "upward");
  private static final Set<String> PARTS =
      Set.of("third", "quarter", "fifth", "sixth", "seventh", "eighth", "tenth");
  private static final Set<String> DETERMINERS = Set.of("a", "an", "some", "one");

  private final MovableTree tree;
  private final WordLists words;

  Measures(MovableTree tree, WordLists words) {
    this.tree = tree;
    this.words = words;
  }

  /** Hangs a word, and what belongs to it, where it belongs. */
  void mend(Token word) {
    if (word.tag().equals("CD") && word.is("appos") && word.index() > 0) {
      subjectBehindDate(word);
    }
    if (word.tag().equals("CD") && word.is("npadvmod") && isObject(word)) {
      tree.hang(word, tree.above(word), "dobj");
    } else if (ABOUT.contains(word.lemma()) && word.is("advmod")) {
      numberAfter(word).ifPresent(number -> tree.hang(word, number, "advmod"));
    } else if (UPWARDS.contains(word.lemma()) && word.is("advmod")) {
      counted(word).ifPresent(people -> subject(word, people));
    } else if (PARTS.contains(word.lemma()) && word.is("advmod") && word.index() > 0) {
      part(word);
    }
  }

  /** "On 20 June the two, together with others, signed": taken for a part of the date. */
  private void subjectBehindDate(Token number) {
    Token date = tree.above(number);
    boolean isThem = tree.children(number, "det").anyMatch(d -> d.lemma().equals("the"));
    Token verb = tree.above(tree.above(date));
    if (isThem && TimeNouns.isTime(date) && verb.isVerb() && !tree.hasSubject(verb)) {
      tree.hang(number, verb, tree.subjectOf(verb));
    }
  }

  /** "The court sentenced nine to death": people, where the verb has no other object. */
  private boolean isObject(Token number) {
    Token verb = tree.above(number);
    return (words.has(WordList.DONE_TO, verb.lemma())
            || words.has(WordList.SENTENCING, verb.lemma()))
        && number.index() == verb.index() + 1
        && tree.child(verb, "dobj", "auxpass").isEmpty()
        && tree.children(number).allMatch(c -> c.is("prep", "punct"));
  }

  /** "Perhaps a fifth had joined": they had, though they may be more or fewer. */
  private Optional<Token> numberAfter(Token about) {
    int next = about.index() + 1;
    while (next < tree.size() && DETERMINERS.contains(tree.at(next).lemma())) {
      next++;
    }
    return Optional.of(Math.min(next, tree.size() - 1))
        .map(tree::at)
        .filter(n -> n.tag().equals("CD") || PARTS.contains(n.lemma()) || n.lemma().equals("half"))
        .filter(n -> n.index() > about.index())
        .or(() -> Optional.of(tree.at(about.index() + 1)).filter(n -> n.lemma().equals("one")));
  }

  /** "Upwards of 500 members surrendered": the members did. */
  private Optional<Token> counted(Token upwards) {
    Token verb = tree.above(upwards);
    return verb.isVerb() && !tree.hasSubject(verb)
        ? tree.children(upwards, "prep")
            .filter(of -> of.lemma().equals("of"))
            .flatMap(of -> tree.children(of, "pobj"))
            .findFirst()
        : Optional.empty();
  }

  private void subject(Token upwards, Token people) {
    Token verb = tree.above(upwards);
    tree.hang(people, verb, tree.subjectOf(verb));
    tree.hang(upwards, people, "advmod");
  }

  /** "One third joined". */
  private void part(Token third) {
    Token number = tree.now(tree.at(third.index() - 1));
    Token verb = tree.above(third);
    boolean isSubject = number.is("nsubj", "nsubjpass") && number.head() == verb.index();
    if (number.tag().equals("CD") && isSubject) {
      tree.put(third, third.lemma(), "NN", verb.index(), number.relation());
      tree.hang(number, third, "nmod");
    }
  }
}
