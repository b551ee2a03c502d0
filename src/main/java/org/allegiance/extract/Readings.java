package org.allegiance.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.patterns.Pattern.Filler;
import org.allegiance.extract.patterns.Patterns.Use;
import org.allegiance.extract.reference.Antecedents;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** For whom the words in the slots of patterns stand, where they may fill them. */
final class Readings {

  private static final Set<String> OF_GROUPS = Set.of("from", "to", "counterparty");
  private static final Set<String> OF_RETURNED =
      Set.of("ResettlementDenial", "Reconciliation", "RehabilitationProgramme");
  private static final Set<String> OF_MEMBERS =
      Set.of(
          "Joining",
          "Rejoining",
          "Leaving",
          "Defection",
          "Expulsion",
          "AllegianceSwitch",
          "TurningAgainst",
          "Recruitment",
          "Support",
          "Hostilities",
          "TakingControl",
          "LosingControl");

  /** After which there is a group of a name, whatever it is. */
  private static final Set<String> NAMING = Set.of("Merger", "Renaming");

  /** What several groups do at once: "the three formed a front". */
  private static final Set<String> OF_SEVERAL = Set.of("Formation", "Merger");

  private static final Set<String> AT_SIDES = Set.of("with", "against");
  private static final Set<String> OF_POSTS = Set.of("TakingControl", "Hostilities");

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;
  private final Fillers fillers;
  private final DescribedParties described;

  Readings(WordLists words, Discourse discourse, Sentence sentence) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
    this.fillers = new Fillers(words);
    this.described = new DescribedParties(words, discourse, sentence);
  }

  /** The pattern with its slots filled; none if one that must be filled cannot be. */
  Optional<Reading> reading(Use use, Map<String, List<Token>> slots) {
    Map<String, List<Referent>> filled = new HashMap<>();
    Set<String> unnamed = new HashSet<>();
    for (Map.Entry<String, List<Token>> slot : slots.entrySet()) {
      Filler filler = use.pattern().fillers().getOrDefault(slot.getKey(), Filler.ANYONE);
      List<Referent> fitting =
          slot.getValue().stream()
              .filter(t -> !isSinceWhen(slot.getKey(), t) && !isWhereThatIs(slot, t))
              .flatMap(
                  t ->
                      referents(use, slot.getKey(), t)
                          .peek(r -> describe(use, slot, t, r))
                          .filter(
                              r ->
                                  fillers.fit(slot.getKey(), filler, r)
                                      || isReturner(filler, r)
                                      || isOfThoseBefore(use, filler, r)
                                      || isCapitalFor(slot.getKey(), filler, t, r)))
              .toList();
      boolean isRequired =
          use.frame().places().stream()
              .anyMatch(p -> p.slot().equals(slot.getKey()) && !p.isOptional());
      boolean isUnnamed = fitting.isEmpty() && isUnnamed(use, slot.getKey(), slot.getValue());
      if (isUnnamed) {
        unnamed.add(slot.getKey());
      } else if (fitting.isEmpty()
          && isRequired
          && !slot.getValue().isEmpty()
          && filler != Filler.ANYONE
          && !isByUnknown(use, slot.getKey(), slot.getValue())
          && !isPlaceOfOwn(use, slots, slot.getKey())) {
        return Optional.empty();
      }
      filled.put(slot.getKey(), isUnnamed ? sides(slot.getValue()) : fitting);
    }
    if (filled.getOrDefault("counterparty", List.of()).isEmpty()) {
      ofPost(use, slots).ifPresent(owner -> filled.put("counterparty", List.of(owner)));
    }
    boolean isEither =
        slots.values().stream()
            .filter(s -> s.size() > 1)
            .anyMatch(s -> s.stream().anyMatch(this::hasOr));
    return Optional.of(new Reading(use, filled, unnamed, isEither));
  }

  /** "The elders turned him away", but "a chief or a landlord" may be either. */
  private void describe(Use use, Map.Entry<String, List<Token>> slot, Token token, Referent who) {
    if (slot.getValue().size() == 1) {
      described.note(use.pattern().event(), slot.getKey(), token, who);
    }
  }

  /** "The Somali town of Kot": where Kot is. */
  private static boolean isWhereThatIs(Map.Entry<String, List<Token>> slot, Token token) {
    return slot.getKey().equals("place")
        && token.is("compound", "nmod", "amod")
        && slot.getValue().stream()
            .anyMatch(t -> t.is("pobj", "appos") && t.index() > token.index());
  }

  /** "Joined in January": into no group. */
  private boolean isSinceWhen(String slot, Token token) {
    return (OF_GROUPS.contains(slot) || slot.equals("place")) && discourse.isTime(token);
  }

  /** "The elders turned two boys away", where the text tells of former fighters. */
  private boolean isOfThoseBefore(Use use, Filler filler, Referent who) {
    return OF_RETURNED.contains(use.pattern().event())
        && Fillers.arePeople(filler)
        && who.isPeople()
        && who.group == null
        && !words.has(WordList.STATE_MEMBERS, who.noun)
        && !isNeighbour(who) // "the clan was reconciled with him"
        && discourse.implied().tellsOfFormer();
  }

  /** "Made peace with Luanda", "waged war on Kinshasa": those who govern there. */
  private boolean isCapitalFor(String slot, Filler filler, Token token, Referent where) {
    return OF_GROUPS.contains(slot)
        && (filler == Filler.GROUP || filler == Filler.SIDE)
        && where.kind == Kind.PLACE
        && where.group != null
        && sentence
            .head(token)
            .filter(
                p ->
                    AT_SIDES.contains(p.lemma())
                        || isOfSupport(p)
                        || (p.lemma().equals("on")
                            && sentence.children(p, "pobj").anyMatch(token::equals)
                            && isOfWar(p)))
            .isPresent();
  }

  /** "In support of Kigali". */
  private boolean isOfSupport(Token of) {
    return of.lemma().equals("of")
        && sentence
            .head(of)
            .filter(what -> what.is("pobj") && words.has(WordList.COMPANY, what.lemma()))
            .isPresent();
  }

  private boolean isOfWar(Token on) {
    return sentence
        .head(on)
        .filter(
            h ->
                h.lemma().equals("war")
                    || sentence.children(h, "dobj").anyMatch(o -> o.lemma().equals("war")))
        .isPresent();
  }

  /** "Joined another faction", "went over to the rebels": so they did, and nobody says to which. */
  private boolean isUnnamed(Use use, String slot, List<Token> tokens) {
    return OF_GROUPS.contains(slot)
        && OF_MEMBERS.contains(use.pattern().event())
        && !tokens.isEmpty()
        && tokens.stream()
            .allMatch(
                t ->
                    discourse.unnamed().isGroup(sentence, t)
                        || discourse.unnamed().areAny(sentence, t)
                        || discourse.unnamed().isSide(sentence, t));
  }

  /** "The rebels", "the army", where the text has not named them. */
  private List<Referent> sides(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> discourse.unnamed().isSide(sentence, t))
        .map(t -> discourse.referent(sentence, t))
        .toList();
  }

  /** "Overran our bunker", "attacked the army's outpost": whose it is is acted against. */
  private Optional<Referent> ofPost(Use use, Map<String, List<Token>> slots) {
    return OF_POSTS.contains(use.pattern().event())
        ? slots.getOrDefault("place", List.of()).stream()
            .filter(place -> words.has(WordList.POSTS, place.lemma()))
            .flatMap(place -> discourse.whose(sentence, place).stream())
            .map(discourse::group)
            .findFirst()
        : Optional.empty();
  }

  /** In a text about those who left a group, "Musa went home" tells of one of them. */
  private boolean isReturner(Filler filler, Referent who) {
    return (filler == Filler.FORMER || filler == Filler.TIED)
        && !isNeighbour(who)
        && discourse.implied().leftByAll(who).isPresent();
  }

  /** Among whom one comes back, and not who comes back: "he drove his neighbours out". */
  private boolean isNeighbour(Referent who) {
    return words.has(WordList.RELATIONS, who.noun) && !words.has(WordList.PRISONERS, who.noun);
  }

  private boolean hasOr(Token token) {
    return sentence.children(token, "cc").anyMatch(c -> c.lemma().equals("or"));
  }

  /** "The two clashed": both of them, where they do it to each other. */
  private Stream<Referent> referents(Use use, String slot, Token token) {
    List<Referent> exemplary = discourse.exemplary(sentence, token);
    if (!exemplary.isEmpty()) {
      return exemplary.stream();
    }
    boolean isOfGroups =
        use.pattern().isMutual()
            || (OF_SEVERAL.contains(use.pattern().event()) && mayBeGroups(token));
    if (isOfGroups && slot.equals("actor")) {
      return discourse
          .pair(sentence, token)
          .or(
              () ->
                  use.pattern().isMutual()
                      ? Optional.of(List.of(discourse.sideOf(sentence, token)))
                      : Optional.empty())
          .map(List::stream)
          .orElseGet(() -> fillersOf(use, slot, token));
    }
    return fillersOf(use, slot, token);
  }

  /** "The two", "both groups": not "the two brothers". */
  private boolean mayBeGroups(Token token) {
    return token.tag().equals("CD")
        || token.lemma().equals("both")
        || words.has(WordList.GROUPS, token.lemma());
  }

  private Stream<Referent> fillersOf(Use use, String slot, Token token) {
    Filler filler = use.pattern().fillers().getOrDefault(slot, Filler.ANYONE);
    Referent who = whoFor(use, slot, filler, token);
    List<Referent> named =
        slot.equals("actor") ? discourse.namedOf(sentence, token, who) : List.of();
    return named.isEmpty()
        ? Stream.concat(Stream.of(who), instances(slot, token, who))
        : named.stream();
  }

  private Stream<Referent> instances(String slot, Token token, Referent all) {
    return slot.equals("actor")
        ? discourse.instances(sentence, token, all).stream()
        : Stream.empty();
  }

  /** For whom a word stands in a slot, by who may fill it. */
  private Referent whoFor(Use use, String slot, Filler filler, Token token) {
    if (slot.equals("actor")
        && (Antecedents.holder(use.pattern().event()) != null
            || use.pattern().event().equals("Prosecution"))) {
      return discourse.heldOf(sentence, token);
    }
    if (Fillers.arePeople(filler)) {
      Referent people = discourse.personsOf(sentence, token);
      boolean areOfGroup = filler == Filler.FORMER || filler == Filler.TIED;
      return areOfGroup ? people.someOfJoined() : people;
    }
    if (filler == Filler.PLACE) {
      return discourse.placeOf(sentence, token);
    }
    if (Fillers.isSide(slot, filler) || isOfSides(use, slot)) {
      return discourse.sideOf(sentence, token);
    }
    if (filler == Filler.PARTY && OF_MEMBERS.contains(use.pattern().event())) {
      return discourse.partyOf(sentence, token);
    }
    if (NAMING.contains(use.pattern().event()) && slot.equals("to")) {
      return discourse.newGroupOf(sentence, token);
    }
    if (use.pattern().event().equals("Formation") && slot.equals("to") && isOfOwn(token)) {
      return new Referent(Kind.OTHER, null, token.form(), null); // "formed his own militia"
    }
    return OF_GROUPS.contains(slot)
        ? discourse.groupOf(sentence, token)
        : discourse.referent(sentence, token);
  }

  /** "His own militia", "a band of his own". */
  private boolean isOfOwn(Token token) {
    return sentence.subtree(token).stream().anyMatch(w -> w.lemma().equals("own"));
  }

  /** "Came over to the Americans": not to some of them. */
  private static boolean isOfSides(Use use, String slot) {
    return use.pattern().event().equals("AllegianceSwitch") && slot.equals("to");
  }

  /** "Recruited by a preacher": for a group, though the text does not say here for which. */
  private boolean isByUnknown(Use use, String slot, List<Token> tokens) {
    return !slot.equals("place")
        && !use.pattern().event().equals("Rejoining") // "her family took her back"
        && use.frame().places().stream()
            .anyMatch(p -> p.slot().equals(slot) && p.roles().contains(Arguments.SUBJECT))
        && tokens.stream().map(t -> discourse.referent(sentence, t)).allMatch(Referent::isPeople);
  }

  /** "Colombia's former guerrillas": of that country's, not of its government. */
  private boolean isPlaceOfOwn(Use use, Map<String, List<Token>> slots, String slot) {
    return slot.equals("from")
        && use.pattern().isPresupposed()
        && referents(slots, "actor").allMatch(r -> words.has(WordList.MEMBERS, r.noun))
        && referents(slots, slot).allMatch(r -> r.kind == Kind.PLACE || isExMember(slots, r));
  }

  /** "The ex-fighters in this sample". */
  private boolean isExMember(Map<String, List<Token>> slots, Referent where) {
    return where.kind == Kind.OTHER
        && referents(slots, "actor").allMatch(r -> words.has(WordList.FORMER_MEMBERS, r.noun));
  }

  private Stream<Referent> referents(Map<String, List<Token>> slots, String slot) {
    return slots.getOrDefault(slot, List.of()).stream().map(t -> discourse.referent(sentence, t));
  }
}
