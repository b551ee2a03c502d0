package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Names that stand beside a noun for somebody: "a mechanic called Musa", "one of them, Musa". */
final class CalledBy {

  private static final Set<String> CALLED =
      Set.of("call", "name", "nickname", "know", "dub", "alias", "identify");

  private CalledBy() {}

  /**
   * The word for the name.
   *
   * @param isName whether a word is the name of a person
   */
  static Optional<Token> name(Sentence sentence, Token noun, Predicate<Token> isName) {
    Stream<Token> beside = sentence.children(noun, "appos", "compound");
    Stream<Token> called =
        sentence
            .children(noun, "acl")
            .filter(c -> CALLED.contains(c.lemma()))
            .flatMap(c -> Stream.concat(sentence.children(c).stream(), as(sentence, c)))
            .filter(c -> c.is("oprd", "dobj", "attr", "pobj", "npadvmod"));
    return Stream.concat(beside, called).filter(isName).findFirst();
  }

  /** Of people who are named one by one: "two of them, Musa and Ali,". */
  static List<Token> names(Sentence sentence, Token people, Predicate<Token> isName) {
    List<Token> names = new ArrayList<>();
    sentence.children(people, "appos").forEach(first -> addAll(sentence, first, names));
    return names.stream().allMatch(isName) ? names : List.of();
  }

  private static void addAll(Sentence sentence, Token first, List<Token> names) {
    names.add(first);
    sentence.children(first, "conj").forEach(next -> addAll(sentence, next, names));
  }

  /** "Known to his comrades only as Musa". */
  private static Stream<Token> as(Sentence sentence, Token called) {
    return sentence
        .children(called, "prep")
        .filter(as -> as.lemma().equals("as"))
        .flatMap(as -> sentence.children(as, "pobj"));
  }
}
