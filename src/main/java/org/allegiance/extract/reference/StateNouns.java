package org.allegiance.extract.reference;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

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

  /** The government or army that a noun means: its owner's, its country's, that of which is told. */
  Optional<Referent> government(Sentence sentence, Token token) {
    return phrases
        .owningGroup(sentence, token)
        .or(() -> ofCountryOrPlace(sentence, token))
        .or(() -> discourse.stateSide(token.lemma()));
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

  /** That of the country named before a noun, or where the noun says that it stands. */
  Optional<Referent> ofCountryOrPlace(Sentence sentence, Token token) {
    return ofCountry(sentence, token).or(() -> whereItStands(sentence, token, false));
  }

  /** That of the country in which a prison is: who holds a town is not said by its name. */
  Optional<Referent> ofPrison(Sentence sentence, Token token) {
    return ofCountry(sentence, token).or(() -> whereItStands(sentence, token, true));
  }

  /** "The Kitgum district": Kitgum. */
  private @Nullable Mention within(Sentence sentence, Token place) {
    return sentence
        .children(place, "compound", "nmod")
        .map(c -> mentions.get(c.start()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "Police in Nairobi", "a court in Germany": the government of that country. */
  private Optional<Referent> whereItStands(Sentence sentence, Token token, boolean isCountry) {
    return sentence
        .children(token, "prep")
        .filter(p -> p.lemma().equals("in") || p.lemma().equals("of"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .map(place -> mentions.getOrDefault(place.start(), within(sentence, place)))
        .filter(m -> m != null && m.kind() == Mention.Kind.PLACE && !HomeCountries.OF_ALL.contains(m.key()))
        .filter(m -> !isCountry || "State".equals(m.type()))
        .flatMap(m -> gazetteer.countryOf(m.key()).or(() -> Optional.of(m.key())).stream())
        .flatMap(country -> gazetteer.party(country).stream())
        .map(party -> discourse.group(party.key(), party.label(), "State"))
        .findFirst();
  }
}
