package org.allegiance.extract.reference;

import java.util.Map;
import java.util.Optional;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Nouns for a state's side that have no name of their own: "the army", "the Russian side". */
final class StateNouns {

  private final Discourse discourse;
  private final Gazetteer gazetteer;
  private final NounPhrases phrases;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start

  StateNouns(
      Discourse discourse,
      Gazetteer gazetteer,
      NounPhrases phrases,
      Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.gazetteer = gazetteer;
    this.phrases = phrases;
    this.mentions = mentions;
  }

  /** The government or army that a noun means: its owner's, its country's, the one most named. */
  Optional<Referent> government(Sentence sentence, Token token) {
    return phrases
        .owningGroup(sentence, token)
        .or(() -> ofCountry(sentence, token))
        .or(() -> discourse.mostNamedState(token.lemma()));
  }

  /** "Russian aircraft": the government of the country named before a noun. */
  Optional<Referent> ofCountry(Sentence sentence, Token token) {
    return sentence
        .children(token, "nmod", "compound", "amod", "poss")
        .map(c -> mentions.get(c.start()))
        .filter(
            m -> m != null && (m.kind() == Mention.Kind.NATIONALITY || "State".equals(m.type())))
        .flatMap(m -> gazetteer.party(m.key()).stream())
        .map(party -> discourse.group(party.key(), party.label(), "State"))
        .findFirst();
  }
}
