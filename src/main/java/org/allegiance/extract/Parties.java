package org.allegiance.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Antecedents;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Occupants;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * The other parties to an event: those that its words name, those that the text has told of before,
 * and who does by right what nobody is said to do.
 */
final class Parties {

  /** What nobody does to his own. */
  private static final Set<String> OF_OTHERS = Set.of("RefusalToFight", "Surrender");

  private final WordLists words;
  private final Sentence sentence;
  private final Arguments arguments;
  private final Antecedents antecedents;
  private final Jailers jailers;
  private final Authorities authorities;

  Parties(
      WordLists words,
      Discourse discourse,
      Sentence sentence,
      Arguments arguments,
      Antecedents antecedents) {
    this.words = words;
    this.sentence = sentence;
    this.arguments = arguments;
    this.antecedents = antecedents;
    this.jailers = new Jailers(words, discourse, sentence, arguments);
    this.authorities = new Authorities(words, discourse, sentence, arguments);
  }

  /**
   * What the words themselves tell of an event.
   *
   * @param other who acts with or upon the actor
   * @param groups keys by slot
   * @param where the places that are taken, left or attacked
   * @param place key of the place where it happened
   */
  record Told(
      Referent actor,
      Referent other,
      Map<String, String> groups,
      List<Referent> where,
      @Nullable String place) {}

  /** Keys of the groups that take part, by slot. */
  Map<String, String> of(Token word, Reading reading, Verdict verdict, Told told) {
    Pattern pattern = reading.use().pattern();
    Referent actor = told.actor();
    Referent other = told.other();
    String own = actor.isPeople() ? actor.group : null;
    Map<String, String> groups = named(reading, told);
    String holds = Antecedents.holder(pattern.event());
    if (holds != null) {
      jailers.of(word).ifPresent(jailer -> groups.putIfAbsent(holds, jailer));
    }
    if (words.has(WordList.FREEING, word.lemma())) {
      antecedents.free(actor, groups);
    }
    antecedents.fill(pattern, word.lemma(), actor, groups, reading.unnamed());
    String joined = told.groups().get("to");
    if (joined != null && joined.equals(own) && isPluperfect(sentence, word)) {
      groups.put("to", joined); // "the former rebels said that they had joined it as children"
      groups.remove("from", joined);
    }
    if (isByUnnamed(word, other)) {
      groups.remove("counterparty");
    }
    if (pattern.event().equals("TurningAgainst") && groups.containsKey("from")) {
      groups.putIfAbsent("counterparty", groups.get("from")); // "the unit mutinied"
    }
    Occupants.fill(pattern.event(), told.where(), reading.of("actor"), groups);
    if (pattern.event().equals("Dissolution")) {
      groups.remove("counterparty", actor.groupKey());
    }
    if (OF_OTHERS.contains(pattern.event()) || isOfNobodysOwn(pattern, actor, other)) {
      groups.remove("counterparty", groups.get("from"));
    }
    boolean isOpen = DescribedParties.of(pattern.event(), other) == null;
    if (isOpen && !groups.containsKey("counterparty")) {
      authorities
          .of(pattern.event(), word, groups.getOrDefault("from", own), told.place())
          .or(() -> authorities.announcing(pattern.event(), verdict, actor))
          .ifPresent(key -> groups.put("counterparty", key));
    }
    return groups;
  }

  /** Those that the words of the event name. */
  private Map<String, String> named(Reading reading, Told told) {
    Map<String, String> groups = new LinkedHashMap<>(told.groups());
    groups.remove("from", groups.get("to")); // nobody leaves what he goes to
    String against = areKin(told.other()) ? null : told.other().groupKey();
    if (against != null && !isHisOwn(reading.use().pattern(), told.actor(), told.other())) {
      groups.put("counterparty", against);
    }
    if (reading.isByOwn() && told.groups().containsKey("from")) {
      groups.putIfAbsent("counterparty", told.groups().get("from"));
    }
    return groups;
  }

  /** "Accepted by their families": not by the group whose fighters' kin they are. */
  private boolean areKin(Referent other) {
    return other.kind == Kind.PEOPLE && words.has(WordList.KIN, other.noun);
  }

  /** "Seized by Shia militiamen", "by youths": not by those of whom the text told before. */
  private boolean isByUnnamed(Token word, Referent other) {
    boolean areMembers = words.has(WordList.MEMBERS, other.noun) || other.noun.equals("man");
    return other.isPeople()
        && other.groupKey() == null
        && (areMembers || (other.key == null && !isByPronoun(word)));
  }

  private boolean isByPronoun(Token word) {
    return arguments.of(word).getOrDefault(Arguments.SUBJECT, List.of()).stream()
        .anyMatch(who -> who.tag().startsWith("PRP") || who.tag().startsWith("W"));
  }

  /** "Musa of the front fell into the hands of the rebels": of others, who have no name. */
  private boolean isOfNobodysOwn(Pattern pattern, Referent actor, Referent other) {
    return pattern.event().equals("Capture")
        && other.isPeople()
        && other.key == null
        && !actor.isFormer
        && !words.has(WordList.DESERTERS, actor.noun);
  }

  /** "The clan's militia fought rebels": others than its own, though the text named it last. */
  private static boolean isHisOwn(Pattern pattern, Referent actor, Referent other) {
    return pattern.isMutual()
        && other.isPeople()
        && other.key == null
        && Objects.equals(other.groupKey(), actor.groupKey());
  }

  /** "Had joined": before what the text told last. */
  static boolean isPluperfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("had"));
  }
}
