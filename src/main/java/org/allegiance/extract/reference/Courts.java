package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Before whom people are tried, where the sentence that tells of it names no court. */
public final class Courts {

  private final Discourse discourse;
  private final WordLists words;
  private final Gazetteer gazetteer;
  private final Salience spoken;
  private final List<List<Mention>> names; // by block

  Courts(
      Discourse discourse,
      WordLists words,
      Gazetteer gazetteer,
      Salience spoken,
      List<List<Mention>> names) {
    this.names = names;
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

  /** "A sharia court in Idlib": wherever it stands. */
  static boolean isOfNoState(WordLists words, Sentence sentence, Token court) {
    return words.has(WordList.COURTS, court.lemma())
        && sentence
            .children(court, "compound", "nmod", "amod")
            .anyMatch(
                whose -> words.has(WordList.OF_NO_STATE, whose.form().toLowerCase(Locale.ROOT)));
  }

  /** "The Chamber", "this Court": whose judgment the text is, else the one spoken of last. */
  Optional<Referent> meant() {
    return names.stream()
        .limit(2)
        .flatMap(List::stream)
        .filter(name -> name.kind() == Mention.Kind.GROUP)
        .map(name -> discourse.group(name.key(), name.label(), name.type()))
        .filter(this::isTribunal)
        .findFirst()
        .or(() -> spoken.lastOfAll(this::isTribunal));
  }

  /**
   * Key of the state whose courts try people where the event took place; else of the court with a
   * name of its own that was spoken of last; else, where the sentence speaks of a court, of the
   * state of which the document tells. None where it speaks of a court that stands elsewhere, nor
   * where it speaks of none: rebels try people too.
   *
   * @param place key of where the event took place, null where the text does not tell
   */
  public Optional<String> of(Sentence sentence, Token word, @Nullable String place) {
    if (sentence.tokens().stream().anyMatch(court -> isOfNoState(words, sentence, court))) {
      return Optional.empty();
    }
    if (place != null) {
      return state(place);
    }
    boolean isOfCourt = has(sentence, WordList.COURTS);
    return isOfCourt && isElsewhere(sentence)
        ? Optional.empty()
        : spoken
            .lastOfAll(this::isTribunal)
            .filter(court -> isOfCourt || spoken.last(word, r -> r == court).isPresent())
            .or(() -> isOfCourt ? discourse.stateSide("government") : Optional.empty())
            .map(r -> r.key);
  }

  /**
   * Key of the state in whose hands people are who are held in another country than the one of
   * which the document tells: "arrested in Slovenia". At home, rebels may hold them as well.
   */
  public Optional<String> abroad(@Nullable String place) {
    Optional<String> home = home();
    return Optional.ofNullable(place)
        .filter(p -> gazetteer.countryOf(p).filter(p::equals).isPresent())
        .flatMap(this::state)
        .filter(state -> home.isPresent() && !home.get().equals(state));
  }

  /** Key of the state that pardons: that of which the document tells. */
  public Optional<String> pardoning(Sentence sentence) {
    return has(sentence, WordList.ACTS_OF_STATE) && !has(sentence, WordList.PACTS)
        ? home()
        : Optional.empty();
  }

  /** Key of the state that jails rebels, if the document names one: they jail their own too. */
  public Optional<String> jailer(@Nullable String place) {
    return discourse
        .mainState()
        .map(main -> Optional.ofNullable(place).flatMap(this::state).orElse(main));
  }

  private Optional<String> home() {
    return discourse.stateSide("government").map(r -> r.key);
  }

  private boolean has(Sentence sentence, WordList list) {
    return sentence.tokens().stream().anyMatch(t -> words.has(list, t.lemma()));
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

  private Optional<String> state(String place) {
    return gazetteer.countryOf(place).flatMap(gazetteer::party).map(Entry::key);
  }
}
