package org.allegiance.extract.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
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

  private static final Set<String> ONE = Set.of("a", "an", "one");
  private static final Set<String> ON_TRIAL = Set.of("accused", "defendant");
  private static final String[] OF_NUMBERS = {
    "nummod", "nmod", "num", "compound", "amod", "det", "qmod", "quantmod"
  };

  private final WordLists lexicon;
  private final NamedReferents named;
  private final Map<String, Referent> parts = new HashMap<>(); // of groups: "two units of X"
  private final Salience spoken;
  private final Force force = new Force();
  private final Returners returners;
  private final IdentityHashMap<Sentence, Map<Integer, Referent>> known = new IdentityHashMap<>();
  private final Map<Integer, Mention> mentions = new HashMap<>(); // of the block at hand, by start
  private final Set<Integer> neighbours =
      new HashSet<>(); // starts of "Ecuador" in "the border with"
  private List<TimeExpression> times = List.of(); // of the block at hand
  private @Nullable Sentence current;
  private int sentenceStart;
  private int sentenceEnd;
  private final Sides sides;
  private final Missions missions;
  private final NounPhrases phrases;
  private final Individuals individuals;
  private final Instances instances;
  private final People people;
  private final NamedMembers namedMembers;
  private final StateNouns states;
  private final Quotations quotations;
  private final Pronouns pronouns;
  private final CommonNouns nouns;
  private final Courts courts;
  private final Bynames bynames;
  private final Epithets epithets;
  private final UnnamedSides unnamed;

  /** Begins a document of which the names are known, block by block. */
  public Discourse(WordLists lexicon, Gazetteer gazetteer, List<List<Mention>> names) {
    this.lexicon = lexicon;
    this.named = new NamedReferents(gazetteer);
    this.spoken = new Salience(lexicon);
    this.sides = new Sides(lexicon, gazetteer, names);
    this.returners = new Returners(lexicon, sides);
    this.missions = new Missions(lexicon, gazetteer, names);
    Quantities quantities = new Quantities(lexicon);
    this.phrases = new NounPhrases(this, lexicon, mentions);
    this.states = new StateNouns(this, lexicon, gazetteer, phrases, mentions);
    this.individuals = new Individuals(this, mentions);
    this.instances = new Instances(this, individuals);
    this.people =
        new People(this, lexicon, mentions, phrases, quantities, spoken, states, individuals);
    this.namedMembers = new NamedMembers(lexicon, people);
    this.quotations = new Quotations(this, lexicon);
    this.pronouns =
        new Pronouns(this, lexicon, new ReportedSpeech(this, lexicon), quotations, phrases, spoken);
    this.bynames = new Bynames(this, lexicon, mentions);
    this.epithets = new Epithets(this, lexicon);
    this.unnamed = new UnnamedSides(this, lexicon, mentions);
    this.courts = new Courts(this, lexicon, gazetteer, spoken, names);
    this.nouns =
        new CommonNouns(this, lexicon, phrases, people, states, spoken, quantities, courts);
  }

  /** Turns to the next block of the document. */
  public void turnTo(List<Mention> names, List<TimeExpression> times, List<Sentence> sentences) {
    this.times = times;
    parts.clear();
    spoken.beginParagraph();
    quotations.turnTo(sentences);
    mentions.clear();
    neighbours.clear();
    names.forEach(name -> mentions.put(name.start(), name));
  }

  /** A section begins: its heading may say of whom it tells. */
  public void beginSection(String heading, List<Mention> names, List<Mention> within) {
    sides.beginSection(heading, names, within);
  }

  /** Somebody is quoted from here on: he is "I". Null ends it. */
  public void quote(@Nullable Referent who) {
    pronouns.quote(who);
  }

  Optional<Referent> calledSo(String epithet) {
    return epithets.group(epithet);
  }

  /** Whether it is somebody who says a word himself: the leader of whom he tells is another. */
  boolean isSpeaking(Referent who, Sentence sentence, Token token) {
    return pronouns.speaker(sentence, token).filter(speaker -> speaker == who).isPresent();
  }

  /** Takes up a sentence, the next of the block. */
  public void hear(Sentence sentence) {
    quotations.hear(sentence);
    pronouns.hear(sentence);
    spoken.turnTo(sentence);
    force.turnTo();
    returners.hear(sentence);
    Map<Integer, Referent> foreseen = known.getOrDefault(sentence, new HashMap<>());
    known.clear(); // a long document would fill the memory
    known.put(sentence, foreseen);
    current = sentence;
    foreseen.forEach((index, who) -> speakOf(who, sentence, sentence.tokens().get(index)));
    sentence.tokens().stream()
        .filter(t -> lexicon.has(WordList.BORDERS, t.lemma()))
        .flatMap(border -> sentence.children(border, "prep"))
        .flatMap(with -> sentence.children(with, "pobj"))
        .forEach(country -> neighbours.add(country.start()));
    sentenceStart = sentence.tokens().getFirst().start();
    sentenceEnd = sentence.tokens().getLast().end();
    bynames.hear(sentence);
    for (Token token : sentence.tokens()) {
      if (isNominal(token) && (!token.is("compound") || isGroup(token))) {
        referent(sentence, token);
      }
      if (lexicon.has(WordList.FORERUNNERS, token.lemma())) {
        phrases.named(sentence, token).forEach(before -> before.isFormer = true);
      }
    }
    epithets.hear(sentence);
  }

  /** "The ELN talks": a name before a noun brings its group to mind. */
  private boolean isGroup(Token token) {
    Mention name = mentions.get(token.start());
    return name != null && name.end() == token.end() && name.kind() == Mention.Kind.GROUP;
  }

  private boolean isNominal(Token token) {
    return token.isNoun()
        || token.tag().startsWith("PRP")
        || ToldApart.isWord(token)
        || CommonNouns.isAgeWord(token)
        || isSome(token)
        || (token.tag().equals("CD") && !token.is(OF_NUMBERS))
        || ((token.tag().equals("DT") || ON_TRIAL.contains(token.lemma()))
            && token.is("nsubj", "nsubjpass", "dobj", "pobj", "conj"));
  }

  /** "Most had joined them": a word for people that parsers take for an adjective. */
  private boolean isSome(Token token) {
    return token.tag().startsWith("JJ")
        && token.is("nsubj", "nsubjpass")
        && lexicon.has(WordList.PRONOUNS_OF_PEOPLE, token.lemma());
  }

  /** For whom a word stands. */
  public Referent referent(Sentence sentence, Token token) {
    Map<Integer, Referent> here = known.computeIfAbsent(sentence, s -> new HashMap<>());
    Referent found = here.get(token.index());
    if (found == null) {
      here.put(token.index(), new Referent(Kind.OTHER, null, token.form(), null)); // ends circles
      found = resolve(sentence, token);
      if (found.kind == Kind.OTHER && Pronouns.areSeveral(token)) {
        here.remove(token.index()); // what follows may tell: "'I left them,' said the former rebel"
      } else {
        here.put(token.index(), found);
      }
      if (sentence == current) {
        speakOf(found, sentence, token);
      }
    }
    return found;
  }

  private boolean isBand(String noun, Token token) {
    return lexicon.has(WordList.BANDS, noun)
        || (token.tag().equals("NN") // but "several cells" are people
            && lexicon.has(WordList.UNITS, noun)
            && !lexicon.has(WordList.MEMBERS, noun));
  }

  private void speakOf(Referent who, Sentence sentence, Token token) {
    boolean isAnyone = lexicon.has(WordList.PRONOUNS_OF_ANYONE, token.lemma()); // not "they" next
    boolean isBand = who.count == null && isBand(who.noun, token);
    if (isBand && who.group == null && who.kind == Kind.PEOPLE) {
      if (NounPhrases.isIntroduced(sentence, token) || spoken.isBand(who)) {
        spoken.addBand(who, sentence, token);
      }
    } else if (who.kind != Kind.OTHER && !isAnyone) {
      spoken.add(who, sentence, token);
    }
  }

  private Referent resolve(Sentence sentence, Token token) {
    Optional<Referent> byname = bynames.of(sentence, token);
    if (byname.isPresent()) {
      return byname.get();
    }
    Mention name = mentions.get(token.start());
    if (name != null && name.end() == token.end()) {
      return byName(name, sentence, token);
    }
    boolean isNumberOfThem = token.tag().equals("CD") && token.is(OF_NUMBERS);
    if (isNumberOfThem && sentence.head(token).filter(Token::isNoun).isPresent()) {
      return other(token);
    }
    if (AgeNumbers.isAge(sentence, token)) {
      return other(token);
    }
    if (isTime(token)) {
      return other(token);
    }
    if (ON_TRIAL.contains(token.form().toLowerCase(Locale.ROOT))
        && NounPhrases.isDefinite(sentence, token)) {
      return named.onTrial(
          sentence
              .children(token, "appos")
              .filter(t -> isPerson(mentions.get(t.start())))
              .findFirst()
              .map(called -> referent(sentence, called)));
    }
    return pronouns.of(sentence, token).orElseGet(() -> nouns.of(sentence, token));
  }

  /** "In January". */
  public boolean isTime(Token token) {
    return times.stream().anyMatch(t -> t.start() <= token.start() && token.start() < t.end());
  }

  /** Before whom people are tried. */
  public Courts courts() {
    return courts;
  }

  /** For whom a word stands where only people will do: "they were shot", "its units fled". */
  public Referent personsOf(Sentence sentence, Token token) {
    return partOf(sentence, token, pronouns.personsOf(sentence, token));
  }

  /** For whom a word stands where a party will do: "two of its units went over". */
  public Referent partyOf(Sentence sentence, Token token) {
    return partOf(sentence, token, referent(sentence, token));
  }

  private Referent partOf(Sentence sentence, Token token, Referent found) {
    boolean isPartOf =
        found.kind == Kind.GROUP
            && !mentions.containsKey(token.start())
            && lexicon.has(WordList.UNITS, NounPhrases.noun(token));
    return isPartOf
        ? parts.computeIfAbsent(
            token.start() + " " + found.key, k -> people.several(sentence, token))
        : found;
  }

  /** Those who are named one by one beside a word for all of them: "two boys, Musa and Ali,". */
  public List<Referent> namedOf(Sentence sentence, Token token, Referent all) {
    return individuals.named(sentence, token, all);
  }

  /** Those who are named as some of many: "forty fighters, including Musa". */
  public List<Referent> instances(Sentence sentence, Token token, Referent all) {
    return instances.of(sentence, token, all);
  }

  /** For what a word stands where only a place will do: "before they took it". */
  public Referent placeOf(Sentence sentence, Token token) {
    Referent found = pronouns.placeOf(sentence, token);
    return found.kind != Kind.PLACE && lexicon.has(WordList.POSTS, NounPhrases.noun(token))
        ? phrases
            .placeNamedIn(sentence, token)
            .orElseGet(() -> new Referent(Kind.PLACE, null, token.form(), null))
        : found;
  }

  /** Groups and sides of which nobody says which they are. */
  public UnnamedSides unnamed() {
    return unnamed;
  }

  /** For whom a word stands where only a group will do: "fled from the ADF". */
  public Referent groupOf(Sentence sentence, Token token) {
    Referent found = referent(sentence, token);
    return found.kind == Kind.OTHER
        ? new UnlistedNames(this, lexicon).group(sentence, token).orElse(found)
        : found;
  }

  /** "Merged to form Ezema": a group, though no list has its name. */
  public Referent newGroupOf(Sentence sentence, Token token) {
    Referent found = groupOf(sentence, token);
    boolean isNew =
        found.kind == Kind.PERSON && found.key != null && !mentions.containsKey(token.start());
    return isNew && token.is("dobj", "oprd", "attr")
        ? group(Objects.requireNonNull(found.key), found.label, "ArmedGroup")
        : found;
  }

  /** Key of the group whose something is: "our bunker", "the positions of Omar's men". */
  public Optional<String> whose(Sentence sentence, Token token) {
    return phrases.owner(sentence, token).map(Referent::groupKey);
  }

  /** For whom a word stands where only a side will do: "the Rwandans armed it". */
  public Referent sideOf(Sentence sentence, Token token) {
    return states.people(sentence, token).orElseGet(() -> referent(sentence, token));
  }

  /** For whom a word stands where it is told of those who are held. */
  public Referent heldOf(Sentence sentence, Token token) {
    return pronouns.heldOf(sentence, token);
  }

  /**
   * The two groups that a word for a pair stands for, the two that come to mind first: "the two
   * fought each other", "both sides".
   */
  public Optional<List<Referent>> pair(Sentence sentence, Token token) {
    return mentions.containsKey(token.start())
        ? Optional.empty()
        : phrases.groupsBefore(sentence, token).or(() -> pronouns.pair(sentence, token));
  }

  static boolean isPerson(@Nullable Mention mention) {
    return mention != null && mention.kind() == Mention.Kind.PERSON;
  }

  private Referent byName(Mention name, Sentence sentence, Token token) {
    return switch (name.kind()) {
      case GROUP -> {
        Referent group =
            states.ofRegulars(name).orElseGet(() -> group(name.key(), name.label(), name.type()));
        yield namedMembers.of(sentence, token, group).orElse(group);
      }
      case PERSON -> {
        Referent person = named.person(name);
        phrases.groupOf(sentence, token).ifPresent(g -> person.group = g);
        phrases.titles(sentence, token).forEach(t -> people.introduce(sentence, t, person));
        yield person;
      }
      case PLACE -> named.place(name);
      case NATIONALITY ->
          token.tag().equals("NNPS") || token.tag().equals("NNS")
              ? people.several(sentence, token)
              : isSomebody(sentence, token)
                  ? people.one(sentence, token, false)
                  : named.place(name);
    };
  }

  /** "The Tunisian", "a Saudi". */
  private static boolean isSomebody(Sentence sentence, Token nationality) {
    boolean isHead = nationality.is("nsubj", "nsubjpass", "dobj", "pobj", "attr");
    return sentence.children(nationality, "det").anyMatch(d -> isHead || ONE.contains(d.lemma()));
  }

  /** A group that the document has named. */
  public Referent group(String key) {
    return group(key, key, "ArmedGroup");
  }

  /** Whether a group is the government of a country. */
  public boolean isGovernment(String key) {
    return lexicon.has(WordList.ADMINISTRATIONS, key.substring(key.lastIndexOf('-') + 1));
  }

  /** Who used force last. */
  public Force force() {
    return force;
  }

  /**
   * Key of the group that a person has left whose own the text does not tell, if the text is about
   * those who left it.
   */
  public Optional<String> leftByAll(Referent person) {
    return person.kind == Kind.PERSON && person.key != null && person.group == null
        ? returners.group()
        : Optional.empty();
  }

  /** Notes of whom a text tells that they are held or let go, and the key of who holds them. */
  void befell(Referent people, @Nullable String holder) {
    spoken.befell(people, holder);
  }

  /** Key of the group of which this sentence or the one before told that it holds people. */
  Optional<String> heldLastBy() {
    return spoken.heldLastBy();
  }

  /** Key of the group to which people belong where a document leaves it open. */
  Optional<String> impliedGroup(Referent people) {
    // A rank before a name may be one of rebels.
    if (lexicon.has(WordList.STATE_MEMBERS, people.noun) && people.key == null) {
      return stateSide(people.noun).map(r -> r.key);
    }
    return sides
        .dominantGroup()
        .or(() -> spoken.onlyOneHere(this::isOfArmed))
        .or(() -> spoken.mostNamedOfLate(Discourse::isArmed));
  }

  private boolean isOfArmed(Referent who) {
    return isArmed(who) || (who.isPeople() && who.group != null && isArmed(group(who.group)));
  }

  /** The armed group of which the text mainly tells. */
  Optional<Referent> mainGroup() {
    return sides.dominantGroup().map(this::group);
  }

  /** Whether the text tells here of people who have left a group. */
  public boolean tellsOfFormer() {
    return spoken.lastOfLate(r -> r.isPeople() && r.isFormer).isPresent();
  }

  /** Key of the group that those had left who were spoken of last of all who had left one. */
  Optional<String> leftLast() {
    return spoken.lastOfLate(r -> r.isPeople() && r.isFormer && r.group != null).map(r -> r.group);
  }

  /** Key of the peacekeeping mission of which the document mainly tells. */
  Optional<String> mission() {
    return missions.main();
  }

  /** The state that a document names most. */
  Optional<String> mainState() {
    return sides.mainState();
  }

  Optional<Referent> stateSide(String noun) {
    List<Mention> here =
        mentions.values().stream().filter(m -> !neighbours.contains(m.start())).toList();
    return sides
        .meantBy(noun, here, sentenceStart, sentenceEnd)
        .map(state -> group(state.key(), state.label(), "State"));
  }

  /** A group, the same one for the same key. */
  public Referent group(String key, String label, @Nullable String type) {
    return named.group(key, label, type);
  }

  /** All groups of which the document has told. */
  public List<Referent> groups() {
    return named.groups();
  }

  /** A person whom the document has named, the same one for the same key. */
  public Referent person(String key, String label) {
    return named.person(key, label);
  }

  /** All who have names. */
  NamedReferents named() {
    return named;
  }

  /** One who is called so, though it be no name: "Respondent 14". */
  public Referent somebody(String label) {
    return newPerson(null, label);
  }

  static Referent newPerson(@Nullable String key, String label) {
    return new Referent(Kind.PERSON, key, label, "Person");
  }

  static Referent other(Token token) {
    return new Referent(Kind.OTHER, null, token.form(), null);
  }

  public static boolean isArmed(Referent referent) {
    return referent.isArmed();
  }
}
