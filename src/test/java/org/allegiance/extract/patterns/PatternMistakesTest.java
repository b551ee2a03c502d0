package org.allegiance.extract.patterns;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.WordLists;
import org.allegiance.extract.lexicon.YamlFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever makes a mistake in a file of patterns is told where and which. */
class PatternMistakesTest {

  private static final Path HOME =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - {name: a, event: Joinin, verbs: ["{actor} join {to}"]}             | did you mean 'Joining'
          - {name: a, event: Joining, verbs: ["{actor} join {too}"]}           | unknown slot 'too'
          - {name: a, event: Joining, verbs: ["{actor} {to}"]}                 | has no verb or noun
          - {name: a, event: Joining, verbs: ["{actor} join {to"]}             | has no meaning here
          - {name: a, event: Joining, verbs: ["{actor} $nix {to}"]}            | no list 'nix'
          - {name: a, event: Joining, verb: ["{actor} join {to}"]}             | unknown field 'verb'
          - {name: a, event: Joining, slots: {actor: peeple}}                  | peeple
          - {event: Joining, verbs: ["{actor} join {to}"]}                     | 'name' is missing
          """)
  void areTold(String pattern, String message) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "patterns:\n  " + pattern.strip() + "\n");
    Path ontology = HOME.resolve("ontology");
    WordLists words = WordLists.read(ontology.resolve("lexicon"));
    YamlFile events = YamlFile.read(ontology.resolve("patterns/events.yaml"));
    BadInputException mistake =
        assertThrows(
            BadInputException.class,
            () -> Patterns.read(events, List.of(YamlFile.read(file)), words));
    String told = String.valueOf(mistake.getMessage()) + mistake.problems();
    assertTrue(told.toLowerCase(Locale.ROOT).contains(message.toLowerCase(Locale.ROOT)), told);
    assertTrue(told.contains("mine.yaml:2"), told);
  }
}
