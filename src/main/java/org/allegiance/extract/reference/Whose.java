package org.allegiance.extract.reference;

import java.util.Optional;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** The noun that "whose" means: "the front, whose troops took the town". */
final class Whose {

  private Whose() {}

  /** The noun, or the word before a noun itself where it is not "whose" or nothing fits. */
  static Token owner(Sentence sentence, Token owned, Token whose) {
    return whose.tag().equals("WP$")
        ? sentence
            .head(owned)
            .filter(verb -> verb.is("relcl"))
            .flatMap(sentence::head)
            .filter(host -> host.isNoun() && host.index() < whose.index())
            .or(() -> justBefore(sentence, whose))
            .orElse(whose)
        : whose;
  }

  /** "Units of the front, whose leader was Musa": hung anywhere, it is of what it follows. */
  private static Optional<Token> justBefore(Sentence sentence, Token whose) {
    return whose.index() < 2 || !sentence.tokens().get(whose.index() - 1).form().equals(",")
        ? Optional.empty()
        : Optional.of(sentence.tokens().get(whose.index() - 2)).filter(Token::isNoun);
  }
}
