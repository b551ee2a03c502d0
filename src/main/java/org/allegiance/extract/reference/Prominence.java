package org.allegiance.extract.reference;

import java.util.Optional;
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
      return isInRelative(sentence, first) ? 30 : 50; // who does it, though another is the subject
    }
    if (isOfMembers(sentence, first)) {
      return 40;
    }
    if (isOfTopic(sentence, first)) {
      return TURN;
    }
    return first.is("dobj") ? 30 : 0;
  }

  /** "The front, which the army had set up": told in passing. */
  private static boolean isInRelative(Sentence sentence, Token agent) {
    return sentence
        .head(agent)
        .flatMap(sentence::head)
        .filter(verb -> verb.is("relcl", "acl"))
        .isPresent();
  }

  /** "Members of the front killed two men. Its leader …": what its members do, it does. */
  private boolean isOfMembers(Sentence sentence, Token name) {
    Optional<Token> above =
        name.is("pobj")
            ? sentence.head(name).filter(of -> of.lemma().equals("of")).flatMap(sentence::head)
            : Optional.of(name).filter(n -> n.is("compound")).flatMap(sentence::head);
    return name.tag().startsWith("NNP")
        && above
            .filter(who -> who.is("nsubj") && words.has(WordList.MEMBERS, who.lemma()))
            .isPresent();
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
