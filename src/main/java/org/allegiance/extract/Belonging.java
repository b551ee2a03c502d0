package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.Verdict.Standing;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.reference.Ties;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/** What a sentence tells of who belongs to which group, besides its events. */
final class Belonging {

  private static final Set<String> CHARGED = Set.of("on", "under", "over", "following", "amid");
  private static final Set<String> AT_ODDS = Set.of("war", "odds", "loggerhead", "loggerheads");
  private static final Set<String> WITHIN = Set.of("with", "in", "among", "within");
  private static final Set<String> ANYTHING =
      Set.of("anything", "nothing", "anybody", "anyone", "none", "neither", "either", "group");
  private static final Set<String> SINCE_THEN =
      Set.of("now", "today", "currently", "later", "then");
  private static final int FARTHEST = 5;

  private final WordLists words;
  private final Clauses here;
  private final Sentence sentence;

  Belonging(WordLists words, Clauses here) {
    this.words = words;
    this.here = here;
    this.sentence = here.sentence();
  }

  /** Notes it with those of whom it is told. */
  void learn() {
    whoLeads();
    whoTakesOffice();
    whoIsAmong();
    whoServes();
    whoSpentTime();
    whoIsTied();
    whoIsNone();
    new OwnRanks(here.discourse(), words, sentence).learn();
    new Incumbents(words, here).learn();
  }

  /** "He was never a member", "she did not belong to it", "they had nothing to do with it". */
  private void whoIsNone() {
    for (Token word : sentence.tokens()) {
      if (word.isVerb() && isNoMembership(word)) {
        here.referents(here.roles(word), Arguments.SUBJECT)
            .filter(who -> who.isPeople() && who.group == null)
            .forEach(who -> who.isOutsider = true);
      }
    }
  }

  private boolean isNoMembership(Token verb) {
    return switch (verb.lemma()) {
      case "be" ->
          sentence.children(verb, "attr").anyMatch(a -> words.has(WordList.MEMBERS, a.lemma()))
              && isDenied(verb);
      case "belong" -> isDenied(verb);
      case "join" ->
          isDenied(verb)
              && sentence.children(verb, "dobj").allMatch(o -> ANYTHING.contains(o.lemma()));
      case "have" -> sentence.children(verb, "dobj").anyMatch(o -> o.lemma().equals("nothing"));
      default -> false;
    };
  }

  private boolean isDenied(Token verb) {
    return here.judgement().of(verb).standing() == Standing.DENIED;
  }

  /** Whoever leads a group belongs to it. */
  private void whoLeads() {
    for (Token word : sentence.tokens()) {
      if (word.isVerb() && words.has(WordList.LEADING, word.lemma())) {
        Map<String, List<Token>> roles = here.roles(word);
        here.referents(roles, Arguments.OBJECT)
            .map(Referent::groupKey)
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(
                group ->
                    here.referents(roles, Arguments.SUBJECT)
                        .filter(leader -> leader.kind == Kind.PERSON)
                        .filter(leader -> leader.group == null || isSinceThen(word, group))
                        .forEach(leader -> leader.group = group));
      }
    }
  }

  /** "By 1994 he commanded a battalion of the front": whatever he was of before. */
  private boolean isSinceThen(Token leading, String group) {
    return (leading.head() < 0 || leading.is("conj"))
        && leading.tag().equals("VBD")
        && sentence.child(leading, "aux").isEmpty()
        && here.isSo(leading)
        && here.discourse().group(group).isArmed();
  }

  /** "She took over as its leader", "he assumed command of the front". */
  private void whoTakesOffice() {
    Ties ties = new Ties(here.discourse(), words);
    for (Token word : sentence.tokens()) {
      if (word.isVerb() && words.has(WordList.SUCCEEDING, word.lemma()) && here.isSo(word)) {
        Map<String, List<Token>> roles = here.roles(word);
        roles.getOrDefault(Arguments.OBJECT, List.of()).stream()
            .filter(office -> words.has(WordList.OFFICES, office.lemma()))
            .flatMap(office -> ledFrom(office, ties))
            .findFirst()
            .ifPresent(
                group ->
                    here.referents(roles, Arguments.SUBJECT)
                        .filter(who -> who.kind == Kind.PERSON && who.group == null)
                        .forEach(who -> who.group = group));
      }
    }
  }

  /** Key of the group of an office: "the role of leader of the LRA", "Kony's post". */
  private Stream<String> ledFrom(Token office, Ties ties) {
    return Stream.concat(
        ties.below(sentence, office).map(Referent::groupKey).stream(),
        sentence
            .children(office, "poss")
            .map(here::referent)
            .filter(before -> before.kind == Kind.PERSON)
            .map(Referent::groupKey)
            .filter(Objects::nonNull));
  }

  /** "His forces were at war with the front": not of it. */
  private boolean isAtWar(Token being) {
    return here.roles(being).getOrDefault("at", List.of()).stream()
        .anyMatch(at -> AT_ODDS.contains(at.lemma()));
  }

  /** "He fought for the FNLA", "she was with the MNLA", "they spent two years in the Tigers". */
  private void whoServes() {
    for (Token word : sentence.tokens()) {
      boolean isBeing = word.lemma().equals("be");
      if (word.isVerb()
          && (isBeing || words.has(WordList.SERVING, word.lemma()))
          && !isLater(word)) {
        Map<String, List<Token>> roles = here.roles(word);
        (isBeing ? Stream.of("with", "in") : Stream.of("for", "in", "with", "under", "to"))
            .filter(role -> !(role.equals("with") && word.lemma().equals("fight")))
            .flatMap(role -> roles.getOrDefault(role, List.of()).stream())
            .filter(where -> !words.has(WordList.PRISONS, where.lemma())) // "was in LTTE custody"
            .map(here::referent)
            .filter(group -> !"CivilBody".equals(group.type))
            .filter(group -> group.kind == Kind.GROUP || isCommander(group, roles))
            .map(Referent::groupKey)
            .filter(Objects::nonNull)
            .findFirst()
            .filter(group -> here.isSo(word) && !(isBeing && isAtWar(word)))
            .ifPresent(
                group ->
                    roles.getOrDefault(Arguments.SUBJECT, List.of()).stream()
                        .flatMap(this::eachOf)
                        .filter(who -> isWhoServes(who, word) && who.group == null)
                        .forEach(who -> serves(who, group, word)));
      }
    }
  }

  /** "Went through the centre and now serves in the army": what was before is not of the army. */
  private boolean isLater(Token verb) {
    return verb.is("conj")
        && sentence.children(verb, "advmod").anyMatch(a -> SINCE_THEN.contains(a.lemma()));
  }

  /** "Two brothers, Musa and Ali,": each of them, and both. */
  private Stream<Referent> eachOf(Token token) {
    Referent all = here.referent(token);
    return Stream.concat(Stream.of(all), here.discourse().namedOf(sentence, token, all).stream());
  }

  /** "Musa was with the front", "the men who were with it", "the nine men were with it". */
  private boolean isWhoServes(Referent who, Token verb) {
    boolean areTold = verb.is("relcl") || who.count != null || words.has(WordList.DOERS, who.noun);
    return who.kind == Kind.PERSON || (who.kind == Kind.PEOPLE && areTold);
  }

  /** "She served under the rebel commander Okello". */
  private boolean isCommander(Referent who, Map<String, List<Token>> roles) {
    return who.kind == Kind.PERSON
        && here.referents(roles, "under").anyMatch(under -> under == who);
  }

  private void serves(Referent who, String group, Token verb) {
    who.group = group;
    if (verb.is("relcl") && who.kind == Kind.PEOPLE) {
      boolean isOver = sentence.children(verb, "aux").anyMatch(a -> a.lemma().equals("have"));
      who.hasJoined = true;
      who.isFormer |= isOver;
    }
  }

  /** "After six years with the front she came home": then she had left it. */
  private void whoSpentTime() {
    for (Token time : sentence.tokens()) {
      if (time.is("pobj") && words.has(WordList.DURATIONS, time.lemma())) {
        sentence
            .head(time)
            .filter(p -> p.lemma().equals("after") || p.lemma().equals("following"))
            .flatMap(this::verbAbove)
            .ifPresent(
                verb ->
                    within(time, 0)
                        .findFirst()
                        .ifPresent(
                            group ->
                                here.referents(here.roles(verb), role(verb))
                                    .filter(who -> who.isPeople() && who.group == null)
                                    .forEach(who -> leaves(who, group))));
      }
    }
  }

  /** Parsers hang "after two years" on the noun before it. */
  private Optional<Token> verbAbove(Token preposition) {
    Optional<Token> above = sentence.head(preposition);
    for (int i = 0; i < FARTHEST && above.filter(a -> !a.isVerb()).isPresent(); i++) {
      above = above.flatMap(sentence::head);
    }
    return above.filter(Token::isVerb);
  }

  private String role(Token verb) {
    return here.arguments().isPassive(verb) ? Arguments.OBJECT : Arguments.SUBJECT;
  }

  private static void leaves(Referent who, String group) {
    who.group = group;
    who.isFormer = true;
  }

  /** "Years with the front", "years in the bush with it". */
  private Stream<String> within(Token time, int depth) {
    return depth > 2
        ? Stream.empty()
        : sentence.tokens().stream()
            .filter(p -> p.is("prep"))
            .filter(p -> p.head() == time.index() || p.index() == time.index() + 1)
            .filter(p -> WITHIN.contains(p.lemma()))
            .flatMap(p -> sentence.children(p, "pobj"))
            .flatMap(
                inside -> {
                  Referent found = here.referent(inside);
                  return found.kind == Kind.GROUP && !"CivilBody".equals(found.type)
                      ? Stream.of(found.key)
                      : within(inside, depth + 1);
                });
  }

  /** "Musa is among the prisoners whom the army released": what is told of them is told of him. */
  private void whoIsAmong() {
    for (Token word : sentence.tokens()) {
      Map<String, List<Token>> roles = word.lemma().equals("be") ? here.roles(word) : Map.of();
      if (roles.containsKey("among") && here.isSo(word)) {
        here.referents(roles, "among")
            .filter(all -> all.kind == Kind.PEOPLE)
            .findFirst()
            .ifPresent(
                all ->
                    here.referents(roles, Arguments.SUBJECT)
                        .filter(who -> who.kind == Kind.PERSON && who.whole == null)
                        .forEach(who -> isOneOf(who, all)));
      }
    }
  }

  private static void isOneOf(Referent who, Referent all) {
    who.whole = all;
    who.group = who.group == null ? all.group : who.group;
  }

  /** "Charged with membership of", "served a year for supporting": whoever is tied to a group. */
  private void whoIsTied() {
    Ties ties = new Ties(here.discourse(), words);
    for (Token word : sentence.tokens()) {
      if (word.isNoun() && word.is("attr", "appos")) {
        fromName(word);
      }
      if (word.is("appos")) {
        isOneOfMembers(word);
      }
      if (words.has(WordList.CHARGES, word.lemma()) && word.is("pobj")) {
        onCharges(word, ties);
      }
      if (word.isVerb() && words.has(WordList.ACCUSING, word.lemma())) {
        Map<String, List<Token>> roles = here.roles(word);
        String whom = roles.containsKey(Arguments.OBJECT) ? Arguments.OBJECT : Arguments.SUBJECT;
        boolean holdsThings = word.lemma().equals("hold"); // "held feasts for them"
        ties.below(sentence, word)
            .ifPresent(
                group ->
                    Stream.of(whom, holdsThings ? whom : Arguments.SUBJECT)
                        .flatMap(role -> here.referents(roles, role))
                        .filter(Referent::isPeople)
                        .findFirst()
                        .filter(people -> people.group == null)
                        .ifPresent(people -> people.group = group.key));
      }
    }
  }

  /** "Is in prison on charges of belonging to the PKK": whoever is. */
  private void onCharges(Token charge, Ties ties) {
    Optional<Token> verb =
        sentence.head(charge).filter(on -> CHARGED.contains(on.lemma())).flatMap(sentence::head);
    while (verb.isPresent() && !verb.get().isVerb()) {
      verb = sentence.head(verb.get());
    }
    Map<String, List<Token>> roles = verb.map(here::roles).orElse(Map.of());
    String whom = roles.containsKey(Arguments.OBJECT) ? Arguments.OBJECT : Arguments.SUBJECT;
    ties.below(sentence, charge)
        .ifPresent(
            group ->
                here.referents(roles, whom)
                    .filter(who -> who.isPeople() && who.group == null)
                    .forEach(who -> who.group = group.key));
  }

  /** "Musa, the most feared of the LRA's leaders": one of them. */
  private void isOneOfMembers(Token beside) {
    sentence
        .head(beside)
        .filter(name -> name.tag().startsWith("NNP"))
        .map(here::referent)
        .filter(who -> who.kind == Kind.PERSON && who.group == null)
        .ifPresent(
            who ->
                sentence
                    .children(beside, "prep")
                    .filter(of -> of.lemma().equals("of") || of.lemma().equals("among"))
                    .flatMap(of -> sentence.children(of, "pobj"))
                    .map(here::referent)
                    .filter(all -> all.kind == Kind.PEOPLE && words.has(WordList.MEMBERS, all.noun))
                    .findFirst()
                    .ifPresent(all -> who.group = all.group));
  }

  /** "Musa was a commander of the LRA", "her brother, a Tamil Tiger". */
  private void fromName(Token called) {
    Referent what = here.referent(called);
    boolean isOne = sentence.children(called, "det").anyMatch(d -> d.lemma().equals("a"));
    boolean isSo = sentence.head(called).filter(Token::isVerb).stream().allMatch(here::isSo);
    boolean isMember = what.kind == Kind.GROUP ? isOne : words.has(WordList.MEMBERS, what.noun);
    if (what.groupKey() != null && isSo && isMember) {
      here.referents(here.roles(called), Arguments.SUBJECT)
          .filter(who -> who.isPeople() && who.group == null)
          .forEach(who -> who.group = what.groupKey());
    }
  }
}
