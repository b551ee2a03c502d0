package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Optional;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Groups that a text calls by the last word of their names, where that is a plural: "the Benghazi
 * Defence Brigades … the Brigades".
 */
final class ShortPlurals {

  private final Salience spoken;

  ShortPlurals(Salience spoken) {
    this.spoken = spoken;
  }

  /** The group that was last spoken of whose name ends so. */
  Optional<Referent> of(Sentence sentence, Token token) {
    boolean isName =
        token.tag().startsWith("NNP")
            && Character.isUpperCase(token.form().charAt(0))
            && token.form().endsWith("s")
            && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"))
            && sentence.children(token, "compound", "nmod", "amod", "prep", "appos").count() == 0;
    String end = " " + token.form().toLowerCase(Locale.ROOT);
    return isName
        ? spoken.lastOfAll(
            r -> r.kind == Kind.GROUP && r.label.toLowerCase(Locale.ROOT).endsWith(end))
        : Optional.empty();
  }
}
