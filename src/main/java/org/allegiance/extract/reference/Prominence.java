package org.allegiance.extract.reference;

import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** How much a word's part in its sentence brings to mind whom it stands for. */
final class Prominence {

  private static final int TURN = 300; // the text turns to another

  private final WordLists words;

  Prominence(WordLists words) {
    this.words = words;
  }

  /** Whom the main clause is about comes to mind before others. */
  int of(Sentence sentence, Token token) {
    Token first = token; // "Musa and thirty of his men"
    while (first.is("conj") && sentence.head(first).filter(Token::isNoun).isPresent()) {
      first = sentence.head(first).orElseThrow();
    }
    if (Salience.isSubject(first)) {
      return sentence.head(first).filter(h -> h.head() < 0).isPresent() ? 90 : 60;
    }
    if (first.is("pobj") && sentence.head(first).filter(by -> by.is("agent")).isPresent()) {
      return 50; // who does it, though another is the subject
    }
    if (isOfTopic(sentence, first)) {
      return TURN;
    }
    return first.is("dobj") ? 30 : 0;
  }

  /** "Musa's path was shorter": it is about Musa. */
  private boolean isOfTopic(Sentence sentence, Token name) {
    return name.is("poss")
        && name.tag().startsWith("NNP")
        && sentence
            .head(name)
            .filter(what -> Salience.isSubject(what) && words.has(WordList.LIVES, what.lemma()))
            .flatMap(sentence::head)
            .filter(verb -> verb.head() < 0)
            .isPresent();
  }
}
