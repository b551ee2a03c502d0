package org.allegiance.extract.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent.Gender;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** For whom nouns for people stand: how many, of which group, whether they have left it. */
final class People {

  private static final Set<String> GROWN_UP = Set.of("man", "woman", "mother", "father");
  private static final Set<String> YOUNG = Set.of("boy", "girl", "child");
  private static final Set<String> FURTHER = Set.of("other", "another", "fellow", "further");
  private static final Set<String> TO_OR_BY = Set.of("to", "by");
  private static final Set<String> SINGLE = Set.of("one", "another");
  private static final Optional<String> NONE = Optional.empty();

  private final Discourse discourse;
  private final WordLists lexicon;
  private final Map<Integer, Mention> mentions; // of the block at hand, by start
  private final NounPhrases phrases;
  private final Quantities quantities;
  private final Salience spoken;
  private final StateNouns states;
  private final Ties ties;
  private final Wholes wholes;
  private final Individuals individuals;
  private final OnlyKin onlyKin;
  private final Labels labels;
  private final NamedTogether together;
  private final Commanders commanders;

  People(
      Discourse discourse,
      WordLists lexicon,
      Map<Integer, Mention> mentions,
      NounPhrases phrases,
      Quantities quantities,
      Salience spoken,
      StateNouns states,
      Individuals individuals) {
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.phrases = phrases;
    this.quantities = quantities;
    this.spoken = spoken;
    this.states = states;
    this.ties = new Ties(discourse, lexicon);
    this.individuals = individuals;
    this.onlyKin = new OnlyKin(phrases, lexicon);
    this.labels = new Labels(discourse, mentions);
    this.commanders = new Commanders(discourse, lexicon);
    this.together = new NamedTogether(lexicon, quantities, spoken);
    this.wholes = new Wholes(discourse, lexicon, phrases, quantities, spoken);
  }

  /** Several people, by a noun or a number. */
  Referent several(Sentence sentence, Token token) {
    String noun = NounPhrases.noun(token);
    Optional<Referent> whole = wholes.said(sentence, token, noun);
    Optional<String> group = groupOf(sentence, token, noun);
    Optional<String> tie = ties.of(sentence, token).map(Referent::groupKey);
    String quantifier = quantities.quantifier(sentence, token, noun);
    boolean isAnaphoric =
        group.isEmpty()
            && whole.isEmpty()
            && tie.isEmpty()
            && (quantifier.equals("unspecified") || isWhole(sentence, token))
            && NounPhrases.isDefinite(sentence, token)
            && !phrases.isOfAnother(sentence, token);
    if (isAnaphoric) {
      Optional<Referent> before =
          spoken.lastNamed(noun, Kind.PEOPLE).or(() -> held(sentence, token, noun));
      if (before.isPresent()) {
        return before.get();
      }
    }
    Integer count = quantities.count(sentence, token);
    boolean isAlone =
        group.isEmpty() && whole.isEmpty() && tie.isEmpty() && !phrases.areOthers(sentence, token);
    if (count != null && isAlone && NounPhrases.isDefinite(sentence, token)) {
      Optional<Referent> before = wholes.counted(token, count);
      if (before.isPresent()) {
        return before.get();
      }
    }
    if (whole.isEmpty()) {
      whole = wholes.meant(sentence, token, noun);
    }
    if (group.isEmpty()
        && NounPhrases.isDefinite(sentence, token)
        && !phrases.areOthers(sentence, token)
        && !phrases.areOfSomebody(sentence, token)) {
      group = discourse.calledSo(noun).map(r -> r.key);
      if (group.isEmpty() && lexicon.has(WordList.GROUP_PLURALS, noun)) {
        group = spoken.last(token, Referent::isArmed).map(r -> r.key);
      }
    }
    Referent people =
        new Referent(
            Kind.PEOPLE,
            null,
            labels.of(sentence, token, shown(quantifier, count, noun), group.orElse(null)),
            "Collective");
    people.noun = noun;
    people.isFormer = isFormer(sentence, token, noun) || whole.map(w -> w.isFormer).orElse(false);
    people.isCalledFormer =
        isFormer(sentence, token, noun)
            && (!quantifier.equals("unspecified") || !isOfAnyKind(sentence, token));
    people.isSaidToBelong =
        group.isPresent() && (people.isFormer || lexicon.has(WordList.MEMBERS, noun));
    people.wasHeld = isHeld(sentence, token) || whole.map(w -> w.wasHeld).orElse(false);
    people.quantifier = count == null ? quantifier : "exact";
    people.count = count;
    people.whole = whole.orElse(null);
    people.group =
        group
            .or(() -> tie)
            .or(
                () ->
                    lexicon.has(WordList.PEACEKEEPERS, noun) ? discourse.implied().mission() : NONE)
            .or(() -> NamedTogether.groupOf(together.meant(sentence, token, noun)))
            .orElse(whole.map(w -> w.group).orElse(null));
    people.holder =
        whole
            .map(w -> w.holder)
            .or(() -> NamedTogether.holderOf(together.meant(sentence, token, noun)))
            .orElse(null);
    if (lexicon.has(WordList.HOSTAGES, noun) && people.whole == null) {
      people.holder = isOfCountry(sentence, token) ? null : people.group;
      people.group = null;
    }
    if (people.group == null && lexicon.has(WordList.DOERS, noun)) {
      people.group = discourse.heldLastBy().or(discourse.force()::by).orElse(null);
    }
    if (people.group == null && people.key == null && lexicon.has(WordList.PRISONERS, noun)) {
      people.group = // "sixty soldiers were captured; several prisoners were killed"
          spoken
              .heldLate()
              .filter(held -> !held.isAbducted)
              .map(held -> held.group)
              .filter(own -> !own.equals(discourse.heldLastBy().orElse(null)))
              .orElse(null);
    }
    if (people.group == null && isFurther(sentence, token, noun)) {
      people.group = spoken.lastMember().map(r -> r.group).orElse(null);
    }
    if (people.group == null
        && lexicon.has(WordList.STATE_MEMBERS, noun)
        && !phrases.areOfSomebody(sentence, token)) {
      people.group = discourse.stateSide(noun).map(r -> r.key).orElse(null);
    }
    people.isOutsider =
        people.group == null
            && (isOfNamelessOthers(sentence, token)
                || (people.whole != null && people.whole.isOutsider));
    return SINGLE.contains(noun) && people.whole != null && !Shares.isRatio(sentence, token)
        ? individuals.single(sentence, token, people)
        : people;
  }

  /** "Troops loyal to Okello", "its members", where "it" is a unit without a name. */
  private boolean isOfNamelessOthers(Sentence sentence, Token token) {
    return phrases.areOfSomebody(sentence, token)
        || sentence
            .children(token, "prep") // "members of the Acholi special forces"
            .filter(of -> of.lemma().equals("of"))
            .flatMap(of -> sentence.children(of, "pobj"))
            .anyMatch(all -> all.tag().equals("NNS") && phrases.areOfSomebody(sentence, all))
        || sentence
            .children(token, "poss")
            .filter(its -> its.tag().equals("PRP$"))
            .anyMatch(its -> spoken.isBand(discourse.referent(sentence, its)));
  }

  /** "Some fighters", but "three fighters" and "half of the fighters" say it themselves. */
  private String shown(String quantifier, @Nullable Integer count, String noun) {
    return count != null || lexicon.has(WordList.SHARES, noun) ? "exact" : quantifier;
  }

  /** "Two other officers", after one who is told to be of a group: of his. */
  private boolean isFurther(Sentence sentence, Token token, String noun) {
    return lexicon.has(WordList.MEMBERS, noun)
        && sentence.children(token).stream().anyMatch(c -> FURTHER.contains(c.lemma()));
  }

  /** "The rest went home": those of whom the text has not told yet what became of them. */
  boolean areOthers(Sentence sentence, Token token) {
    return wholes.areOthers(sentence, token);
  }

  /** "Most of the girls": the girls are all of them. */
  private boolean isWhole(Sentence sentence, Token token) {
    return token.is("pobj")
        && sentence
            .head(token)
            .filter(p -> p.lemma().equals("of"))
            .flatMap(sentence::head)
            .filter(
                part ->
                    quantities.isQuantity(part, part.lemma())
                        || lexicon.has(WordList.PRONOUNS_OF_PEOPLE, part.lemma()))
            .isPresent();
  }

  /** A judge is not the teacher spoken of next, but a commander may be the prisoner. */
  private boolean mayBeCalled(Referent person, String noun) {
    if (lexicon.has(WordList.COURTS, noun)) {
      return person.noun.equals(noun); // who judges is not whom the text is about
    }
    if (person.key == null && GROWN_UP.contains(person.noun) && YOUNG.contains(noun)) {
      return false; // the woman who tells of the girl
    }
    return person.key != null
        || person.noun.isEmpty()
        || lexicon.has(WordList.CALLED_SIMPLY, noun)
        || lexicon.has(WordList.CALLED_SIMPLY, person.noun)
        || lexicon.has(WordList.PRISONERS, noun)
        || (lexicon.has(WordList.MEMBERS, noun)
            && (person.group != null || lexicon.has(WordList.MEMBERS, person.noun)));
  }

  private Optional<String> groupOf(Sentence sentence, Token token, String noun) {
    return phrases
        .groupOf(sentence, token)
        .or(() -> commanders.groupOf(sentence, token))
        .or(
            () ->
                lexicon.has(WordList.STATE_BODIES, noun)
                    ? states.ofCountryOrPlace(sentence, token).map(Referent::groupKey)
                    : isOfState(noun) && isParty(sentence, token)
                        ? states.ofCountry(sentence, token).map(Referent::groupKey)
                        : Optional.empty());
  }

  /** "Kenyan soldiers", "Kenyan instructors": those whom a state sends. */
  private boolean isOfState(String noun) {
    return lexicon.has(WordList.STATE_MEMBERS, noun) || lexicon.has(WordList.STATE_EXPERTS, noun);
  }

  /** "Surrendered to a Kenyan sergeant", "shot by one": not "stood beside one". */
  private static boolean isParty(Sentence sentence, Token token) {
    return token.is("nsubj", "nsubjpass")
        || (token.is("pobj")
            && sentence.head(token).filter(p -> TO_OR_BY.contains(p.lemma())).isPresent());
  }

  /** "The captives", "the men": those of whose captivity the text has told. */
  private Optional<Referent> held(Sentence sentence, Token token, String noun) {
    boolean mayMean =
        lexicon.has(WordList.PRISONERS, noun)
            || (lexicon.has(WordList.CALLED_SIMPLY, noun) && sentence.children(token).size() == 1);
    return mayMean ? spoken.last(token, r -> r.kind == Kind.PEOPLE && r.wasHeld) : Optional.empty();
  }

  /** "The district collector, Anil Rao": whatever the word, it is he whom the name names. */
  boolean isNamed(Sentence sentence, Token token) {
    return !token.tag().startsWith("NNP")
        && sentence
            .children(token, "appos")
            .anyMatch(c -> Discourse.isPerson(mentions.get(c.start())));
  }

  /** One person, by a noun. */
  Referent one(Sentence sentence, Token token, boolean isDefinite) {
    Referent person =
        onlyKin.of(sentence, token).orElseGet(() -> called(sentence, token, isDefinite));
    onlyKin.learn(sentence, token, person);
    return person;
  }

  private Referent called(Sentence sentence, Token token, boolean isDefinite) {
    String noun = NounPhrases.noun(token);
    Optional<Token> name = individuals.name(sentence, token).or(() -> bearer(sentence, token));
    Optional<String> group = groupOf(sentence, token, noun);
    if (name.isEmpty()) {
      name = described(sentence, token);
    }
    if (name.isPresent()) {
      Referent person = discourse.referent(sentence, name.get());
      introduce(sentence, token, person);
      return person;
    }
    Optional<String> tie = ties.of(sentence, token).map(Referent::groupKey);
    Gender gender = gender(noun);
    if (isDefinite && group.isEmpty() && tie.isEmpty() && !isKinOfOther(sentence, token)) {
      Optional<Referent> before =
          spoken
              .lastNamed(noun, Kind.PERSON)
              .filter(r -> !discourse.isSpeaking(r, sentence, token))
              .or(
                  () ->
                      spoken.last(
                          token,
                          r ->
                              r.kind == Kind.PERSON
                                  && !r.label.equals(Pronouns.SPEAKER)
                                  && !discourse.isSpeaking(r, sentence, token)
                                  && (gender == null || r.gender == null || r.gender == gender)
                                  && mayBeCalled(r, noun)));
      if (before.isPresent() && sentence.child(token, "poss").isEmpty()) {
        Referent same = before.get();
        same.gender = same.gender == null ? gender : same.gender;
        return same;
      }
    }
    Referent person = Discourse.newPerson(null, labels.of(sentence, token, "", group.orElse(null)));
    person.gender = gender;
    person.noun = noun;
    person.isFormer = isFormer(sentence, token, noun);
    person.isCalledFormer = person.isFormer && !isKinOfOne(sentence, token);
    person.isSaidToBelong = group.isPresent() && person.isFormer;
    person.group =
        group.or(() -> tie).or(() -> states.ofActing(sentence, token, noun)).orElse(null);
    return person;
  }

  /** "The brother of a judge": not one of whom the text has told. */
  private boolean isKinOfOther(Sentence sentence, Token token) {
    return lexicon.has(WordList.KIN, NounPhrases.noun(token))
        && sentence
            .children(token, "prep")
            .filter(of -> of.lemma().equals("of"))
            .flatMap(of -> sentence.children(of, "pobj"))
            .anyMatch(whose -> !NounPhrases.isDefinite(sentence, whose));
  }

  private @Nullable Gender gender(String noun) {
    return lexicon.has(WordList.WOMEN, noun)
        ? Gender.FEMALE
        : lexicon.has(WordList.MEN, noun) ? Gender.MALE : null;
  }

  /** What a word for somebody tells of him: "the former LRA commander Musa". */
  void introduce(Sentence sentence, Token title, Referent person) {
    boolean isFormer = isFormer(sentence, title, NounPhrases.noun(title));
    spoken.call(person, NounPhrases.noun(title));
    phrases
        .groupOf(sentence, title)
        .ifPresent(
            g -> {
              person.group = g;
              person.isSaidToBelong = isFormer;
            });
    if (person.group == null && isOfUnlisted(sentence, title)) {
      person.isOutsider = true;
    }
    if (lexicon.has(WordList.MEMBERS, NounPhrases.noun(title))) {
      person.noun = NounPhrases.noun(title);
    }
    person.isFormer |= isFormer;
    person.isCalledFormer |= isFormer && !isKinOfOne(sentence, title);
  }

  /** "The Resistance commander Musa": of a group, though no list has it. */
  private boolean isOfUnlisted(Sentence sentence, Token title) {
    return lexicon.has(WordList.MEMBERS, NounPhrases.noun(title))
        && sentence
            .children(title, "compound", "nmod")
            .filter(c -> c.tag().startsWith("NNP") && !mentions.containsKey(c.start()))
            .anyMatch(c -> Character.isUpperCase(c.form().charAt(0)));
  }

  /** "Musa, a commander of the LRA": he whom the name before it names. */
  private Optional<Token> bearer(Sentence sentence, Token token) {
    Optional<Token> head =
        sentence.head(token).filter(h -> token.is("appos", "compound", "nmod", "conj"));
    return token.is("conj")
        ? head.filter(h -> h.is("appos")).flatMap(h -> bearer(sentence, h))
        : head.filter(h -> individuals.isNamed(sentence, h));
  }

  /** "Her brother, once a member of the LRA": her brother. */
  private Optional<Token> described(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(h -> token.is("appos") && h.tag().equals("NN") && token.tag().equals("NN"))
        .filter(
            h ->
                lexicon.has(WordList.KIN, NounPhrases.noun(h))
                    || lexicon.has(WordList.PEOPLE, NounPhrases.noun(h)))
        .filter(h -> discourse.referent(sentence, h).kind == Kind.PERSON);
  }

  /** "Israeli hostages": not held by Israel. */
  private boolean isOfCountry(Sentence sentence, Token token) {
    return sentence
        .children(token, "amod", "nmod", "compound")
        .map(c -> mentions.get(c.start()))
        .anyMatch(m -> m != null && m.kind() == Mention.Kind.NATIONALITY);
  }

  /** "Captured volunteers". */
  private boolean isHeld(Sentence sentence, Token token) {
    return sentence
        .children(token, "amod", "nmod")
        .anyMatch(c -> lexicon.has(WordList.HELD, c.form().toLowerCase(Locale.ROOT)));
  }

  /** "Former fighters face stigma": no particular ones, unlike those who did something. */
  private static boolean isOfAnyKind(Sentence sentence, Token token) {
    boolean isTold =
        (token.is("nsubj", "nsubjpass", "dobj")
                && sentence
                    .head(token)
                    .filter(v -> Set.of("VBD", "VBN", "VBG").contains(v.tag()))
                    .isPresent())
            || isDoneBy(sentence, token)
            || isOfSome(sentence, token);
    return !isTold
        && sentence.children(token).stream()
            .noneMatch(c -> c.is("det", "poss", "nummod", "num", "relcl") || c.tag().equals("CD"));
  }

  /** "Was founded by former fighters". */
  private static boolean isDoneBy(Sentence sentence, Token token) {
    return token.is("pobj") && sentence.head(token).filter(by -> by.is("agent")).isPresent();
  }

  /** "Forty of the women were former fighters": these women. */
  private static boolean isOfSome(Sentence sentence, Token token) {
    return token.is("attr")
        && sentence
            .head(token)
            .flatMap(verb -> sentence.child(verb, "nsubj"))
            .filter(
                who ->
                    who.tag().equals("CD")
                        || who.tag().startsWith("J")
                        || NounPhrases.isDefinite(sentence, who)
                        || sentence.children(who).stream().anyMatch(c -> c.tag().equals("CD")))
            .isPresent();
  }

  private boolean isFormer(Sentence sentence, Token token, String noun) {
    boolean isOfFormer =
        !lexicon.has(WordList.MEMBERS, noun)
            && phrases.owner(sentence, token).filter(o -> o.isPeople() && o.isFormer).isPresent();
    return isOfFormer
        || lexicon.has(WordList.FORMER_MEMBERS, noun)
        || sentence.children(token).stream().anyMatch(c -> lexicon.has(WordList.FORMER, c.lemma()));
  }

  /** "My brother", says a former fighter: that does not call the brother one. */
  private boolean isKinOfOne(Sentence sentence, Token token) {
    String noun = NounPhrases.noun(token);
    return (lexicon.has(WordList.KIN, noun) || lexicon.has(WordList.RELATIONS, noun))
        && phrases.owner(sentence, token).filter(o -> o.kind == Kind.PERSON).isPresent();
  }
}
