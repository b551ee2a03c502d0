package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.function.Predicate;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who is meant by a pronoun that comes before its name: "when she was fourteen, Grace was taken",
 * "after his brother's death Omar joined them".
 */
final class Cataphora {

  private final Discourse discourse;

  Cataphora(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The subject of a clause above that of the pronoun, if it stands behind it and fits. */
  Optional<Referent> of(Sentence sentence, Token pronoun, Predicate<Referent> fits) {
    for (Token at = pronoun; at.head() >= 0; at = sentence.tokens().get(at.head())) {
      Token verb = sentence.tokens().get(at.head());
      boolean isBefore = at.is("advcl", "prep", "npadvmod") && at.index() < verb.index();
      if (verb.isVerb() && isBefore) {
        Optional<Referent> subject =
            sentence
                .children(verb, "nsubj", "nsubjpass")
                .filter(s -> s.index() > pronoun.index() && !s.tag().startsWith("PRP"))
                .map(s -> discourse.referent(sentence, s))
                .filter(who -> who.kind == Kind.PERSON && fits.test(who))
                .findFirst();
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }
}
