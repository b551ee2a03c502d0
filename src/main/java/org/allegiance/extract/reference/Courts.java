package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** Before whom people are tried, where the sentence that tells of it names no court. */
public final class Courts {

  private final Discourse discourse;
  private final WordLists words;
  private final Gazetteer gazetteer;
  private final Salience spoken;

  Courts(Discourse discourse, WordLists words, Gazetteer gazetteer, Salience spoken) {
    this.discourse = discourse;
    this.words = words;
    this.gazetteer = gazetteer;
    this.spoken = spoken;
  }

  /** Whether a group is a court with a name of its own. */
  boolean isTribunal(Referent group) {
    return group.kind == Kind.GROUP
        && "CivilBody".equals(group.type)
        && Stream.of(group.label.toLowerCase(Locale.ROOT).split(" "))
            .anyMatch(w -> words.has(WordList.COURTS, w));
  }

  /**
   * Key of the state whose courts try people where the event took place; else of the court with a
   * name of its own that was spoken of last; else of the state of which the document mainly tells.
   * None where the sentence speaks of a court that stands elsewhere.
   *
   * @param places where the event took place, as far as the sentence tells
   */
  public Optional<String> of(Sentence sentence, Token word, Stream<Referent> places) {
    List<Referent> there =
        Stream.concat(places, placeBefore(sentence, word).stream())
            .filter(p -> p.kind == Kind.PLACE && p.key != null)
            .toList();
    if (!there.isEmpty()) {
      return there.stream().flatMap(p -> state(p).stream()).findFirst();
    }
    return isElsewhere(sentence)
        ? Optional.empty()
        : spoken
            .last(word, this::isTribunal)
            .or(() -> discourse.mostNamedState("government"))
            .map(r -> r.key);
  }

  /**
   * Key of the state in whose hands people are who are held in another country than the one of
   * which the document tells: "arrested in Slovenia". At home, rebels may hold them as well.
   */
  public Optional<String> abroad(Stream<Referent> places) {
    Optional<String> home = discourse.mostNamedState("government").map(r -> r.key);
    return places
        .filter(p -> p.kind == Kind.PLACE && "State".equals(p.type))
        .findFirst()
        .flatMap(this::state)
        .filter(state -> home.isPresent() && !home.get().equals(state));
  }

  /** Key of the state that pardons: that of which the document tells. */
  public Optional<String> pardoning(Sentence sentence) {
    return has(sentence, WordList.ACTS_OF_STATE) && !has(sentence, WordList.PACTS)
        ? discourse.mostNamedState("government").map(r -> r.key)
        : Optional.empty();
  }

  private boolean has(Sentence sentence, WordList list) {
    return sentence.tokens().stream().anyMatch(t -> words.has(list, t.lemma()));
  }

  /** "Convicted there". */
  private Optional<Referent> placeBefore(Sentence sentence, Token word) {
    return sentence.children(word, "advmod").anyMatch(a -> a.lemma().equals("there"))
        ? spoken.last(word, r -> r.kind == Kind.PLACE && r.key != null)
        : Optional.empty();
  }

  /** "A Stuttgart court", "a court of theirs". */
  private boolean isElsewhere(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> t.isNoun() && words.has(WordList.COURTS, NounPhrases.noun(t)))
        .anyMatch(
            court ->
                sentence
                    .children(court, "compound", "nmod", "amod", "poss", "prep")
                    .anyMatch(c -> c.is("prep", "poss") || c.tag().startsWith("NNP")));
  }

  private Optional<String> state(Referent place) {
    return gazetteer.countryOf(String.valueOf(place.key)).flatMap(gazetteer::party).map(Entry::key);
  }
}
