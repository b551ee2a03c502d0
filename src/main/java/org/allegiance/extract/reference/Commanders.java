package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Of which group somebody is of whom a text says only whom he leads: "men of the X under Y". */
final class Commanders {

  private final Discourse discourse;
  private final WordLists words;

  Commanders(Discourse discourse, WordLists words) {
    this.discourse = discourse;
    this.words = words;
  }

  /** Key of the group of those whom he leads. */
  Optional<String> groupOf(Sentence sentence, Token who) {
    if (!who.is("pobj") || !words.has(WordList.MEMBERS, NounPhrases.noun(who))) {
      return Optional.empty();
    }
    return sentence
        .head(who)
        .flatMap(
            p ->
                p.lemma().equals("under")
                    ? before(sentence, p)
                    : p.is("agent") ? led(sentence, p) : Optional.empty())
        .filter(led -> led.index() < who.index())
        .map(led -> discourse.referent(sentence, led))
        .map(Referent::groupKey);
  }

  /** "Were shot by men of the front under an officer": the men, whatever the phrase hangs on. */
  private Optional<Token> before(Sentence sentence, Token under) {
    return Stream.concat(
            sentence.head(under).stream(),
            sentence.tokens().stream().limit(under.index()).filter(t -> endsBefore(t, under)))
        .filter(led -> areLed(sentence, led))
        .findFirst();
  }

  private static boolean endsBefore(Token noun, Token word) {
    return noun.isNoun() && noun.index() < word.index() && word.index() - noun.index() <= 4;
  }

  /** "Fighters of the front led by a captain". */
  private Optional<Token> led(Sentence sentence, Token by) {
    return sentence
        .head(by)
        .filter(verb -> verb.is("acl") && words.has(WordList.LEADING, verb.lemma()))
        .flatMap(sentence::head)
        .filter(led -> areLed(sentence, led));
  }

  private boolean areLed(Sentence sentence, Token led) {
    return led.isNoun()
        && (words.has(WordList.MEMBERS, NounPhrases.noun(led)) || led.lemma().equals("man"))
        && discourse.referent(sentence, led).kind == Referent.Kind.PEOPLE;
  }
}
