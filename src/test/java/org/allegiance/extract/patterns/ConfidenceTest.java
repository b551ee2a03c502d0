package org.allegiance.extract.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;
import org.allegiance.extract.lexicon.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure to be of a claim is written in a file that people may edit. */
class ConfidenceTest {

  private static final String PARTIES = "parties: {all: 0.8, some: 0.6, none: 0.5, no-party: 0.1}";

  @TempDir Path folder;

  @Test
  void isThatOfTheEventTimesThatOfTheParties() throws IOException {
    Confidence confidence = read("events: {join: 0.75}\n" + PARTIES);
    assertEquals(new BigDecimal("0.60"), confidence.of(pattern("join"), Naming.ALL));
    assertEquals(new BigDecimal("0.45"), confidence.of(pattern("join"), Naming.SOME));
    assertEquals(new BigDecimal("0.38"), confidence.of(pattern("join"), Naming.NONE));
    assertEquals(new BigDecimal("0.08"), confidence.of(pattern("join"), Naming.NO_PARTY));
    assertEquals(new BigDecimal("0.40"), confidence.of(pattern("leave"), Naming.ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          events: {jon: 0.75}    # did you mean 'join'
          events: {join: 75}     # '75' is no share
          events: {join: 1.2}    # '1.2' is no share
          event: {join: 0.75}    # unknown field 'event'
          """)
  void mistakesAreTold(String events, String message) {
    assertTold(events + "\n" + PARTIES, message);
  }

  @Test
  void eachWayOfNamingHasItsShare() {
    assertTold("events: {}\nparties: {all: 0.8, some: 0.6, no-party: 0.1}", "'none' is missing");
  }

  private void assertTold(String text, String message) {
    BadInputException mistake = assertThrows(BadInputException.class, () -> read(text));
    String told = String.valueOf(mistake.getMessage()) + mistake.problems();
    assertTrue(told.contains(message) && told.contains("confidence.yaml:"), told);
  }

  private Confidence read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("confidence.yaml"), text + "\n");
    return Confidence.read(YamlFile.read(file), List.of(pattern("join"), pattern("leave")));
  }

  private static Pattern pattern(String name) {
    return new Pattern(
        name,
        "Joining",
        List.of(),
        List.of(),
        Map.of(),
        false,
        false,
        null,
        false,
        false,
        List.<Set<String>>of(),
        List.of(),
        List.of());
  }
}
