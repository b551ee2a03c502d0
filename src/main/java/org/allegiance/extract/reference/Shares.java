package org.allegiance.extract.reference;

import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Words for a part of some people: "a fifth of them", "the bulk of the division", "the rest". */
final class Shares {

  private static final Set<String> REST = Set.of("rest", "remainder");
  private static final Set<String> SINGULAR = Set.of("is", "was", "has");
  private static final Set<String> OUT_OF = Set.of("in", "out");

  private final Discourse discourse;
  private final WordLists words;
  private final Salience spoken;

  Shares(Discourse discourse, WordLists words, Salience spoken) {
    this.discourse = discourse;
    this.words = words;
    this.spoken = spoken;
  }

  /** Whether a word is one for a part of people, and not of a country or a cake. */
  boolean isShare(Sentence sentence, Token token) {
    return words.has(WordList.SHARES, token.lemma())
        && token.is("nsubj", "nsubjpass", "dobj", "pobj", "conj")
        && (isOfPeople(sentence, token) || isOfThoseBefore(sentence, token));
  }

  /** "The rest", "the remainder". */
  static boolean isRest(Token token) {
    return REST.contains(token.lemma());
  }

  /** "One in ten", "nine out of ten". */
  static boolean isRatio(Sentence sentence, Token number) {
    return number.tag().equals("CD")
        && sentence
            .children(number, "prep")
            .filter(in -> OUT_OF.contains(in.lemma()))
            .flatMap(in -> Stream.concat(Stream.of(in), sentence.children(in, "prep")))
            .flatMap(of -> sentence.children(of, "pobj"))
            .anyMatch(
                all ->
                    all.tag().equals("CD")
                        || sentence.children(all).stream().anyMatch(c -> c.tag().equals("CD")));
  }

  /** "Sixty per cent of the battalion". */
  private boolean isOfPeople(Sentence sentence, Token token) {
    return sentence
        .children(token, "prep")
        .filter(of -> of.lemma().equals("of"))
        .flatMap(of -> sentence.children(of, "pobj"))
        .map(whole -> discourse.referent(sentence, whole))
        .anyMatch(whole -> whole.kind == Kind.PEOPLE || whole.isArmed());
  }

  /** "A further quarter had been born there", where the text has spoken of several people. */
  private boolean isOfThoseBefore(Sentence sentence, Token token) {
    return token.is("nsubj", "nsubjpass")
        && sentence.children(token).stream()
            .filter(c -> !isOfHundred(c))
            .noneMatch(c -> c.is("compound", "poss") || (c.is("prep") && c.lemma().equals("of")))
        && (isRest(token)
            || sentence.children(token, "det", "nmod", "nummod").anyMatch(Shares::isOneOrMore))
        && sentence
            .head(token)
            .filter(
                verb ->
                    isRest(token)
                        || sentence
                            .children(verb, "aux", "auxpass")
                            .noneMatch(a -> SINGULAR.contains(a.form())))
            .isPresent()
        && spoken.last(token, r -> r.kind == Kind.PEOPLE).isPresent();
  }

  /** "14 per" of "14 per cent". */
  static boolean isOfHundred(Token word) {
    return word.lemma().equals("per") || word.tag().equals("CD");
  }

  private static boolean isOneOrMore(Token word) {
    return word.lemma().equals("a") || word.tag().equals("CD");
  }
}
