package org.allegiance.extract.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Nouns for a state's side that have no name of their own: "the army", "the Russian side". */
final class StateNouns {

  private static final Pattern ALL_OF_THEM = Pattern.compile(".*(?:sh|ch|ese|ss)"); // "the French"

  private final Discourse discourse;
  private final WordLists words;
  private final Gazetteer gazetteer;
  private final Sides sides;
  private final NounPhrases phrases;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start
  private final Set<Integer> neighbours =
      new HashSet<>(); // starts of "Ecuador" after "border with", "fled to"
  private int sentenceStart;
  private int sentenceEnd;

  StateNouns(
      Discourse discourse,
      WordLists words,
      Gazetteer gazetteer,
      Sides sides,
      NounPhrases phrases,
      Map<Integer, Mention> mentions) {
    this.discourse = discourse;
    this.words = words;
    this.gazetteer = gazetteer;
    this.sides = sides;
    this.phrases = phrases;
    this.mentions = mentions;
  }

  /** The next block begins. */
  void beginBlock() {
    neighbours.clear();
  }

  /** Takes up a sentence, the next of the block. */
  void hear(Sentence sentence) {
    sentence.tokens().stream()
        .filter(this::namesAnotherCountry)
        .flatMap(border -> sentence.children(border, "prep"))
        .flatMap(with -> sentence.children(with, "pobj"))
        .forEach(country -> neighbours.add(country.start()));
    sentence.tokens().stream()
        .filter(word -> word.isVerb() && words.has(WordList.HELPING_FROM_OUTSIDE, word.lemma()))
        .flatMap(word -> sentence.children(word, "agent"))
        .flatMap(by -> sentence.children(by, "pobj"))
        .forEach(country -> neighbours.add(country.start()));
    sentenceStart = sentence.tokens().getFirst().start();
    sentenceEnd = sentence.tokens().getLast().end();
  }

  /** "The border with Ecuador", "officers who fled to Turkey": theirs is another army. */
  private boolean namesAnotherCountry(Token word) {
    return words.has(WordList.BORDERS, word.lemma())
        || words.has(WordList.GOING_ABROAD, word.lemma());
  }

  /** The side of the state of which the text tells here. */
  Optional<Referent> meantBy(String noun) {
    List<Mention> here =
        mentions.values().stream().filter(m -> !neighbours.contains(m.start())).toList();
    return sides
        .meantBy(noun, here, sentenceStart, sentenceEnd)
        .map(state -> discourse.group(state.key(), state.label(), "State"));
  }

  /**
   * The government or army that a noun means: its owner's, its country's, that of which is told.
   */
  Optional<Referent> government(Sentence sentence, Token token) {
    if (phrases.areOthers(sentence, token)) {
      return Optional.empty();
    }
    return phrases
        .owningGroup(sentence, token)
        .or(() -> ofCountryOrPlace(sentence, token))
        .or(() -> whose(sentence, token))
        .or(() -> discourse.stateSide(side(token)));
  }

  /** "Russian aircraft": the government of the country named before a noun. */
  Optional<Referent> ofCountry(Sentence sentence, Token token) {
    return sentence
        .children(token, "nmod", "compound", "amod", "poss")
        .map(c -> mentions.get(c.start()))
        .filter(
            m -> m != null && (m.kind() == Mention.Kind.NATIONALITY || "State".equals(m.type())))
        .flatMap(m -> sideOf(m, token).stream())
        .map(party -> discourse.group(party.key(), party.label(), "State"))
        .findFirst();
  }

  /** "The Rwandans", "the French": the government, where they are not some of them. */
  Optional<Referent> people(Sentence sentence, Token token) {
    Mention name = mentions.get(token.start());
    boolean isOfAll =
        name != null
            && name.kind() == Mention.Kind.NATIONALITY
            && (token.tag().endsWith("S") || ALL_OF_THEM.matcher(token.form()).matches())
            && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"))
            && sentence.children(token).stream()
                .noneMatch(
                    c -> c.is("amod", "nmod", "compound", "nummod", "relcl", "acl", "appos"));
    return Optional.ofNullable(isOfAll ? name : null)
        .flatMap(m -> gazetteer.party(m.key()))
        .map(party -> discourse.group(party.key(), party.label(), "State"));
  }

  /** "The 4th Infantry Brigade", which no list has: of the army of which the document tells. */
  Optional<Referent> ofRegulars(Mention name) {
    List<String> called = List.of(name.label().toLowerCase(Locale.ROOT).split(" "));
    boolean isUnit =
        called.size() > 2
            && Character.isDigit(called.getFirst().charAt(0))
            && words.has(WordList.MILITARY, called.getLast().replaceFirst("s$", ""))
            && called.stream().anyMatch(w -> words.has(WordList.ARMS, w));
    return isUnit && gazetteer.namesOf(name.key()).isEmpty()
        ? discourse.stateSide("army")
        : Optional.empty();
  }

  /** "A lieutenant promised", "a policeman let her go": of the state's army or police. */
  Optional<String> ofActing(Sentence sentence, Token who, String noun) {
    return words.has(WordList.REGULARS, noun)
            && who.is("nsubj")
            && !phrases.areOfSomebody(sentence, who)
        ? discourse.mainState().flatMap(s -> discourse.stateSide(noun)).map(r -> r.key)
        : Optional.empty();
  }

  /** "A Kenyan patrol" is of the army, "Kenyan prosecutors" are of the government. */
  private Optional<Entry> sideOf(Mention country, Token noun) {
    return Optional.of("army")
        .filter(army -> words.has(WordList.MILITARY, noun.lemma()))
        .flatMap(army -> gazetteer.stateOf(country.key()).flatMap(c -> gazetteer.side(c, army)))
        .or(() -> gazetteer.party(country.key()));
  }

  /** That of the country named before a noun, or where the noun says that it stands. */
  Optional<Referent> ofCountryOrPlace(Sentence sentence, Token token) {
    return ofCountry(sentence, token)
        .or(
            () ->
                Courts.isOfNoState(words, sentence, token)
                    ? Optional.empty()
                    : whereItStands(sentence, token, false));
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

  /** "Forces" by itself is the army, but what stands here are security forces. */
  private static String side(Token noun) {
    return noun.lemma().equals("force") ? "security force" : noun.lemma();
  }

  /** The police or army of the country of a place, by the noun for it, or its government. */
  private Optional<Entry> sideOf(String place, Token noun) {
    return gazetteer
        .stateOf(place)
        .flatMap(country -> gazetteer.side(country, side(noun)))
        .or(() -> gazetteer.party(gazetteer.countryOf(place).orElse(place)));
  }

  /** "Kenya, whose army": the side of the country spoken of. */
  private Optional<Referent> whose(Sentence sentence, Token token) {
    return sentence
        .children(token, "poss")
        .filter(whose -> whose.tag().equals("WP$"))
        .flatMap(whose -> mentions.values().stream().filter(m -> isJustBefore(m, whose)))
        .filter(m -> m.kind() == Mention.Kind.PLACE)
        .flatMap(m -> sideOf(m.key(), token).stream())
        .map(side -> discourse.group(side.key(), side.label(), "State"))
        .findFirst();
  }

  private static boolean isJustBefore(Mention name, Token word) {
    return name.end() < word.start() && word.start() - name.end() <= 2; // a comma and a space
  }

  /** "Police in Nairobi", "a court in Germany": the government of that country. */
  private Optional<Referent> whereItStands(Sentence sentence, Token token, boolean isCountry) {
    return sentence
        .children(token, "prep")
        .filter(p -> p.lemma().equals("in") || p.lemma().equals("of"))
        .flatMap(p -> sentence.children(p, "pobj"))
        .map(place -> mentions.getOrDefault(place.start(), within(sentence, place)))
        .filter(
            m ->
                m != null
                    && m.kind() == Mention.Kind.PLACE
                    && !HomeCountries.OF_ALL.contains(m.key()))
        .filter(m -> !isCountry || "State".equals(m.type()))
        .flatMap(m -> sideOf(m.key(), token).stream())
        .map(party -> discourse.group(party.key(), party.label(), "State"))
        .findFirst();
  }
}
