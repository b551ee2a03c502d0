package org.allegiance.extract.patterns;

import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who did what a noun tells, where he answers for it: "the front claimed responsibility for the
 * murder of two teachers", "those responsible for his abduction".
 */
final class Culprits {

  private final Sentence sentence;
  private final WordLists lists;
  private final Participants participants;

  Culprits(Sentence sentence, WordLists lists, Participants participants) {
    this.sentence = sentence;
    this.lists = lists;
    this.participants = participants;
  }

  /** The heads of those who answer for a deed. */
  Stream<Token> of(Token deed) {
    return !deed.is("pobj")
        ? Stream.empty()
        : sentence.head(deed).filter(p -> p.lemma().equals("for")).flatMap(sentence::head).stream()
            .filter(word -> lists.has(WordList.ANSWERING, word.lemma()))
            .flatMap(this::answering);
  }

  private Stream<Token> answering(Token word) {
    Token above = sentence.head(word).orElse(word);
    return above.isVerb()
        ? participants.subjects(above)
        : above.isNoun() && word.is("amod", "nmod") ? Stream.of(above) : Stream.empty();
  }
}
