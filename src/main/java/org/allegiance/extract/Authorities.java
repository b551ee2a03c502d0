package org.allegiance.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.patterns.Arguments;
import org.allegiance.extract.reference.Courts;
import org.allegiance.extract.reference.Discourse;
import org.allegiance.extract.reference.Referent;
import org.allegiance.extract.reference.Referent.Kind;
import org.allegiance.extract.syntax.Sentence;
import org.allegiance.extract.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Who does by right what befalls people, where a sentence does not say whose doing it is. */
final class Authorities {

  /** What those announce who have done it. */
  private static final Set<String> ANNOUNCED = Set.of("Capture", "Surrender", "Detention");

  private static final Set<String> SERVING = Set.of("serve", "do", "finish", "complete");

  private final WordLists words;
  private final Discourse discourse;
  private final Sentence sentence;
  private final Arguments arguments;

  Authorities(WordLists words, Discourse discourse, Sentence sentence, Arguments arguments) {
    this.words = words;
    this.discourse = discourse;
    this.sentence = sentence;
    this.arguments = arguments;
  }

  /**
   * Key of whoever tries or holds people by right, where the sentence does not tell.
   *
   * @param whose the group of those whom it befalls
   */
  Optional<String> of(String event, Token word, @Nullable String whose, @Nullable String place) {
    Courts courts = discourse.courts();
    return switch (event) {
      case "Prosecution" ->
          SERVING.contains(word.lemma()) // "serves his sentence in Rwanda": somebody else's
              ? Optional.empty()
              : courts.of(sentence, word, place);
      case "Detention" -> courts.abroad(place).or(() -> jailing(word, whose, place));
      case "ProtectionGuarantee" -> courts.pardoning(sentence);
      case "RehabilitationProgramme" ->
          new Programmes(words, discourse, sentence, arguments)
              .runner(word)
              .or(() -> supervising(word));
      case "Disarmament", "Return" -> supervising(word);
      default -> Optional.empty();
    };
  }

  /** "Disarmed under the supervision of the mission". */
  private Optional<String> supervising(Token word) {
    return arguments.of(word).getOrDefault("under", List.of()).stream()
        .filter(noun -> words.has(WordList.SUPERVISING, noun.lemma()))
        .flatMap(
            noun ->
                Stream.of("of", Arguments.WHOSE, Arguments.COMPOUND)
                    .flatMap(role -> arguments.of(noun).getOrDefault(role, List.of()).stream()))
        .map(body -> discourse.groupOf(sentence, body))
        .filter(body -> body.kind == Kind.GROUP && body.key != null && !body.isArmed())
        .map(body -> body.key)
        .findFirst();
  }

  /** "A fighter of the front was jailed", "is behind bars": by the state that it fights. */
  private Optional<String> jailing(Token word, @Nullable String whose, @Nullable String place) {
    boolean isByLaw =
        (word.isVerb() && words.has(WordList.JAILING, word.lemma()) && !word.is("amod", "nmod"))
            || Stream.of("in", "behind", "on", "to")
                .flatMap(role -> arguments.of(word).getOrDefault(role, List.of()).stream())
                .anyMatch(where -> words.has(WordList.JAILS, where.lemma()));
    return isByLaw && whose != null && discourse.group(whose).isArmed()
        ? discourse.courts().jailer(place)
        : Optional.empty();
  }

  /** Key of the foe who tells of it: "the army announced that forty rebels had surrendered". */
  Optional<String> announcing(String event, Verdict verdict, Referent actor) {
    Token source = verdict.source();
    return source == null || actor.group == null || !ANNOUNCED.contains(event)
        ? Optional.empty()
        : Optional.of(discourse.referent(sentence, source))
            .map(Referent::groupKey)
            .filter(key -> !key.equals(actor.group))
            .filter(key -> !"CivilBody".equals(discourse.group(key).type));
  }
}
