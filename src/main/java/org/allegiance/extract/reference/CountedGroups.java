package org.allegiance.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** "The X … the Y and the Z. In May the three merged": the groups that are so many. */
final class CountedGroups {

  private static final int MOST = 6; // more are no longer in mind one by one

  private final WordLists words;
  private final Salience spoken;

  CountedGroups(WordLists words, Salience spoken) {
    this.words = words;
    this.spoken = spoken;
  }

  /** The groups of which the sentences before have spoken, if they are as many as is said. */
  Optional<List<Referent>> of(Sentence sentence, Token token) {
    boolean isNoun = words.has(WordList.GROUPS, NounPhrases.noun(token));
    boolean isThem =
        (isNoun || token.tag().equals("CD"))
            && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"));
    return Stream.concat(Stream.of(token), sentence.children(token).stream())
        .filter(t -> isThem && t.tag().equals("CD"))
        .map(t -> Numbers.of(List.of(t.form())))
        .filter(number -> number != null && number > 1 && number <= MOST)
        .findFirst()
        .flatMap(number -> spoken.lastSoMany(number, Referent::isArmed));
  }

  /** "The three formed a front": groups, whatever people the text has spoken of. */
  boolean areFounders(Sentence sentence, Token token) {
    return token.is("nsubj")
        && sentence
            .head(token)
            .filter(verb -> words.has(WordList.FOUNDING, verb.lemma()))
            .isPresent()
        && of(sentence, token).isPresent();
  }
}
