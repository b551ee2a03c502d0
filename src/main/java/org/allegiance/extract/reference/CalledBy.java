package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Names that stand beside a noun for somebody: "a mechanic called Musa", "one of them, Musa". */
final class CalledBy {

  private CalledBy() {}

  /**
   * The word for the name.
   *
   * @param isName whether a word is the name of a person
   * @param isGroup whether a word stands for a group, which no person is
   */
  static Optional<Token> name(
      WordLists words,
      Sentence sentence,
      Token noun,
      Predicate<Token> isName,
      Predicate<Token> isGroup) {
    Stream<Token> beside =
        Stream.concat(
            sentence.children(noun, "appos", "compound"), ofMany(sentence, noun, isGroup));
    Stream<Token> called =
        sentence
            .children(noun, "acl", "relcl")
            .filter(c -> words.has(WordList.CALLING, c.lemma()))
            .flatMap(c -> Stream.concat(sentence.children(c).stream(), as(sentence, c)))
            .filter(c -> c.is("oprd", "dobj", "attr", "pobj", "npadvmod"));
    return Stream.concat(beside, called).filter(isName).findFirst();
  }

  /** Of people who are named one by one: "two of them, Musa and Ali,". */
  static List<Token> names(Sentence sentence, Token people, Predicate<Token> isName) {
    List<Token> names = new ArrayList<>();
    Stream.concat(
            Stream.concat(sentence.children(people, "appos"), ofMany(sentence, people, t -> false)),
            behindPlace(sentence, people).filter(isName))
        .forEach(first -> addAll(sentence, first, names));
    return names.stream().allMatch(isName) ? names : List.of();
  }

  /** "Two brothers from Derry, Seamus and Liam,": names that parsers hang on the place. */
  private static Stream<Token> behindPlace(Sentence sentence, Token people) {
    return sentence
        .children(people, "prep")
        .filter(from -> from.lemma().equals("from") || from.lemma().equals("in"))
        .flatMap(from -> sentence.children(from, "pobj"))
        .flatMap(place -> sentence.children(place, "conj", "appos"));
  }

  private static void addAll(Sentence sentence, Token first, List<Token> names) {
    names.add(first);
    sentence.children(first, "conj").forEach(next -> addAll(sentence, next, names));
  }

  /**
   * "One of its commanders, Musa,", "a captain of the unit, Musa": what stands beside the last word
   * is the name of the first.
   */
  private static Stream<Token> ofMany(Sentence sentence, Token noun, Predicate<Token> isGroup) {
    return sentence
        .children(noun, "prep")
        .filter(of -> of.lemma().equals("of"))
        .flatMap(of -> sentence.children(of, "pobj"))
        .filter(all -> all.tag().equals("NNS") || isGroup.test(all))
        .flatMap(all -> sentence.children(all, "appos"));
  }

  /** "Known to his comrades only as Musa". */
  private static Stream<Token> as(Sentence sentence, Token called) {
    return sentence
        .children(called, "prep")
        .filter(as -> as.lemma().equals("as"))
        .flatMap(as -> sentence.children(as, "pobj"));
  }
}
