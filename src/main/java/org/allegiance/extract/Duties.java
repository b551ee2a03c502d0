package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who belongs to an armed group by what he is or does in it, though no word says that he is one of
 * its members: "he was a judge of the front", "she kept its accounts".
 */
final class Duties {

  private static final Set<String> OF_GROUPS = Set.of("of", "for", "in", "with", "within");
  private static final List<WordList> OF_OTHERS =
      List.of(WordList.OUTSIDERS, WordList.PRISONERS, WordList.KIN, WordList.RELATIONS);

  private final WordLists words;
  private final Clauses here;
  private final Sentence sentence;

  Duties(WordLists words, Clauses here) {
    this.words = words;
    this.here = here;
    this.sentence = here.sentence();
  }

  /** Notes it with those of whom it is told. */
  void learn() {
    for (Token word : sentence.tokens()) {
      if (word.is("attr") && word.isNoun()) {
        whoIsWhat(word);
      } else if (word.isVerb() && words.has(WordList.WORKING, word.lemma())) {
        whoWorks(word);
      } else if (word.isVerb() && word.lemma().equals("come")) {
        whoComes(word);
      } else if (word.is("pobj")) {
        whoIsUnder(word);
      }
    }
  }

  /** "Musa was a judge of the front", "she became a radio operator for it". */
  private void whoIsWhat(Token role) {
    boolean isHis =
        sentence.head(role).filter(Token::isVerb).filter(here::isSo).isPresent() && isRole(role);
    if (isHis) {
      owner(role).ifPresent(group -> belong(here.roles(role), group));
    }
  }

  private boolean isRole(Token role) {
    String noun = role.lemma();
    return (words.has(WordList.PEOPLE, noun) || words.has(WordList.MEMBERS, noun) || isMaker(noun))
        && (words.has(WordList.RETAINERS, noun)
            || OF_OTHERS.stream().noneMatch(list -> words.has(list, noun)));
  }

  /** "An operator", "a bookkeeper": who does something. */
  private boolean isMaker(String noun) {
    return (noun.endsWith("er") || noun.endsWith("or")) && !words.has(WordList.NO_PEOPLE, noun);
  }

  /** "She carried messages for the front", "he kept its accounts", "he ran its clinic". */
  private void whoWorks(Token verb) {
    if (!here.isSo(verb)) {
      return;
    }
    Map<String, List<Token>> roles = here.roles(verb);
    Stream<String> employers =
        roles.getOrDefault("for", List.of()).stream().flatMap(t -> group(t).stream());
    Stream<String> owners =
        roles.getOrDefault(Arguments.OBJECT, List.of()).stream()
            .filter(what -> words.has(WordList.WORKINGS, what.lemma()))
            .flatMap(what -> owner(what).stream());
    Stream.concat(employers, owners).findFirst().ifPresent(group -> belong(roles, group));
  }

  /** "Forty-one came from the front": of it, unless they come from where it is. */
  private void whoComes(Token verb) {
    Map<String, List<Token>> roles = here.roles(verb);
    if (here.isSo(verb)) {
      roles.getOrDefault("from", List.of()).stream()
          .flatMap(t -> group(t).stream())
          .findFirst()
          .ifPresent(
              group ->
                  here.referents(roles, Arguments.SUBJECT)
                      .filter(who -> who.isPeople() && who.group == null)
                      .forEach(who -> who.group = group));
    }
  }

  /** "The front's fighters under Musa": he is one of them. */
  private void whoIsUnder(Token leader) {
    Optional<Token> led =
        sentence
            .head(leader)
            .filter(under -> under.lemma().equals("under"))
            .flatMap(sentence::head)
            .filter(Token::isNoun);
    Referent who = led.isEmpty() ? null : here.referent(leader);
    if (who != null && who.kind == Kind.PERSON && who.group == null) {
      led.map(here::referent)
          .filter(all -> all.kind == Kind.GROUP || all.kind == Kind.PEOPLE)
          .map(Referent::groupKey)
          .filter(key -> here.discourse().group(key).isArmed())
          .ifPresent(group -> who.group = group);
    }
  }

  /** Key of the armed group whose something is: "the accounts of the front", "its clinic". */
  private Optional<String> owner(Token what) {
    return Stream.concat(
            sentence.children(what, "poss", "compound", "nmod"),
            sentence
                .children(what, "prep")
                .filter(p -> OF_GROUPS.contains(p.lemma()))
                .flatMap(p -> sentence.children(p, "pobj")))
        .flatMap(t -> group(t).stream())
        .findFirst();
  }

  private Optional<String> group(Token token) {
    Referent found = here.referent(token);
    return found.isArmed() ? Optional.ofNullable(found.key) : Optional.empty();
  }

  private void belong(Map<String, List<Token>> roles, String group) {
    here.referents(roles, Arguments.SUBJECT)
        .filter(who -> who.kind == Kind.PERSON && who.group == null && !who.isOutsider)
        .forEach(who -> who.group = group);
  }
}
