package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Whether somebody can have done, among those others, what a sentence seems to tell of him. */
final class Plausibility {

  private static final Set<String> OF_ITSELF =
      Set.of("Formation", "Renaming", "Disarmament", "Dissolution");

  /** What groups do, but a crowd too. */
  private static final Set<String> BY_ANYONE = Set.of("Hostilities", "Alliance");

  /** What is worth telling of people of whom nothing else is told: "sixty were beheaded". */
  private static final Set<String> OF_STRANGERS =
      Set.of("Execution", "Detention", "Disarmament", "RefusalToFight");

  private static final Set<String> OF_FORCE = Set.of("Execution", "Hostilities", "Reprisal");

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;

  Plausibility(WordLists words, Discourse discourse, Sentence sentence) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
  }

  /** "It fought its rivals", "left another group": whichever they are, it fought, it left. */
  boolean hasWhatItNeeds(Reading reading, Map<String, String> groups, Referent other) {
    boolean isFought = reading.use().pattern().event().equals("Hostilities") && isArmedCrowd(other);
    boolean isByOpponent =
        other.isPeople() && (isFought || words.has(WordList.OPPONENTS, other.noun));
    return reading.use().pattern().needs().stream()
        .allMatch(
            slots ->
                slots.stream().anyMatch(s -> groups.containsKey(s) || reading.isUnnamed(s))
                    || (isByOpponent && slots.contains("counterparty")));
  }

  /** Whether those without a name may do what groups do. */
  boolean mayAct(Referent who, Pattern pattern, Token word, List<Referent> where) {
    return BY_ANYONE.contains(pattern.event())
        || (pattern.event().equals("Merger") && word.isVerb() && isBand(who))
        || (pattern.event().endsWith("Control") && mayHold(who, where));
  }

  /** Whether it can be told of somebody. */
  boolean isOf(Referent who, Map<String, String> groups, Reading reading, Token word) {
    Pattern pattern = reading.use().pattern();
    boolean isEmpty =
        saysNothing(who, groups)
            && !reading.tellsOfSide()
            && !(isBand(who) && isSomewhere(reading))
            && (!OF_STRANGERS.contains(pattern.event()) || areAny(who, word));
    return who.kind != Kind.OTHER
        && !isEmpty
        && !isWithItself(pattern, who, groups)
        && !isSuicide(pattern, word)
        && !(pattern.event().endsWith("Control") && areKin(who))
        && !isForgivenByOwn(pattern, groups)
        && !isPutOutOfCountry(reading, who, groups.get("from"))
        && !isUnitOfItsOwn(pattern, who, word)
        && !isOfAccuser(word, groups.get("to"))
        && !isTrainedByHelpers(pattern, groups.get("to"));
  }

  /** "Families of fighters were expelled from Kot": they held no place. */
  private boolean areKin(Referent who) {
    return who.isPeople()
        && (words.has(WordList.KIN, who.noun)
            || (who.whole != null && words.has(WordList.KIN, who.whole.noun)));
  }

  /** "The front took him back after he had left it": that is no reconciliation with it. */
  private static boolean isForgivenByOwn(Pattern pattern, Map<String, String> groups) {
    return pattern.event().equals("Reconciliation")
        && groups.containsKey("from")
        && groups.get("from").equals(groups.get("counterparty"));
  }

  /** "Rather than surrender, he shot himself": nobody killed him. */
  private boolean isSuicide(Pattern pattern, Token word) {
    return OF_FORCE.contains(pattern.event())
        && sentence
            .children(word, "dobj")
            .anyMatch(o -> o.lemma().matches("(him|her|them)sel(f|ves)"));
  }

  /** "A list of those held": whoever they are. */
  private boolean areAny(Referent who, Token word) {
    return word.is("acl") && words.has(WordList.PRONOUNS_OF_PEOPLE, who.noun);
  }

  /** "The rebels", "four factions", "Omar's men": no group that has a name, but a force. */
  private boolean isArmedCrowd(Referent who) {
    return who.kind == Kind.PEOPLE
        && !who.isFormer
        && (words.has(WordList.GROUP_PLURALS, who.noun) || words.has(WordList.GROUPS, who.noun));
  }

  /** "Four factions", "the town's militias". */
  private boolean isBand(Referent who) {
    return who.kind == Kind.PEOPLE && !who.isFormer && words.has(WordList.GROUPS, who.noun);
  }

  /** "Omar's men took the town", but "foreign fighters entered the country". */
  private boolean mayHold(Referent who, List<Referent> where) {
    boolean isForce = isArmedCrowd(who) || (who.kind == Kind.PEOPLE && who.noun.equals("man"));
    return isForce && !who.isFormer && where.stream().noneMatch(p -> p.group != null);
  }

  /** "Two battalions attacked Kot". */
  private static boolean isSomewhere(Reading reading) {
    return reading.use().pattern().event().equals("Hostilities")
        && reading.of("place").stream().anyMatch(p -> p.kind == Kind.PLACE && p.key != null);
  }

  private boolean saysNothing(Referent who, Map<String, String> groups) {
    return groups.isEmpty()
        && who.kind == Kind.PEOPLE
        && who.group == null
        && !words.has(WordList.MEMBERS, who.noun)
        && !words.has(WordList.PRISONERS, who.noun);
  }

  /** A group may found itself, but nobody splits from himself. */
  private static boolean isWithItself(Pattern pattern, Referent who, Map<String, String> groups) {
    boolean isOfItself = OF_ITSELF.contains(pattern.event());
    boolean isCalledSo =
        pattern.event().equals("Renaming") && String.valueOf(who.key).equals(groups.get("to"));
    return who.kind == Kind.GROUP && groups.containsValue(who.key) && (!isOfItself || isCalledSo);
  }

  /** "The corps that the front raised": no group of its own, but the front's. */
  private boolean isUnitOfItsOwn(Pattern pattern, Referent who, Token word) {
    return pattern.event().equals("Formation")
        && word.is("relcl")
        && sentence
            .head(word)
            .filter(unit -> unit.tag().startsWith("NN") && !unit.tag().startsWith("NNP"))
            .map(unit -> discourse.referent(sentence, unit))
            .filter(unit -> unit.kind == Kind.GROUP && unit == who)
            .isPresent();
  }

  /** "The president expelled the rebel leader": from the country, not from his government. */
  private boolean isPutOutOfCountry(Reading reading, Referent who, @Nullable String from) {
    return reading.isByOwn()
        && from != null
        && !from.equals(who.group)
        && (discourse.isGovernment(from) || isOfOtherState(who, from));
  }

  /** "The army expelled French troops": none of its own. */
  private boolean isOfOtherState(Referent who, String from) {
    return who.group != null
        && "State".equals(discourse.group(from).type)
        && !discourse.group(who.group).isArmed();
  }

  /** "The rebels accused them of helping the army": not of helping the rebels. */
  private boolean isOfAccuser(Token word, @Nullable String helped) {
    Optional<Token> above = sentence.head(word);
    while (above.isPresent() && !above.get().isVerb()) {
      above = sentence.head(above.get());
    }
    boolean isDoneByHim = word.is("xcomp"); // "tried to help them"
    return helped != null
        && !isDoneByHim
        && above
            .filter(verb -> words.has(WordList.ACCUSING, verb.lemma()))
            .flatMap(verb -> sentence.child(verb, "nsubj"))
            .map(accuser -> discourse.referent(sentence, accuser))
            .filter(accuser -> helped.equals(accuser.groupKey()))
            .isPresent();
  }

  /** "UNICEF trained forty girls": it did not recruit them. */
  private boolean isTrainedByHelpers(Pattern pattern, @Nullable String to) {
    return to != null
        && pattern.event().equals("Recruitment")
        && "CivilBody".equals(discourse.group(to).type);
  }
}
