package org.allegiance.extract.patterns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.extract.lexicon.WordList;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.syntax.Token;

/**
 * Nouns read as the verbs of which they are made: "the storming of the town by the rebels" as "the
 * rebels stormed the town", "the refusal of the elders to receive them" as "the elders refused".
 */
final class Nominalisations {

  private static final String ENDING = "ing";
  private static final int SHORTEST_STEM = 3;

  private final Map<String, String> verbs = new HashMap<>();

  Nominalisations(WordLists lists) {
    for (String pair : lists.words(WordList.NOMINALISATIONS)) {
      int gap = pair.indexOf(' ');
      verbs.put(pair.substring(0, gap), pair.substring(gap + 1));
    }
  }

  /** The verbs of which a noun may be made, read at its place. */
  List<Token> of(Token noun) {
    return noun.tag().equals("NN")
        ? Stream.concat(Optional.ofNullable(verbs.get(noun.lemma())).stream(), stems(noun.lemma()))
            .map(verb -> asVerb(noun, verb))
            .toList()
        : List.of();
  }

  /** "Ousting": oust; "seizing": seize; "robbing": rob. */
  private static Stream<String> stems(String noun) {
    int end = noun.length() - ENDING.length();
    if (end < SHORTEST_STEM || !noun.endsWith(ENDING)) {
      return Stream.empty();
    }
    String stem = noun.substring(0, end);
    boolean isDoubled = stem.charAt(end - 1) == stem.charAt(end - 2);
    return Stream.of(stem, isDoubled ? stem.substring(0, end - 1) : stem + "e");
  }

  private static Token asVerb(Token noun, String verb) {
    return new Token(
        noun.index(),
        noun.start(),
        noun.end(),
        noun.form(),
        verb,
        "VB",
        noun.head(),
        noun.relation());
  }
}
