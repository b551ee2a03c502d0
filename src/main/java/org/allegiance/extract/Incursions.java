package org.allegiance.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;

/**
 * Who comes somewhere in force, so that what befalls people there is his doing: "the LRA surrounded
 * the school; forty girls were led away".
 */
final class Incursions {

  private static final List<String> WHITHER =
      List.of(Arguments.OBJECT, "to", "into", "in", "at", "on", "through", "upon");

  private final WordLists words;
  private final Clauses here;
  private final Sentence sentence;

  Incursions(WordLists words, Clauses here) {
    this.words = words;
    this.here = here;
    this.sentence = here.sentence();
  }

  /** Notes it for the sentences that follow. */
  void learn() {
    for (Token word : sentence.tokens()) {
      if (word.isVerb()) {
        boolean isAssault = words.has(WordList.ASSAILING, word.lemma());
        if ((isAssault || words.has(WordList.ARRIVING, word.lemma())) && here.isSo(word)) {
          Map<String, List<Token>> roles = here.roles(word);
          List<Token> goals = WHITHER.stream().flatMap(role -> at(roles, role)).toList();
          boolean isThere =
              isAssault
                  ? roles.containsKey(Arguments.OBJECT)
                  : goals.stream().anyMatch(this::isScene);
          if (isThere) {
            comes(roles, isAssault ? goals : List.of());
          }
        }
      }
    }
  }

  private void comes(Map<String, List<Token>> roles, List<Token> attacked) {
    Optional<String> foe = attacked.stream().flatMap(place -> whose(place).stream()).findFirst();
    at(roles, Arguments.SUBJECT)
        .flatMap(who -> force(here.referent(who)).stream())
        .findFirst()
        .ifPresent(group -> here.discourse().force().used(group, foe.orElse(null)));
  }

  private static Stream<Token> at(Map<String, List<Token>> roles, String role) {
    return roles.getOrDefault(role, List.of()).stream();
  }

  /** Key of the group that comes, or whose men do. */
  private Optional<String> force(Referent who) {
    boolean isGroup = who.kind == Kind.GROUP && !"CivilBody".equals(who.type);
    boolean areMen =
        who.kind == Kind.PEOPLE && !who.isFormer && words.has(WordList.MEMBERS, who.noun);
    return isGroup || areMen ? Optional.ofNullable(who.groupKey()) : Optional.empty();
  }

  /** Key of the group that is attacked: itself, its men or its post. */
  private Optional<String> whose(Token attacked) {
    return words.has(WordList.POSTS, attacked.lemma())
        ? here.discourse().whose(sentence, attacked)
        : force(here.referent(attacked));
  }

  /** "Came to our village", "entered the house": where people are. */
  private boolean isScene(Token goal) {
    return words.has(WordList.PLACES, goal.lemma())
        || words.has(WordList.SCENES, goal.lemma())
        || here.referent(goal).kind == Kind.PLACE;
  }
}
