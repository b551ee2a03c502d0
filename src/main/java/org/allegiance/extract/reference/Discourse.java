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

  private static final Set<String> ON_TRIAL = Set.of("accused", "defendant", "appellant");
  private static final String[] OF_NUMBERS = {
    "nummod", "nmod", "num", "compound", "amod", "det", "qmod", "quantmod"
  };

  private final WordLists lexicon;
  private final NamedReferents named;
  private final Map<String, Referent> parts = new HashMap<>(); // of groups: "two units of X"
  private final Salience spoken;
  private final Force force = new Force();
  private final Foundations foundations = new Foundations();
  private final IdentityHashMap<Sentence, Map<Integer, Referent>> known = new IdentityHashMap<>();
  private final Map<Integer, Mention> mentions = new HashMap<>(); // of the block at hand, by start
  private List<TimeExpression> times = List.of(); // of the block at hand
  private @Nullable Sentence current;
  private final Sides sides;
  private final ImpliedGroups implied;
  private final Set<String> setAside = new HashSet<>(); // keys of groups, in this sentence
  private final NounPhrases phrases;
  private final Individuals individuals;
  private final Instances instances;
  private final Included included;
  private final ExemplaryGroups exemplary;
  private final People people;
  private final NamedMembers namedMembers;
  private final StateNouns states;
  private final Quotations quotations;
  private final Pronouns pronouns;
  private final CountedGroups counted;
  private final Pairs pairs;
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
    this.implied =
        new ImpliedGroups(
            this,
            lexicon,
            sides,
            new Returners(lexicon, sides),
            new Missions(lexicon, gazetteer, names),
            spoken);
    Quantities quantities = new Quantities(lexicon);
    this.phrases = new NounPhrases(this, lexicon, mentions);
    this.states = new StateNouns(this, lexicon, gazetteer, sides, phrases, mentions);
    this.individuals = new Individuals(this, lexicon, mentions);
    this.instances = new Instances(this, individuals);
    this.included = new Included(this);
    this.exemplary = new ExemplaryGroups(this, lexicon);
    this.people =
        new People(this, lexicon, mentions, phrases, quantities, spoken, states, individuals);
    this.namedMembers = new NamedMembers(lexicon, people);
    this.quotations = new Quotations(this, lexicon);
    this.pronouns =
        new Pronouns(this, lexicon, new ReportedSpeech(this, lexicon), quotations, phrases, spoken);
    this.counted = new CountedGroups(lexicon, spoken);
    this.pairs = new Pairs(this, counted, spoken);
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
    states.beginBlock();
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
    implied.hear(sentence);
    setAside.clear();
    Map<Integer, Referent> foreseen = known.getOrDefault(sentence, new HashMap<>());
    known.clear(); // a long document would fill the memory
    known.put(sentence, foreseen);
    current = sentence;
    foreseen.forEach((index, who) -> speakOf(who, sentence, sentence.tokens().get(index)));
    states.hear(sentence);
    bynames.hear(sentence);
    for (Token token : sentence.tokens()) {
      if (isNominal(token) && (!token.is("compound") || isGroup(token))) {
        referent(sentence, token);
      }
      if (isGroup(token) && (sentence.isExcluded(token) || isJoinedNow(sentence, token))) {
        Optional.ofNullable(referent(sentence, token).groupKey()).ifPresent(setAside::add);
      }
      if (lexicon.has(WordList.FORERUNNERS, token.lemma())) {
        phrases.named(sentence, token).forEach(before -> before.isFormer = true);
      }
    }
    epithets.hear(sentence);
  }

  /** "He fled and joined the ELN": it is not the ELN from which he fled. */
  private static boolean isJoinedNow(Sentence sentence, Token group) {
    return group.is("dobj")
        && sentence
            .head(group)
            .filter(verb -> verb.lemma().equals("join") && !verb.is("relcl", "acl", "ccomp"))
            .filter(verb -> sentence.children(verb, "aux").noneMatch(a -> a.lemma().equals("have")))
            .isPresent();
  }

  /** Whether those of whom the sentence tells are not of a group: "all except the ELN fled". */
  boolean isSetAside(String group) {
    return setAside.contains(group);
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
    } else if (who.kind != Kind.OTHER && !isAnyone && !sentence.isExcluded(token)) {
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
    if (AgeNumbers.isAge(lexicon, sentence, token)) {
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
    if (counted.areFounders(sentence, token)) {
      return other(token);
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
    List<Referent> some = included.of(sentence, token);
    return some.isEmpty() ? individuals.named(sentence, token, all) : some;
  }

  /** Those who are named as some of many: "forty fighters, including Musa". */
  public List<Referent> instances(Sentence sentence, Token token, Referent all) {
    return instances.of(sentence, token, all);
  }

  /** The groups that are named for some of many: "militias such as the A". */
  public List<Referent> exemplary(Sentence sentence, Token token) {
    return exemplary.of(sentence, token);
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
    return mentions.containsKey(token.start()) ? Optional.empty() : pairs.of(sentence, token);
  }

  static boolean isPerson(@Nullable Mention mention) {
    return mention != null && mention.kind() == Mention.Kind.PERSON;
  }

  private Referent byName(Mention name, Sentence sentence, Token token) {
    return switch (name.kind()) {
      case GROUP -> {
        Referent group =
            states.ofRegulars(name).orElseGet(() -> group(name.key(), name.label(), name.type()));
        yield namedMembers.of(sentence, token, name, group).orElse(group);
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
    return isHead
        ? sentence.child(nationality, "det").isPresent()
        : NounPhrases.isIndefinite(sentence, nationality);
  }

  /** A group that the document has named. */
  public Referent group(String key) {
    return group(key, key, "ArmedGroup");
  }

  /** Whether a group is the government of a country. */
  public boolean isGovernment(String key) {
    return lexicon.has(WordList.ADMINISTRATIONS, key.substring(key.lastIndexOf('-') + 1));
  }

  /** To which groups those belong of whom the text leaves it open. */
  public ImpliedGroups implied() {
    return implied;
  }

  /** Who used force last. */
  public Force force() {
    return force;
  }

  /** Which group was founded last. */
  Foundations foundations() {
    return foundations;
  }

  /** Notes of whom a text tells that they are held or let go, and the key of who holds them. */
  void befell(Referent people, @Nullable String holder) {
    spoken.befell(people, holder);
  }

  /** Key of the group of which this sentence or the one before told that it holds people. */
  Optional<String> heldLastBy() {
    return spoken.heldLastBy();
  }

  /** The state that a document names most. */
  Optional<String> mainState() {
    return sides.mainState();
  }

  /** The state's side of which a noun such as "army" tells here. */
  Optional<Referent> stateSide(String noun) {
    return states.meantBy(noun);
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
}
