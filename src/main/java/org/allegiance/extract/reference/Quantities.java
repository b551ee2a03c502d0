package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** How many people a noun tells of: "some of the detainees", "two dozen fighters". */
final class Quantities {

  private static final List<WordList> QUANTIFIERS =
      List.of(
          WordList.QUANTIFIER_ALL,
          WordList.QUANTIFIER_MOST,
          WordList.QUANTIFIER_MANY,
          WordList.QUANTIFIER_SEVERAL,
          WordList.QUANTIFIER_SOME,
          WordList.QUANTIFIER_FEW);

  private final WordLists words;

  Quantities(WordLists words) {
    this.words = words;
  }

  /** Whether a word stands for people by their number alone. */
  boolean isQuantity(Token token, String lemma) {
    return token.tag().equals("CD") || QUANTIFIERS.stream().anyMatch(q -> words.has(q, lemma));
  }

  /** Key of the scheme of quantifiers. */
  String quantifier(Sentence sentence, Token token, String noun) {
    List<String> about = new ArrayList<>(List.of(noun));
    sentence
        .children(token, "det", "nmod", "amod", "predet", "qmod", "nummod", "quantmod")
        .forEach(c -> about.add(c.lemma()));
    if (token.is("pobj")) {
      sentence
          .head(token)
          .flatMap(sentence::head)
          .filter(q -> isQuantity(q, q.lemma()))
          .ifPresent(q -> about.add(q.lemma()));
    }
    for (String word : about) {
      for (WordList list : QUANTIFIERS) {
        if (words.has(list, word)) {
          return list.key().substring("quantifier-".length());
        }
      }
    }
    return words.has(WordList.SHARES, noun) ? "some" : "unspecified";
  }

  /** The number, if words say it exactly. */
  @Nullable Integer count(Sentence sentence, Token token) {
    if (token.tag().equals("CD")) {
      return Numbers.of(List.of(token.form()));
    }
    List<String> number =
        sentence
            .children(token, "nummod", "nmod", "num")
            .filter(c -> c.tag().equals("CD") || c.lemma().equals("dozen"))
            .flatMap(c -> sentence.subtree(c).stream())
            .filter(c -> c.tag().equals("CD") || c.lemma().equals("dozen"))
            .map(Token::form)
            .toList();
    return number.isEmpty() ? null : Numbers.of(number);
  }
}
