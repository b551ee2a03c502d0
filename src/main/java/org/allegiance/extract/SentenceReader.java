package org.allegiance.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.document.MappedText;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.patterns.EventForm;
import org.allegiance.extract.patterns.Pattern;
import org.allegiance.extract.patterns.Pattern.Filler;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.patterns.Patterns.Use;
import org.allegiance.extract.reference.Antecedents;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Occupants;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Finds the events that a sentence tells. */
final class SentenceReader {

  /** What nobody does to his own. */
  private static final Set<String> OF_OTHERS = Set.of("RefusalToFight", "Surrender");

  private static final Set<String> EARLIER =
      Set.of("earlier", "early", "previously", "once", "formerly", "originally", "already");

  /** After which one is a former member. */
  private static final Set<String> LEAVING = Set.of("Leaving", "Defection", "Return", "Surrender");

  /** What is told by denying it: "he denied membership of the group". */
  private static final Set<String> OF_BELONGING = Set.of("Joining", "Support", "Alliance");

  /** What three or more do together. */
  private static final Set<String> OF_ALL = Set.of("Merger", "Alliance");

  private final WordLists words;
  private final Patterns patterns;
  private final Discourse discourse;
  private final Echoes echoes;
  private final Sentence sentence;
  private final Arguments arguments;
  private final Judgement judgement;
  private final Circumstances circumstances;
  private final Antecedents antecedents;
  private final Readings slots;
  private final Jailers jailers;
  private final Authorities authorities;
  private final Plausibility plausibility;
  private final Threats threats;
  private final FoundedTogether founding;

  SentenceReader(
      WordLists words,
      Patterns patterns,
      Discourse discourse,
      Echoes echoes,
      MappedText text,
      List<TimeExpression> times,
      Sentence sentence) {
    this.words = words;
    this.patterns = patterns;
    this.discourse = discourse;
    this.echoes = echoes;
    this.sentence = sentence;
    this.arguments = new Arguments(sentence, words);
    this.judgement = new Judgement(words, sentence);
    this.circumstances =
        new Circumstances(
            new Places(discourse, words, sentence, arguments),
            new Moments(words, sentence, times),
            text,
            sentence);
    this.antecedents = new Antecedents(discourse, words);
    this.slots = new Readings(words, discourse, sentence);
    this.jailers = new Jailers(words, discourse, sentence, arguments);
    this.authorities = new Authorities(words, discourse, sentence, arguments);
    this.plausibility = new Plausibility(words, discourse, sentence);
    this.threats = new Threats(words, sentence);
    this.founding = new FoundedTogether(patterns, discourse);
  }

  /** All of them, in the order of their verbs and nouns. */
  List<Candidate> read() {
    new Belonging(words, discourse, judgement, sentence, arguments).learn();
    new Duties(words, discourse, judgement, sentence, arguments).learn();
    new Marriages(discourse, judgement, sentence, arguments).learn();
    new Incursions(words, discourse, judgement, sentence, arguments).learn();
    List<Candidate> found = new ArrayList<>();
    for (Token word : new Telling(sentence).inOrder()) {
      List<Reading> readings = readings(word);
      if (readings.isEmpty() && word.isNoun()) {
        patterns.verbsOf(word).forEach(verb -> readings.addAll(readings(verb)));
      }
      boolean isDenied = !readings.isEmpty() && isDenied(word);
      readings.removeIf(r -> r.use().pattern().onlyDenied() && !isDenied);
      if (readings.stream().anyMatch(r -> r.use().pattern().onlyDenied())) {
        readings.removeIf(r -> !r.use().pattern().onlyDenied());
      }
      found.addAll(founding.in(best(word, readings, r -> true)));
      if (!found.isEmpty() && isAlly(found.getLast(), word)) { // "fought the front with the army"
        found.addAll(best(word, readings, r -> r.isOf("Hostilities")));
      }
    }
    Echoes.Clauses here = new Echoes.Clauses(sentence, arguments, judgement, circumstances);
    found.addAll(echoes.in(here, List.copyOf(found)));
    return Repeats.without(found);
  }

  /** One that cannot say who acts gives way to the next: "was driven out of" is a loss. */
  private List<Candidate> best(Token word, List<Reading> all, Predicate<Reading> allowed) {
    return all.stream()
        .filter(allowed)
        .sorted(Comparator.comparingInt(Reading::weight).reversed())
        .map(r -> candidates(word, r.completedBy(all)))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isAlly(Candidate found, Token word) {
    return found.word().equals(word) && found.pattern().event().equals("Alliance");
  }

  private List<Reading> readings(Token word) {
    List<Reading> readings = new ArrayList<>();
    for (Use use : patterns.at(sentence, word, arguments)) {
      use.frame()
          .match(word, arguments)
          .flatMap(heads -> slots.reading(use, heads))
          .ifPresent(readings::add);
    }
    return readings;
  }

  private List<Candidate> candidates(Token word, Reading reading) {
    Pattern pattern = reading.use().pattern();
    if (threats.isThreat(pattern.event(), word)) {
      return List.of();
    }
    Verdict verdict = judgement.of(word);
    Standing standing = pattern.isPresupposed() ? presupposed(word) : verdict.standing();
    if (standing == Standing.DENIED && reading.use().frame().saysNo()) {
      standing = Standing.ASSERTED;
    }
    if (pattern.event().equals("TakingControl") && judgement.isRepelled(word)) {
      standing = Standing.DENIED;
    }
    if (pattern.event().equals("ProtectionGuarantee")
        && words.has(WordList.TURNING_DOWN, word.lemma())) {
      standing = standing.within(Standing.DENIED); // "he spurned the offer of an amnesty"
    }
    if (OF_BELONGING.contains(pattern.event()) && words.has(WordList.DENYING, word.lemma())) {
      standing = standing.within(Standing.DENIED);
    }
    if (pattern.onlyDenied()) {
      if (!isDenied(word)) {
        return List.of();
      }
      standing = Standing.ASSERTED;
    }
    List<Referent> actors =
        pattern.isMutual() ? reading.of("actor") : distributed(reading.of("actor"));
    List<Referent> others = distributed(reading.of("counterparty"));
    if (pattern.isMutual() && actors.size() == 2 && others.isEmpty()) {
      int named = actors.get(1).groupKey() == null ? 0 : 1; // "the RUF and villagers"
      others = List.of(actors.get(named));
      actors = List.of(actors.get(1 - named));
    }
    boolean isOfAll = pattern.isMutual() && OF_ALL.contains(pattern.event());
    if (isOfAll && others.isEmpty() && areMany(actors)) {
      others = actors.subList(1, actors.size()); // "the A, the B and the C merged"
      actors = actors.subList(0, 1);
    }
    if (actors.stream().allMatch(a -> a.kind == Kind.OTHER) || isOfItself(reading, actors)) {
      actors = reading.standIn().stream().toList();
    }
    if (others.stream().anyMatch(o -> o.groupKey() != null)) { // "to the army at Kot"
      others = others.stream().filter(o -> o.groupKey() != null).toList();
    }
    if (pattern.isMutual() && others.isEmpty() && reading.isAlone()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (Referent actor : actors) {
      for (Referent other : others.isEmpty() ? List.of(NOBODY) : others) {
        for (Map<String, String> groups : reading.groups()) {
          boolean isOpen = reading.isEither() && actor.kind == Kind.PERSON;
          Standing held = isOpen ? standing.within(Standing.HEDGED) : standing;
          for (List<Referent> place : reading.places()) {
            candidate(word, reading, verdict, held, actor, other, groups, place)
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static boolean areMany(List<Referent> actors) {
    return actors.size() > 2 && actors.stream().allMatch(a -> a.kind == Kind.GROUP);
  }

  /** "Part of the front split from it": some of its members did. */
  private static boolean isOfItself(Reading reading, List<Referent> actors) {
    return reading.use().pattern().event().equals("Split")
        && actors.stream().allMatch(a -> a.kind == Kind.GROUP && reading.of("from").contains(a));
  }

  private boolean isDenied(Token word) {
    return judgement.of(word).standing() == Standing.DENIED || judgement.isRefused(word);
  }

  /** "No former member", "an alleged member": only what stands on the word itself counts. */
  private Standing presupposed(Token word) {
    return judgement.ofItself(word);
  }

  private static final Referent NOBODY = new Referent(Kind.OTHER, null, "", null);

  private static List<Referent> distributed(List<Referent> referents) {
    List<Referent> named =
        referents.stream()
            .filter(r -> r.kind == Kind.GROUP || r.kind == Kind.PERSON || r.kind == Kind.PLACE)
            .distinct()
            .toList();
    Set<String> told = new HashSet<>(); // "forty of the one group and twelve of the other"
    Stream<Referent> people =
        referents.stream()
            .filter(r -> r.kind == Kind.PEOPLE)
            .filter(
                r ->
                    told.isEmpty()
                        ? told.add(String.valueOf(r.group))
                        : r.group != null && told.add(r.group));
    List<Referent> all = Stream.concat(people, named.stream()).toList();
    return all.isEmpty() ? referents.stream().limit(1).toList() : all;
  }

  private Optional<Candidate> candidate(
      Token word,
      Reading reading,
      Verdict verdict,
      Standing standing,
      Referent actor,
      Referent other,
      Map<String, String> given,
      List<Referent> where) {
    Pattern pattern = reading.use().pattern();
    EventForm form = patterns.form(pattern.event());
    Map<String, String> groups = new LinkedHashMap<>(given);
    groups.remove("from", groups.get("to")); // nobody leaves what he goes to
    if (other.groupKey() != null && !isHisOwn(pattern, actor, other)) {
      groups.put("counterparty", other.groupKey());
    }
    if (reading.isByOwn() && given.containsKey("from")) {
      groups.putIfAbsent("counterparty", given.get("from"));
    }
    String own = actor.isPeople() ? actor.group : null;
    String holds = Antecedents.holder(pattern.event());
    if (holds != null) {
      jailers.of(word).ifPresent(jailer -> groups.putIfAbsent(holds, jailer));
    }
    if (words.has(WordList.FREEING, word.lemma())) {
      antecedents.free(actor, groups);
    }
    antecedents.fill(pattern, word.lemma(), actor, groups, reading.unnamed());
    String joined = given.get("to");
    if (joined != null && joined.equals(own) && isBefore(word)) {
      groups.put("to", joined); // "the former rebels said that they had joined it as children"
      groups.remove("from", joined);
    }
    if (isByUnnamed(other)) {
      groups.remove("counterparty");
    }
    if (pattern.event().equals("TurningAgainst") && groups.containsKey("from")) {
      groups.putIfAbsent("counterparty", groups.get("from")); // "the unit mutinied"
    }
    String place = circumstances.place(word, pattern, where);
    Occupants.fill(pattern.event(), where, reading.of("actor"), groups);
    if (pattern.event().equals("Dissolution")) {
      groups.remove("counterparty", actor.groupKey());
    }
    if (OF_OTHERS.contains(pattern.event()) || isOfNobodysOwn(pattern, actor, other)) {
      groups.remove("counterparty", groups.get("from"));
    }
    String described = DescribedParties.of(pattern.event(), other);
    if (described == null && !groups.containsKey("counterparty")) {
      authorities
          .of(pattern.event(), word, groups.getOrDefault("from", own), place)
          .or(() -> authorities.announcing(pattern.event(), verdict, actor))
          .ifPresent(key -> groups.put("counterparty", key));
    }
    if (!plausibility.hasWhatItNeeds(reading, groups, other)) {
      return Optional.empty();
    }
    boolean isOfGroups = form.fillers().get("actor") == Filler.GROUP;
    boolean actsAsGroup = isOfGroups || actor.kind == Kind.PLACE;
    String ofActor = actor.kind == Kind.PLACE ? actor.group : own;
    Referent who = actsAsGroup && ofActor != null ? discourse.group(ofActor) : actor;
    boolean mayAct =
        !isOfGroups || who.kind == Kind.GROUP || plausibility.mayAct(who, pattern, word, where);
    if (!mayAct
        || isOneDrivenOut(pattern, actor, word)
        || !plausibility.isOf(who, groups, reading, word)) {
      return Optional.empty();
    }
    if (standing != Standing.UNREAL && standing != Standing.DENIED && !isOneOfTwo(word, groups)) {
      boolean isBefallen = Antecedents.holder(pattern.event()) != null;
      String acting = isBefallen ? groups.get("counterparty") : who.groupKey();
      antecedents.remember(pattern.event(), actor, groups, acting, isEarlier(word));
      Occupants.remember(pattern.event(), where, acting);
      if (LEAVING.contains(pattern.event()) && word.is("relcl") && actor.kind == Kind.PEOPLE) {
        actor.isCalledFormer = true; // "the men who had quit the front"
      }
    }
    if (described != null) {
      groups.putIfAbsent("counterparty", described);
    }
    return Optional.of(
        new Candidate(
            pattern,
            who,
            groups.get("from"),
            groups.get("to"),
            groups.get("counterparty"),
            place,
            circumstances.time(word, pattern),
            List.of(),
            standing,
            verdict.source() == null ? null : source(verdict.source()),
            circumstances.passage(word),
            word));
  }

  /**
   * "A commander of the front was driven out of the village": the front has not lost it by that.
   */
  private boolean isOneDrivenOut(Pattern pattern, Referent actor, Token word) {
    return pattern.event().equals("LosingControl")
        && actor.kind == Kind.PERSON
        && !actor.isLeader
        && arguments.isPassive(word);
  }

  /** "Seized by Shia militiamen": whoever they were, not those of whom the text told before. */
  private boolean isByUnnamed(Referent other) {
    return other.isPeople()
        && other.groupKey() == null
        && (words.has(WordList.MEMBERS, other.noun) || other.noun.equals("man"));
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

  /** "Joined the police or went home": who joined did not go home from there. */
  private boolean isOneOfTwo(Token verb, Map<String, String> groups) {
    return groups.containsKey("to")
        && sentence.children(verb, "cc").anyMatch(c -> c.lemma().equals("or"));
  }

  /** "Musa, who had left the police", "he had earlier served with the police". */
  private boolean isEarlier(Token verb) {
    boolean isBefore =
        verb.is("relcl")
            || sentence.children(verb, "advmod").anyMatch(a -> EARLIER.contains(a.lemma()));
    return isBefore && isBefore(verb);
  }

  private boolean isBefore(Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("had"));
  }

  private @Nullable String source(Token token) {
    Referent referent = discourse.referent(sentence, token);
    return referent.kind == Kind.OTHER ? token.form() : referent.label;
  }
}
