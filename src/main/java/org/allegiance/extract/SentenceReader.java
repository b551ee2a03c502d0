package org.allegiance.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private static final Set<String> EARLIER =
      Set.of("earlier", "early", "previously", "once", "formerly", "originally", "already");

  /** After which one is a former member. */
  private static final Set<String> LEAVING = Set.of("Leaving", "Defection", "Return", "Surrender");

  /** What is told by denying it: "he denied membership of the group". */
  private static final Set<String> OF_BELONGING =
      Set.of("Joining", "Support", "Alliance", "Backing");

  /** What allies do, besides being allies: "they took the town together". */
  private static final Set<String> DONE_TOGETHER =
      Set.of("Hostilities", "TakingControl", "LosingControl");

  private static final Set<String> OF_VIOLENCE =
      Set.of("Hostilities", "Execution", "Kidnapping", "Reprisal");

  /** What three or more do together. */
  private static final Set<String> OF_ALL = Set.of("Merger", "Alliance");

  /** What becomes of a group and not of some who are of it. */
  private static final Set<String> OF_WHOLE_GROUPS = Set.of("Merger", "Renaming", "Dissolution");

  private static final Set<String> PARTIAL = Set.of("exact", "several", "few", "some", "many");

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
  private final Parties parties;
  private final Plausibility plausibility;
  private final Warnings warnings;
  private final FoundedTogether founding;
  private final FormerNames formerNames;

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
    this.parties = new Parties(words, discourse, sentence, arguments, antecedents);
    this.plausibility = new Plausibility(words, discourse, sentence);
    this.warnings = new Warnings(words, sentence);
    this.founding = new FoundedTogether(patterns, discourse);
    this.formerNames = new FormerNames(patterns);
  }

  /** All of them, in the order of their verbs and nouns. */
  List<Candidate> read() {
    Clauses here = new Clauses(discourse, sentence, arguments, judgement, circumstances);
    new Belonging(words, here).learn();
    new Duties(words, here).learn();
    new Marriages(words, here).learn();
    new Incursions(words, here).learn();
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
        found.addAll(best(word, readings, r -> DONE_TOGETHER.stream().anyMatch(r::isOf)));
      }
    }
    found.addAll(echoes.in(here, List.copyOf(found)));
    formerNames.in(here).forEach(found::add);
    return Repeats.without(sentence, found);
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
    if (warnings.isOf(pattern.event(), word)) {
      return List.of();
    }
    if (pattern.onlyDenied() && !isDenied(word)) {
      return List.of();
    }
    Verdict verdict = judgement.of(word);
    Standing standing = standing(word, reading, verdict);
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
      if (standing.isAffirmed()
          && !(pattern.onlyDenied() && isOfNobody(word)) // "none was paid": all of them were not
          && words.has(WordList.NEGATIVE_QUANTIFIERS, actor.noun)) {
        continue; // "nobody was prevented from leaving": who left, it does not say
      }
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

  private boolean isOfNobody(Token verb) {
    return sentence
        .children(verb, "nsubj", "nsubjpass")
        .anyMatch(subject -> words.has(WordList.NEGATIVE_QUANTIFIERS, subject.lemma()));
  }

  private Standing standing(Token word, Reading reading, Verdict verdict) {
    Pattern pattern = reading.use().pattern();
    if (pattern.onlyDenied()) {
      return Standing.ASSERTED;
    }
    if (pattern.event().equals("TakingControl") && judgement.isRepelled(word)) {
      return Standing.DENIED;
    }
    Standing standing = pattern.isPresupposed() ? presupposed(word) : verdict.standing();
    if (standing == Standing.DENIED && reading.use().frame().saysNo()) {
      standing = Standing.ASSERTED;
    }
    if (pattern.isDenial() && standing != Standing.UNREAL) { // "no commander escaped justice"
      return standing == Standing.DENIED ? Standing.ASSERTED : Standing.DENIED;
    }
    boolean isTurnedDown = // "he spurned the offer of an amnesty"
        pattern.event().equals("ProtectionGuarantee")
            && words.has(WordList.TURNING_DOWN, word.lemma());
    boolean isDisclaimed =
        OF_BELONGING.contains(pattern.event()) && words.has(WordList.DENYING, word.lemma());
    if (OF_VIOLENCE.contains(pattern.event()) && isBlamed(word)) {
      standing = standing.within(Standing.HEDGED);
    }
    return isTurnedDown || isDisclaimed ? standing.within(Standing.DENIED) : standing;
  }

  /** "The front blamed the army for the raid", "a raid that the army blamed on the front". */
  private boolean isBlamed(Token word) {
    return Stream.concat(Stream.of(word), sentence.children(word, "acl", "relcl"))
        .anyMatch(verb -> words.has(WordList.BLAMING, verb.lemma()));
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
    String place = circumstances.place(word, pattern, where);
    Map<String, String> groups =
        parties.of(word, reading, verdict, new Parties.Told(actor, other, given, where, place));
    if (!plausibility.hasWhatItNeeds(reading, groups, other)) {
      return Optional.empty();
    }
    boolean isOfGroups = form.fillers().get("actor") == Filler.GROUP;
    boolean isForHimself =
        actor.kind == Kind.PERSON && !actor.isLeader; // "one of them attacked it"
    boolean actsAsGroup = (isOfGroups && !isForHimself) || actor.kind == Kind.PLACE;
    String own = actor.isPeople() ? actor.group : null;
    String ofActor = actor.kind == Kind.PLACE ? actor.group : own;
    Referent who = actsAsGroup && ofActor != null ? discourse.group(ofActor) : actor;
    boolean mayAct =
        !isOfGroups || who.kind == Kind.GROUP || plausibility.mayAct(who, pattern, word, where);
    if (!mayAct
        || isOneDrivenOut(pattern, actor, word)
        || isOnlySome(pattern, actor)
        || !plausibility.isOf(who, groups, reading, word)) {
      return Optional.empty();
    }
    if (standing.isAffirmed() && !isOneOfTwo(word, groups)) {
      boolean isBefallen = Antecedents.holder(pattern.event()) != null;
      String acting = isBefallen ? groups.get("counterparty") : who.groupKey();
      antecedents.remember(pattern.event(), actor, groups, acting, isEarlier(word));
      if (actor.hasJoined && !actor.hasJoinedThen && groups.containsKey("to")) {
        actor.hasJoinedThen = !isEarlier(word) && !Parties.isPluperfect(sentence, word);
        actor.joined = circumstances.time(word, pattern);
      }
      Occupants.remember(pattern.event(), where, acting == null ? null : discourse.group(acting));
      if (LEAVING.contains(pattern.event()) && word.is("relcl") && actor.kind == Kind.PEOPLE) {
        actor.isCalledFormer = true; // "the men who had quit the front"
      }
    }
    String described = DescribedParties.of(pattern.event(), other);
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
   * "A commander of the front was driven out of the village", "they drove out families of its
   * fighters", "its former fighters": the front has not lost it by that.
   */
  private boolean isOneDrivenOut(Pattern pattern, Referent actor, Token word) {
    boolean isOne =
        actor.kind == Kind.PERSON
            ? !actor.isLeader && arguments.isPassive(word)
            : holdNothing(actor) || areOfKin(word);
    return pattern.event().equals("LosingControl") && isOne;
  }

  /** "Dozens of families of its fighters were driven out". */
  private boolean areOfKin(Token word) {
    return arguments.of(word).getOrDefault(Arguments.OBJECT, List.of()).stream()
        .flatMap(some -> arguments.of(some).getOrDefault("of", List.of()).stream())
        .anyMatch(those -> words.has(WordList.KIN, those.lemma()));
  }

  private boolean holdNothing(Referent people) {
    return people.kind == Kind.PEOPLE
        && (people.isCalledFormer || words.has(WordList.KIN, people.noun));
  }

  /** "Several of its fighters were absorbed by the front": their group was not. */
  private static boolean isOnlySome(Pattern pattern, Referent actor) {
    return OF_WHOLE_GROUPS.contains(pattern.event())
        && actor.kind == Kind.PEOPLE
        && PARTIAL.contains(String.valueOf(actor.quantifier));
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
    return (isBefore && Parties.isPluperfect(sentence, verb)) || isToldAfter(verb);
  }

  /** "Joined the front after leaving the army": he is the front's. */
  private boolean isToldAfter(Token verb) {
    return sentence
        .head(verb)
        .filter(after -> verb.is("pcomp") && after.lemma().equals("after"))
        .filter(after -> after.head() >= 0 && after.head() < after.index())
        .isPresent();
  }

  private @Nullable String source(Token token) {
    Referent referent = discourse.referent(sentence, token);
    return referent.kind == Kind.OTHER ? token.form() : referent.label;
  }
}
