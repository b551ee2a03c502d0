package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.reason.Explanation.Format;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code src/test/resources/explanations} is a test: below the story and the question
 * in its first line stands exactly what is answered. Run with {@code
 * -Dallegiance.write-expected=true} to write the answers anew, then read what changed.
 */
class ExplanationTest {

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(Told.FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsExactlyWhatIsExpected(String name) throws IOException {
    Path file = Told.FOLDER.resolve(name);
    String question = Files.readAllLines(file).getFirst();
    String actual = question + "\n----\n" + answer(question);
    if (Boolean.getBoolean("allegiance.write-expected")) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().count() >= 12);
  }

  private static String answer(String question) {
    int colon = question.indexOf(": ");
    Explanation explanation = Told.story(question.substring(0, colon)).explanation();
    List<String> words = new ArrayList<>(List.of(question.substring(colon + 2).split(" ", -1)));
    boolean all = words.remove("--all");
    if (words.remove("--why-not")) {
      return explanation.whyNot(words, null);
    }
    Format format = Format.TEXT;
    if (words.remove("--format")) {
      format = Format.valueOf(words.removeFirst().toUpperCase(Locale.ROOT));
    }
    return explanation.why(words, format, all, null);
  }

  @Test
  void whatDoesNotFollowIsNotCalledFalse() {
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> answer("two-sources: person/ilyas al:rejoined group/harbour-front"));
    assertEquals(
        "person/ilyas al:rejoined group/harbour-front: not-derived: nothing says or yields this;"
            + " that does not make it false\n"
            + "    see what is known with 'explain person/ilyas', and what is missing with 'explain"
            + " --why-not person/ilyas al:rejoined group/harbour-front'",
        refusal.getMessage());
  }

  /** A query has inferences in its rows, those by axioms among them. */
  @Test
  void everyInferenceIsExplainedByItsName() {
    Told told = Told.story("two-sources");
    Model proofs = told.dataset().getNamedModel(Graphs.PROOFS);
    for (Resource inference : proofs.listSubjectsWithProperty(RDF.type, AL.Inference).toList()) {
      String text = told.explanation().why(List.of(inference.getURI()), Format.TEXT, false, null);
      String standing =
          Things.key(inference.getPropertyResourceValue(AL.certainty))
              + ", "
              + Things.key(inference.getPropertyResourceValue(AL.modality));
      assertTrue(text.lines().findFirst().orElseThrow().endsWith(" [" + standing + "]"), text);
      for (Statement s : inference.listProperties(AL.restsOn).toList()) {
        assertTrue(text.contains("\nrests on " + Things.key(s.getResource()) + ": "), text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
  void aThingThatIsNoFactHasNoProofToShow(Format format) {
    for (String thing : List.of("person/ilyas", "event/gone", "claim/ledger-1")) {
      BadInputException refusal =
          assertThrows(
              BadInputException.class,
              () ->
                  Told.story("two-sources").explanation().why(List.of(thing), format, false, null));
      assertEquals("not-a-fact", refusal.problems().getFirst().code());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameQuestionHasTheSameAnswer(Format format) {
    List<String> fact = List.of("person/ilyas", "al:laterJoined", "group/river-guard");
    Explanation explanation = Told.story("two-sources").explanation();
    assertEquals(
        explanation.why(fact, format, true, null), explanation.why(fact, format, true, null));
  }
}
