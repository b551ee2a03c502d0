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
import org.allegiance.extract.reference.Courts;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.allegiance.extract.times.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Finds the events that a sentence tells. */
final class SentenceReader {

  private static final Set<String> PARTS_OF_SWITCH =
      Set.of("Joining", "Leaving", "Defection", "Pledge");

  private static final Set<String> OF_ITSELF =
      Set.of("Formation", "Renaming", "Disarmament", "Dissolution");

  /** What nobody does to his own. */
  private static final Set<String> OF_OTHERS = Set.of("RefusalToFight", "Surrender");

  private static final Set<String> EARLIER =
      Set.of("earlier", "early", "previously", "once", "formerly", "originally", "already");

  /** What those announce who have done it. */
  private static final Set<String> ANNOUNCED = Set.of("Capture", "Surrender", "Detention");

  /** What groups do, but a crowd too. */
  private static final Set<String> BY_ANYONE = Set.of("Hostilities", "Alliance");

  /** What is worth telling of people of whom nothing else is told: "sixty were beheaded". */
  private static final Set<String> OF_STRANGERS = Set.of("Execution", "Detention", "Disarmament");

  /** What is told by denying it: "he denied membership of the group". */
  private static final Set<String> OF_BELONGING = Set.of("Joining", "Support", "Alliance");

  private final WordLists words;
  private final Patterns patterns;
  private final Discourse discourse;
  private final Sentence sentence;
  private final Arguments arguments;
  private final Judgement judgement;
  private final Circumstances circumstances;
  private final Antecedents antecedents;
  private final Readings slots;

  SentenceReader(
      WordLists words,
      Patterns patterns,
      Discourse discourse,
      MappedText text,
      List<TimeExpression> times,
      Sentence sentence) {
    this.words = words;
    this.patterns = patterns;
    this.discourse = discourse;
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
  }

  /** All of them, in the order of their verbs and nouns. */
  List<Candidate> read() {
    new Belonging(words, discourse, judgement, sentence, arguments).learn();
    List<Candidate> found = new ArrayList<>();
    for (Token word : sentence.tokens()) {
      List<Reading> readings = new ArrayList<>();
      for (Use use : patterns.at(sentence, word, arguments)) {
        use.frame()
            .match(word, arguments)
            .flatMap(heads -> slots.reading(use, heads))
            .ifPresent(readings::add);
      }
      boolean isDenied = !readings.isEmpty() && judgement.of(word).standing() == Standing.DENIED;
      readings.removeIf(r -> r.use().pattern().onlyDenied() && !isDenied);
      if (readings.stream().anyMatch(r -> r.use().pattern().onlyDenied())) {
        readings.removeIf(r -> !r.use().pattern().onlyDenied());
      }
      // One that cannot say who acts gives way to the next: "was driven out of" is a loss.
      readings.stream()
          .sorted(Comparator.comparingInt(Reading::weight).reversed())
          .map(r -> candidates(word, r))
          .filter(candidates -> !candidates.isEmpty())
          .findFirst()
          .ifPresent(found::addAll);
    }
    return found.stream().filter(c -> !isPartOfSwitch(c, found)).toList();
  }

  /** Who went over from one group to another has left the one and joined the other. */
  private static boolean isPartOfSwitch(Candidate candidate, List<Candidate> all) {
    return PARTS_OF_SWITCH.contains(candidate.pattern().event())
        && all.stream()
            .filter(c -> c.pattern().event().equals("AllegianceSwitch"))
            .filter(c -> c.actor() == candidate.actor())
            .anyMatch(
                c ->
                    candidate.to() == null
                        ? Objects.equals(c.from(), candidate.from())
                        : candidate.to().equals(c.to()));
  }

  private List<Candidate> candidates(Token word, Reading reading) {
    Pattern pattern = reading.use().pattern();
    Verdict verdict = judgement.of(word);
    Standing standing = pattern.isPresupposed() ? presupposed(word) : verdict.standing();
    if (standing == Standing.DENIED && reading.use().frame().saysNo()) {
      standing = Standing.ASSERTED;
    }
    if (pattern.event().equals("TakingControl") && judgement.isRepelled(word)) {
      standing = Standing.DENIED;
    }
    if (OF_BELONGING.contains(pattern.event()) && words.has(WordList.DENYING, word.lemma())) {
      standing = standing.within(Standing.DENIED);
    }
    if (pattern.onlyDenied()) {
      if (standing != Standing.DENIED) {
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
    if (actors.stream().allMatch(a -> a.kind == Kind.OTHER)) {
      actors = reading.standIn().stream().toList();
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
    if (other.groupKey() != null) {
      groups.put("counterparty", other.groupKey());
    }
    if (reading.isByOwn() && given.containsKey("from")) {
      groups.putIfAbsent("counterparty", given.get("from"));
    }
    String own = actor.isPeople() ? actor.group : null;
    String holds = Antecedents.holder(pattern.event());
    if (holds != null) {
      jailer(word).ifPresent(jailer -> groups.putIfAbsent(holds, jailer));
    }
    if (words.has(WordList.FREEING, word.lemma())) {
      antecedents.free(actor, groups);
    }
    antecedents.fill(pattern, actor, groups, reading.unnamed());
    String place = circumstances.place(word, pattern, where);
    if (pattern.event().equals("Dissolution")) {
      groups.remove("counterparty", actor.groupKey());
    }
    if (OF_OTHERS.contains(pattern.event())) {
      groups.remove("counterparty", groups.get("from"));
    }
    if (!groups.containsKey("counterparty")) {
      authority(pattern.event(), word, place)
          .or(() -> announcer(pattern.event(), verdict, actor))
          .ifPresent(key -> groups.put("counterparty", key));
    }
    if (!hasWhatItNeeds(reading, groups, other)) {
      return Optional.empty();
    }
    boolean isOfGroups = form.fillers().get("actor") == Filler.GROUP;
    boolean actsAsGroup = isOfGroups || actor.kind == Kind.PLACE;
    String ofActor = actor.kind == Kind.PLACE ? actor.group : own;
    Referent who = actsAsGroup && ofActor != null ? discourse.group(ofActor) : actor;
    if (isOfGroups && who.kind != Kind.GROUP && !BY_ANYONE.contains(pattern.event())) {
      return Optional.empty();
    }
    if (who.kind == Kind.OTHER
        || (saysNothing(who, groups) && !OF_STRANGERS.contains(pattern.event()))
        || isWithItself(pattern, who, groups)
        || isOfAccuser(word, groups.get("to"))) {
      return Optional.empty();
    }
    if (standing != Standing.UNREAL && standing != Standing.DENIED) {
      String acting = who.kind == Kind.GROUP ? who.key : groups.get("counterparty");
      antecedents.remember(pattern.event(), actor, groups, acting, isEarlier(word));
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

  /** "It fought its rivals", "left another group": whichever they are, it fought, it left. */
  private boolean hasWhatItNeeds(Reading reading, Map<String, String> groups, Referent other) {
    boolean isByOpponent = other.isPeople() && words.has(WordList.OPPONENTS, other.noun);
    return reading.use().pattern().needs().stream()
        .allMatch(
            slots ->
                slots.stream().anyMatch(s -> groups.containsKey(s) || reading.isUnnamed(s))
                    || (isByOpponent && slots.contains("counterparty")));
  }

  /** Key of whoever tries or holds people by right, where the sentence does not tell. */
  private Optional<String> authority(String event, Token word, @Nullable String place) {
    Courts courts = discourse.courts();
    return switch (event) {
      case "Prosecution" -> courts.of(sentence, word, place);
      case "Detention" -> courts.abroad(place);
      case "ProtectionGuarantee" -> courts.pardoning(sentence);
      default -> Optional.empty();
    };
  }

  /** Key of the foe who tells of it: "the army announced that forty rebels had surrendered". */
  private Optional<String> announcer(String event, Verdict verdict, Referent actor) {
    Token source = verdict.source();
    return source == null || actor.group == null || !ANNOUNCED.contains(event)
        ? Optional.empty()
        : Optional.of(discourse.referent(sentence, source))
            .map(Referent::groupKey)
            .filter(key -> !key.equals(actor.group))
            .filter(key -> !"CivilBody".equals(discourse.group(key).type));
  }

  /** "Musa, who had left the police", "he had earlier served with the police". */
  private boolean isEarlier(Token verb) {
    boolean isBefore =
        verb.is("relcl")
            || sentence.children(verb, "advmod").anyMatch(a -> EARLIER.contains(a.lemma()));
    return isBefore
        && sentence.children(verb, "aux").anyMatch(a -> a.form().equalsIgnoreCase("had"));
  }

  /** Key of the group in whose prison something happens: "held in a German jail". */
  private Optional<String> jailer(Token word) {
    Map<String, List<Token>> roles = arguments.of(word);
    return Stream.of("in", "at", "into", "inside", "behind", "from", "of")
        .flatMap(role -> roles.getOrDefault(role, List.of()).stream())
        .filter(place -> words.has(WordList.PRISONS, place.lemma()))
        .map(place -> discourse.referent(sentence, place))
        .filter(place -> place.kind == Kind.GROUP)
        .map(place -> place.key)
        .findFirst();
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

  private @Nullable String source(Token token) {
    Referent referent = discourse.referent(sentence, token);
    return referent.kind == Kind.OTHER ? token.form() : referent.label;
  }
}
