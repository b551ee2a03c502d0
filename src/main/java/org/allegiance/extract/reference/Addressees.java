package org.allegiance.extract.reference;

import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * To whom a text speaks outside quotations, as a judge does who passes sentence: "Musa Okello, you
 * may remain seated … you joined the front in 2003". What "you" do now, or might do, is said of
 * anyone.
 */
final class Addressees {

  static final Set<String> YOU = Set.of("you", "your", "yours", "yourself");

  private final Discourse discourse;
  private @Nullable Referent named;
  private @Nullable Referent unnamed;

  Addressees(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Takes up a sentence of the text's own words: "Musa Okello, you are twenty-nine". */
  void hear(Sentence sentence) {
    sentence.tokens().stream()
        .filter(who -> who.is("vocative") && who.tag().startsWith("NNP"))
        .map(who -> discourse.referent(sentence, who))
        .filter(who -> who.kind == Kind.PERSON && who.key != null)
        .findFirst()
        .ifPresent(who -> named = who);
  }

  /** For whom the word stands; nobody where no past is told. */
  Optional<Referent> of(Sentence sentence, Token you) {
    return isPast(sentence, you)
        ? Optional.of(named == null ? whoever() : named)
        : Optional.empty();
  }

  /** Whether somebody is "you", and so is not "he". */
  boolean isSpokenTo(Referent who) {
    return who == named || who == unnamed;
  }

  private Referent whoever() {
    Referent who = unnamed == null ? Discourse.newPerson(null, "the addressee") : unnamed;
    unnamed = who;
    return who;
  }

  private static boolean isPast(Sentence sentence, Token word) {
    Optional<Token> at = Optional.of(word);
    while (at.isPresent()) {
      Token verb = at.get();
      if (verb.tag().equals("VBD")) {
        return true;
      }
      if (verb.tag().equals("VBN") && sentence.child(verb, "aux", "auxpass").isPresent()) {
        return true;
      }
      at = sentence.head(verb);
    }
    return false;
  }
}
