package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Gender;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Follows a document and knows for whom its words stand. What a pronoun or "the group" means is
 * whoever was spoken of last and fits, subjects before others (Lappin and Leass 1994).
 */
public final class Discourse {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> I = Set.of("i", "me", "my", "myself", "mine");
  static final Set<String> OTHER_THAN =
      Set.of("other", "rival", "opposing", "enemy", "different", "another");
  private static final Set<String> PAIR = Set.of("two", "both");
  private static final Set<String> ONE = Set.of("a", "an", "one");
  private static final Set<String> ON_TRIAL = Set.of("accused", "defendant");
  private static final String[] OF_NUMBERS = {
    "nummod", "nmod", "num", "compound", "amod", "det", "qmod", "quantmod"
  };
  private static final String ON_TRIAL_KEY = "on trial";
  static final String SPEAKER = "the speaker";

  private final WordLists lexicon;
  private final Gazetteer gazetteer;
  private final Map<String, Referent> named = new HashMap<>();
  private final Salience spoken = new Salience();
  private final IdentityHashMap<Sentence, Map<Integer, Referent>> known = new IdentityHashMap<>();
  private final Map<Integer, Mention> mentions = new HashMap<>(); // of the block at hand, by start
  private List<TimeExpression> times = List.of(); // of the block at hand
  private final Sides sides;
  private final Quantities quantities;
  private final NounPhrases phrases;
  private final People people;
  private final NamedMembers namedMembers;
  private final StateNouns states;
  private final UnlistedNames unlisted;
  private final ReportedSpeech reported;
  private @Nullable Referent speaker;

  /** Begins a document of which the names are known, block by block. */
  public Discourse(WordLists lexicon, Gazetteer gazetteer, List<List<Mention>> names) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.sides = new Sides(lexicon, gazetteer, names);
    this.quantities = new Quantities(lexicon);
    this.phrases = new NounPhrases(this, lexicon, mentions);
    this.reported = new ReportedSpeech(this, lexicon);
    this.states = new StateNouns(this, gazetteer, phrases, mentions);
    this.unlisted = new UnlistedNames(this, lexicon);
    this.people = new People(this, lexicon, mentions, phrases, quantities, spoken, states);
    this.namedMembers = new NamedMembers(lexicon, people);
  }

  /** Turns to the next block of the document. */
  public void turnTo(List<Mention> names, List<TimeExpression> times) {
    this.times = times;
    mentions.clear();
    names.forEach(name -> mentions.put(name.start(), name));
  }

  /** Somebody is quoted from here on: he is "I". Null ends it. */
  public void quote(@Nullable Referent who) {
    speaker = who;
  }

  /** Takes up a sentence, the next of the block. */
  public void hear(Sentence sentence) {
    spoken.nextSentence();
    known.clear(); // a long document would fill the memory
    known.put(sentence, new HashMap<>());
    for (Token token : sentence.tokens()) {
      if (isNominal(token) && !token.is("compound")) {
        referent(sentence, token);
      }
      if (lexicon.has(WordList.FORERUNNERS, token.lemma())) {
        phrases.named(sentence, token).forEach(before -> before.isFormer = true);
      }
    }
  }

  private static boolean isNominal(Token token) {
    return token.isNoun()
        || token.tag().startsWith("PRP")
        || (token.tag().equals("CD") && !token.is(OF_NUMBERS))
        || ((token.tag().equals("DT") || ON_TRIAL.contains(token.lemma()))
            && token.is("nsubj", "nsubjpass", "dobj", "pobj", "conj"));
  }

  /** For whom a word stands. */
  public Referent referent(Sentence sentence, Token token) {
    Map<Integer, Referent> here = known.computeIfAbsent(sentence, s -> new HashMap<>());
    Referent found = here.get(token.index());
    if (found == null) {
      here.put(token.index(), new Referent(Kind.OTHER, null, token.form(), null)); // ends circles
      found = resolve(sentence, token);
      here.put(token.index(), found);
      if (found.kind != Kind.OTHER) {
        spoken.add(found, sentence, token);
      }
    }
    return found;
  }

  private Referent resolve(Sentence sentence, Token token) {
    Mention name = mentions.get(token.start());
    if (name != null && name.end() == token.end()) {
      return byName(name, sentence, token);
    }
    if (times.stream().anyMatch(t -> t.start() <= token.start() && token.start() < t.end())) {
      return other(token);
    }
    String word = token.form().toLowerCase(Locale.ROOT);
    Optional<Referent> own =
        THEY.contains(word) && token.is("poss")
            ? phrases
                .spokenOfHere(sentence, token)
                .map(host -> referent(sentence, host))
                .filter(r -> r.kind == Kind.PEOPLE || r.kind == Kind.GROUP)
            : Optional.empty();
    if (own.isPresent()) {
      return own.get();
    }
    if (word.endsWith("self") || word.endsWith("selves")) {
      Optional<Token> doer =
          sentence
              .head(token)
              .flatMap(verb -> sentence.child(verb, "nsubj"))
              .filter(t -> !t.tag().startsWith("W"));
      if (doer.isPresent()) {
        return referent(sentence, doer.get());
      }
    }
    if (HE.contains(word) || SHE.contains(word)) {
      return lastPerson(sentence, token, HE.contains(word) ? Gender.MALE : Gender.FEMALE);
    }
    if (ON_TRIAL.contains(word) && NounPhrases.isDefinite(sentence, token)) {
      return onTrial(sentence, token);
    }
    if (I.contains(word)) {
      return speaker != null ? speaker : named.computeIfAbsent("i", k -> newPerson(null, SPEAKER));
    }
    if (WE.contains(word)) {
      return ourselves();
    }
    if (THEY.contains(word)) {
      return last(token, r -> r.kind == Kind.PEOPLE || isArmed(r))
          .or(() -> last(token, r -> r.kind == Kind.GROUP))
          .orElse(other(token));
    }
    if (IT.contains(word)) {
      return last(token, r -> r.kind == Kind.GROUP || isCountry(r)).orElse(other(token));
    }
    return byNoun(sentence, token);
  }

  /** For whom a word stands where only people will do: "they were shot". */
  public Referent personsOf(Sentence sentence, Token token) {
    Referent found = referent(sentence, token);
    boolean isThey = THEY.contains(token.form().toLowerCase(Locale.ROOT));
    return isThey && found.kind == Kind.GROUP
        ? last(token, r -> r.kind == Kind.PEOPLE).orElse(found)
        : found;
  }

  /** For what a word stands where only a place will do: "before they took it". */
  public Referent placeOf(Sentence sentence, Token token) {
    return IT.contains(token.form().toLowerCase(Locale.ROOT))
        ? last(token, r -> r.kind == Kind.PLACE && r.key != null).orElse(other(token))
        : referent(sentence, token);
  }

  private static boolean isCountry(Referent referent) {
    return referent.kind == Kind.PLACE && referent.group != null && "State".equals(referent.type);
  }

  /** The people of whoever speaks. */
  private Referent ourselves() {
    Referent we =
        named.computeIfAbsent(
            "we", k -> new Referent(Kind.PEOPLE, null, "the speaker and others", "Collective"));
    Referent speaker = named.get("i");
    we.group = speaker == null ? null : speaker.group;
    return we;
  }

  /**
   * The two groups that a word for a pair stands for, the two that come to mind first: "the two
   * fought each other", "both sides".
   */
  public Optional<List<Referent>> pair(Sentence sentence, Token token) {
    boolean isPair =
        PAIR.contains(token.lemma())
            || sentence.children(token).stream().anyMatch(c -> PAIR.contains(c.lemma()));
    if (!isPair || mentions.containsKey(token.start())) {
      return Optional.empty();
    }
    Optional<Referent> one = last(token, r -> isSide(r));
    Optional<Referent> other = one.flatMap(o -> last(token, r -> isSide(r) && r != o));
    return other.map(o -> List.of(one.get(), o));
  }

  private static boolean isSide(Referent referent) {
    return referent.kind == Kind.GROUP && !"CivilBody".equals(referent.type);
  }

  private Referent lastPerson(Sentence sentence, Token token, Gender gender) {
    Optional<Referent> person =
        reported
            .speaker(sentence, token)
            .filter(r -> r.gender == null || r.gender == gender)
            .or(
                () ->
                    last(
                        token,
                        r ->
                            r.kind == Kind.PERSON
                                && !r.label.equals(SPEAKER)
                                && (r.gender == null || r.gender == gender)));
    Referent found =
        person.orElseGet(() -> newPerson(null, gender == Gender.MALE ? "a man" : "a woman"));
    found.gender = gender;
    return found;
  }

  /** "The accused", who may be named beside it. */
  private Referent onTrial(Sentence sentence, Token token) {
    sentence
        .children(token, "appos")
        .filter(t -> isPerson(mentions.get(t.start())))
        .findFirst()
        .ifPresent(name -> named.put(ON_TRIAL_KEY, referent(sentence, name)));
    return named.computeIfAbsent(ON_TRIAL_KEY, k -> newPerson("accused", "the accused"));
  }

  static boolean isPerson(@Nullable Mention mention) {
    return mention != null && mention.kind() == Mention.Kind.PERSON;
  }

  private Referent byName(Mention name, Sentence sentence, Token token) {
    return switch (name.kind()) {
      case GROUP -> {
        Referent group = group(name.key(), name.label(), name.type());
        yield namedMembers.of(sentence, token, group).orElse(group);
      }
      case PERSON -> {
        Referent person = named.computeIfAbsent("person " + name.key(), k -> named(name));
        phrases.groupOf(sentence, token).ifPresent(g -> person.group = g);
        phrases.titles(sentence, token).forEach(t -> people.introduce(sentence, t, person));
        yield person;
      }
      case PLACE -> place(name);
      case NATIONALITY ->
          token.tag().equals("NNPS") || token.tag().equals("NNS")
              ? people.several(sentence, token)
              : isSomebody(sentence, token) ? people.one(sentence, token, false) : place(name);
    };
  }

  private Referent named(Mention name) {
    Referent person = newPerson(name.key(), name.label());
    person.group = gazetteer.ledBy(name.key()).map(Entry::key).orElse(null);
    person.isLeader = person.group != null;
    return person;
  }

  /** "The Tunisian", "a Saudi". */
  private static boolean isSomebody(Sentence sentence, Token nationality) {
    boolean isHead = nationality.is("nsubj", "nsubjpass", "dobj", "pobj", "attr");
    return sentence.children(nationality, "det").anyMatch(d -> isHead || ONE.contains(d.lemma()));
  }

  private Referent place(Mention name) {
    return named.computeIfAbsent(
        "place " + name.key(),
        k -> {
          Referent place = new Referent(Kind.PLACE, name.key(), name.label(), name.type());
          place.group = gazetteer.party(name.key()).map(Entry::key).orElse(null);
          return place;
        });
  }

  /** A group that the document has named. */
  public Referent group(String key) {
    return group(key, key, "ArmedGroup");
  }

  /** Notes the key of a group that used force. */
  void acted(@Nullable String group) {
    spoken.acted(group);
  }

  /** Notes of whom a text tells that they are held or let go. */
  void befell(Referent people) {
    spoken.befell(people);
  }

  /**
   * For whom a word stands where it is told of those who are held: "they had been captured" means
   * the prisoners of the sentence before, not their guards.
   */
  public Referent heldOf(Sentence sentence, Token token) {
    Referent found = personsOf(sentence, token);
    boolean isThey = THEY.contains(token.form().toLowerCase(Locale.ROOT));
    return isThey ? spoken.heldBefore().filter(r -> r.kind == Kind.PEOPLE).orElse(found) : found;
  }

  /** Key of the group that used force in this sentence or the one before. */
  Optional<String> actedLast() {
    return spoken.actedLast();
  }

  /** Key of the armed group that comes to mind first, if it has just been spoken of. */
  Optional<String> spokenOfLast(Token token) {
    return last(token, Discourse::isArmed).map(r -> r.key);
  }

  /** Key of the group to which people belong where a document leaves it open. */
  Optional<String> impliedGroup(Referent people) {
    if (lexicon.has(WordList.STATE_MEMBERS, people.noun)) {
      return mostNamedState(people.noun).map(r -> r.key);
    }
    return sides.dominantGroup().or(() -> spoken.mostNamedOfLate(Discourse::isArmed));
  }

  Optional<Referent> mostNamedState(String noun) {
    return sides.mostNamedState(noun).map(state -> group(state.key(), state.label(), "State"));
  }

  /** A group, the same one for the same key. */
  public Referent group(String key, String label, @Nullable String type) {
    return named.computeIfAbsent("group " + key, k -> new Referent(Kind.GROUP, key, label, type));
  }

  /** A person whom the document has named, the same one for the same key. */
  Referent person(String key, String label) {
    return named.computeIfAbsent("person " + key, k -> newPerson(key, label));
  }

  /** "Okello", where only one was named in full who is called so: "James Okello". */
  Optional<Referent> bearer(String surname) {
    List<Referent> called =
        named.values().stream()
            .filter(r -> r.kind == Kind.PERSON && r.label.endsWith(" " + surname))
            .distinct()
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  static Referent newPerson(@Nullable String key, String label) {
    return new Referent(Kind.PERSON, key, label, "Person");
  }

  private static Referent other(Token token) {
    return new Referent(Kind.OTHER, null, token.form(), null);
  }

  private Referent byNoun(Sentence sentence, Token token) {
    String noun = NounPhrases.noun(token);
    boolean isPlural = token.tag().endsWith("S") || noun.equals("people");
    Optional<Referent> inApposition =
        phrases.apposition(sentence, token).or(() -> phrases.predicated(sentence, token, noun));
    if (inApposition.isPresent()) {
      return inApposition.get();
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
    if (lexicon.has(WordList.PARTS_OF_PLACES, noun)) {
      Optional<Referent> place = phrases.placeNamedIn(sentence, token);
      if (place.isPresent()) {
        return place.get();
      }
    }
    if (lexicon.has(WordList.PRONOUNS_OF_PEOPLE, token.form().toLowerCase(Locale.ROOT))) {
      return people.several(sentence, token);
    }
    boolean isDefinite = NounPhrases.isDefinite(sentence, token);
    if (lexicon.has(WordList.PLACES, noun)) {
      return (isPlural ? phrases.placeNamedIn(sentence, token) : placeBy(sentence, token))
          .orElseGet(() -> new Referent(Kind.PLACE, null, token.form(), null));
    }
    if (lexicon.has(WordList.GOVERNMENTS, noun) || phrases.isSecurityForce(sentence, token)) {
      return states.government(sentence, token).orElse(other(token));
    }
    Optional<Token> members = phrases.madeOf(sentence, token);
    if (members.isPresent()) {
      return referent(sentence, members.get());
    }
    if (lexicon.has(WordList.GROUPS, noun) && !isPlural) {
      Optional<Referent> whole =
          NounPhrases.isOffshoot(sentence, token)
              ? Optional.empty()
              : phrases.owningGroup(sentence, token);
      return isDefinite && !phrases.isOfAnother(sentence, token)
          ? whole.orElseGet(() -> theGroup(sentence, token))
          : whole.orElse(other(token));
    }
    if (lexicon.has(WordList.PEOPLES, noun)) {
      return people.several(sentence, token); // "the Kachin"
    }
    if (lexicon.has(WordList.MEMBERS, noun)
        || lexicon.has(WordList.PRISONERS, noun)
        || lexicon.has(WordList.PEOPLE, noun)) {
      return isPlural || quantities.isQuantity(token, noun)
          ? people.several(sentence, token)
          : people.one(sentence, token, isDefinite);
    }
    if (quantities.isQuantity(token, noun) || (isPlural && phrases.hasPeoplesEnding(noun))) {
      return people.several(sentence, token);
    }
    if (UnlistedNames.mayBe(token)) {
      return unlisted.of(sentence, token).orElse(other(token));
    }
    boolean isSomebody =
        NounPhrases.hasWho(sentence, token)
            || (phrases.hasPeoplesEnding(noun)
                && sentence.child(token, "det").filter(d -> ONE.contains(d.lemma())).isPresent());
    return isSomebody && !isPlural ? people.one(sentence, token, isDefinite) : other(token);
  }

  private Referent theGroup(Sentence sentence, Token token) {
    String word = token.form();
    if (Character.isUpperCase(word.charAt(0))) {
      // "the Division": the one that is called so
      Optional<Referent> called = last(token, r -> isArmed(r) && r.label.contains(word));
      if (called.isPresent()) {
        return called.get();
      }
    }
    boolean isNew = sentence.children(token).stream().anyMatch(c -> c.lemma().equals("new"));
    Optional<Referent> group = last(token, r -> isArmed(r) && !(isNew && r.isFormer));
    boolean isAnother =
        sentence.children(token).stream().anyMatch(c -> OTHER_THAN.contains(c.lemma()));
    if (isAnother) {
      Referent first = group.orElse(null);
      group = last(token, r -> isArmed(r) && r != first);
    }
    return group.orElse(other(token));
  }

  static boolean isArmed(Referent referent) {
    return referent.kind == Kind.GROUP
        && !"State".equals(referent.type)
        && !"CivilBody".equals(referent.type);
  }

  /** "the city of Mosul", "the city". */
  private Optional<Referent> placeBy(Sentence sentence, Token token) {
    return phrases
        .placeNamedIn(sentence, token)
        .or(
            () ->
                NounPhrases.isDefinite(sentence, token)
                    ? last(token, r -> r.kind == Kind.PLACE && r.key != null && r.type == null)
                    : Optional.empty());
  }

  private Optional<Referent> last(Token token, Predicate<Referent> fits) {
    return spoken.last(token, fits);
  }
}
