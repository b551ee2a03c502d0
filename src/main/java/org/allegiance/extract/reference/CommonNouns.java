package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** For whom a noun without a name stands: "the fighters", "the group", "its leader", "the army". */
final class CommonNouns {

  private static final Set<String> OF_SOME = Set.of("part", "string", "portion", "host", "stream");

  private final Discourse discourse;
  private final WordLists lexicon;
  private final NounPhrases phrases;
  private final People people;
  private final StateNouns states;
  private final Salience spoken;
  private final Quantities quantities;
  private final UnlistedNames unlisted;
  private final Courts courts;
  private final ToldApart apart;
  private final Siblings siblings;
  private final RaisedUnits raised;
  private final Shares shares;
  private final ShortPlurals shortened;
  private final GroupNouns groups;
  private final Rivals rivals;

  CommonNouns(
      Discourse discourse,
      WordLists lexicon,
      NounPhrases phrases,
      People people,
      StateNouns states,
      Salience spoken,
      Quantities quantities,
      Courts courts) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.people = people;
    this.states = states;
    this.spoken = spoken;
    this.quantities = quantities;
    this.courts = courts;
    this.apart = new ToldApart(spoken);
    this.siblings = new Siblings(lexicon, spoken);
    this.raised = new RaisedUnits(discourse, lexicon);
    this.shares = new Shares(discourse, lexicon, spoken);
    this.shortened = new ShortPlurals(spoken);
    this.groups = new GroupNouns(discourse, lexicon, phrases, people, spoken);
    this.unlisted = new UnlistedNames(discourse, lexicon);
    this.rivals = new Rivals(discourse, lexicon, phrases);
  }

  /** For whom or what it stands. */
  Referent of(Sentence sentence, Token token) {
    String noun = NounPhrases.noun(token);
    boolean isAttribute = token.tag().startsWith("JJ") && token.is("nmod", "amod", "compound");
    if (NounPhrases.isReciprocal(sentence, token)
        || (isAttribute && !quantities.isQuantity(token, noun))) { // "local", "pro-government"
      return Discourse.other(token);
    }
    if (ToldApart.isSo(sentence, token)) {
      return apart.of(sentence, token).orElse(Discourse.other(token));
    }
    if (siblings.isOne(sentence, token)) {
      return siblings.of(token);
    }
    if (isAged(sentence, token)) {
      return people.one(sentence, token, NounPhrases.isDefinite(sentence, token));
    }
    boolean isPlural =
        token.tag().endsWith("S")
            || noun.equals("people")
            || sentence.children(token).stream().anyMatch(CommonNouns::isMany); // "forty Tutsi"
    Optional<Referent> inApposition =
        phrases.apposition(sentence, token).or(() -> phrases.predicated(sentence, token, noun));
    if (inApposition.isPresent()) {
      return inApposition.get();
    }
    Optional<Referent> rival = rivals.of(sentence, token);
    if (rival.isPresent()) {
      return rival.get();
    }
    Optional<Referent> raiser = raised.owner(sentence, token);
    if (raiser.isPresent()) {
      return raiser.get();
    }
    Optional<Referent> byPlural = shortened.of(sentence, token);
    if (byPlural.isPresent()) {
      return byPlural.get();
    }
    boolean isPrison = lexicon.has(WordList.PRISONS, noun);
    boolean isBody = !isPrison && lexicon.has(WordList.STATE_BODIES, noun);
    boolean isRank = lexicon.has(WordList.RANKS, noun) || isPrison || isBody;
    if (isRank && !lexicon.has(WordList.MEMBERS, noun) && !lexicon.has(WordList.PEOPLE, noun)) {
      Optional<Referent> owner =
          phrases
              .owningGroup(sentence, token)
              .or(
                  () ->
                      isPrison
                          ? states.ofPrison(sentence, token)
                          : isBody
                              ? states.ofCountryOrPlace(sentence, token)
                              : states.ofCountry(sentence, token));
      if (owner.isPresent()) {
        return owner.get();
      }
    }
    Optional<Referent> ofOther = isPlural ? Optional.empty() : groups.ofOther(sentence, token);
    if (ofOther.isPresent()) {
      return ofOther.get();
    }
    if (token.form().equals("Group") && NounPhrases.isDefinite(sentence, token)) {
      return spoken // "the Wagner Group … the Group", else the authors of a report
          .last(token, r -> r.isArmed() && r.label.endsWith("Group"))
          .orElse(Discourse.other(token));
    }
    if (isOfCapitals(sentence, token)) {
      return Discourse.other(token);
    }
    Optional<Referent> body = isPlural ? Optional.empty() : groups.theBody(sentence, token);
    if (body.isPresent()) {
      return body.get();
    }
    if (lexicon.has(WordList.COURTS, noun)
        && (isPlural || NounPhrases.isDefinite(sentence, token))) {
      Optional<Referent> court = courts.meant();
      if (court.isPresent()) {
        return court.get();
      }
    }
    if (OF_SOME.contains(token.form()) && sentence.child(token, "prep").isEmpty()) {
      return Discourse.other(token); // "took part"
    }
    if (shares.isShare(sentence, token) || people.areOthers(sentence, token)) {
      return people.several(sentence, token);
    }
    if (lexicon.has(WordList.PARTS_OF_PLACES, noun)) {
      Optional<Referent> place = phrases.placeNamedIn(sentence, token);
      if (place.isPresent()) {
        return place.get();
      }
    }
    if (areThoseWhoAreSo(sentence, token)
        || lexicon.has(WordList.PRONOUNS_OF_PEOPLE, token.form().toLowerCase(Locale.ROOT))) {
      return people.several(sentence, token);
    }
    boolean isDefinite = NounPhrases.isDefinite(sentence, token);
    if (lexicon.has(WordList.PLACES, noun)) {
      return (isPlural ? phrases.placeNamedIn(sentence, token) : placeBy(sentence, token))
          .orElseGet(() -> new Referent(Kind.PLACE, null, token.form(), null));
    }
    boolean isOfRebels = phrases.isOfRebels(sentence, token);
    if ((lexicon.has(WordList.GOVERNMENTS, noun) && !isOfRebels)
        || phrases.isSecurityForce(sentence, token)) {
      Optional<Referent> side =
          phrases.areOfSomebody(sentence, token)
              ? phrases.owningGroup(sentence, token)
              : states.government(sentence, token);
      return side.orElseGet(
          () ->
              isPlural && lexicon.has(WordList.RANKS, noun)
                  ? people.several(sentence, token) // "Okello's forces"
                  : Discourse.other(token));
    }
    if (isPlural && noun.equals("force") && sentence.child(token, "poss", "nmod").isPresent()) {
      return people.several(sentence, token); // "whose forces", "forces loyal to Okello"
    }
    Optional<Token> members = phrases.madeOf(sentence, token);
    if (members.isPresent()) {
      return groups.unit(noun, discourse.referent(sentence, members.get()));
    }
    if (lexicon.has(WordList.BANDS, noun)
        && (isPlural || groups.isOfPlaceOrPeople(sentence, token))) {
      return people.several(sentence, token);
    }
    if (lexicon.has(WordList.GROUPS, noun) && !isPlural) {
      return groups.of(sentence, token);
    }
    if (groups.isBand(noun)) {
      return people.several(sentence, token); // "two cells", "self-defence units"
    }
    if (lexicon.has(WordList.PEOPLES, noun)) {
      return people.several(sentence, token); // "the Kachin"
    }
    if (lexicon.has(WordList.MEMBERS, noun)
        || lexicon.has(WordList.PRISONERS, noun)
        || lexicon.has(WordList.PEOPLE, noun)
        || lexicon.has(WordList.KIN, noun)
        || lexicon.has(WordList.OPPONENTS, noun)) {
      return isPlural
              || lexicon.has(WordList.COLLECTIVES, noun)
              || quantities.isQuantity(token, noun)
              || isEach(sentence, token)
          ? people.several(sentence, token)
          : people.one(sentence, token, isDefinite);
    }
    if (quantities.isQuantity(token, noun) || (isPlural && lexicon.hasEndingOfPeople(noun))) {
      return people.several(sentence, token);
    }
    if (UnlistedNames.mayBe(token)) {
      return unlisted
          .of(sentence, token)
          .map(who -> belonging(sentence, token, who))
          .orElse(Discourse.other(token));
    }
    if (!isPlural && isDefinite && sentence.child(token, "poss").isEmpty()) {
      Optional<Referent> before = spoken.lastNamed(noun, Kind.PERSON); // "a sapper … the sapper"
      if (before.isPresent()) {
        return before.get();
      }
    }
    boolean isSomebody =
        NounPhrases.hasWho(sentence, token)
            || (lexicon.hasEndingOfPeople(noun) && NounPhrases.isIndefinite(sentence, token));
    return isPlural || !(isSomebody || people.isNamed(sentence, token))
        ? Discourse.other(token)
        : people.one(sentence, token, isDefinite);
  }

  /** "Recruited the unemployed": people, though the word is no noun. */
  private boolean areThoseWhoAreSo(Sentence sentence, Token token) {
    return token.tag().matches("JJ|VBN")
        && token.is("nsubj", "nsubjpass", "dobj", "pobj", "conj")
        && lexicon.has(WordList.THOSE_WHO_ARE_SO, token.form().toLowerCase(Locale.ROOT))
        && sentence.children(token, "det").anyMatch(d -> d.lemma().equals("the"));
  }

  /** "The 24-year-old surrendered": a word for somebody, though parsers see an adjective. */
  static boolean isAgeWord(Token token) {
    return token.form().equals("old")
        && token.tag().startsWith("JJ")
        && token.is("nsubj", "nsubjpass", "dobj", "pobj");
  }

  private static boolean isAged(Sentence sentence, Token token) {
    return isAgeWord(token)
        && sentence.children(token, "npadvmod").anyMatch(y -> y.lemma().equals("year"))
        && sentence.child(token, "det").isPresent();
  }

  /** "Limani of the KLA". */
  private Referent belonging(Sentence sentence, Token token, Referent who) {
    if (who.kind == Kind.PERSON && who.group == null) {
      who.group = phrases.groupOf(sentence, token).orElse(null);
    }
    if (who.kind == Kind.PERSON) { // "witness P-0017 … the witness"
      phrases.titles(sentence, token).forEach(t -> people.introduce(sentence, t, who));
    }
    return who;
  }

  private static boolean isMany(Token number) {
    return number.tag().equals("CD")
        && number.is("nmod", "nummod")
        && !number.lemma().equals("one");
  }

  /** "Every second fighter": many of them. */
  private static boolean isEach(Sentence sentence, Token token) {
    return sentence.children(token, "det").anyMatch(d -> d.lemma().equals("every"));
  }

  /** "The Supreme Military Council", which no list has: not the army. */
  private boolean isOfCapitals(Sentence sentence, Token token) {
    List<Token> before =
        sentence
            .children(token, "compound", "nmod")
            .filter(c -> c.tag().startsWith("NNP") && Character.isUpperCase(c.form().charAt(0)))
            .toList();
    return token.tag().equals("NNP")
        && lexicon.has(WordList.GROUPS, token.lemma())
        && before.size() > 1
        && before.stream().anyMatch(c -> discourse.referent(sentence, c).kind == Kind.OTHER);
  }

  /** "the city of Mosul", "the city". */
  private Optional<Referent> placeBy(Sentence sentence, Token token) {
    return phrases
        .placeNamedIn(sentence, token)
        .or(
            () ->
                NounPhrases.isDefinite(sentence, token)
                    ? spoken.last(
                        token, r -> r.kind == Kind.PLACE && r.key != null && r.type == null)
                    : Optional.empty());
  }
}
