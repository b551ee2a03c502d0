package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.allegiance.graph.TestProject;
import org.allegiance.reason.Explanation.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Explanations on a built copy of the project of tests, with its documents at hand. */
class ExplainCommandTest {

  private static final List<String> FACT =
      List.of("collective/mill-enlisted", "al:laterJoined", "group/river-guard");

  @TempDir static Path home;

  @BeforeAll
  static void build() throws IOException {
    TestProject.in(home);
    assertEquals(0, Run.in(home, "build").exit());
  }

  private static Run explain(String... options) {
    List<String> args = new ArrayList<>(List.of("explain"));
    args.addAll(List.of(options));
    args.addAll(FACT);
    Run run = Run.in(home, args.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return run;
  }

  @Test
  void textQuotesTheDocumentAtHand() {
    String text = explain().out();
    assertTrue(text.contains("  mill-2032, characters 120-189: \u201c"), text);
    assertTrue(
        text.contains("uncertain because a source does not vouch for it: claim mill-2032-002"),
        text);
    assertTrue(text.contains("rests on mill-2032: without it nothing would yield this\n"), text);
  }

  /** Documents are never republished: no passage of five words or more is in what is written. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void nothingThatIsWrittenToAFileQuotes(Format format) throws IOException {
    Path file = home.resolve("proof." + format);
    Run run = explain("--all", "--format", format.toString(), "--out", file.toString());
    assertEquals("", run.out());
    assertNoQuotation(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
  void onlyTextQuotes(Format format) throws IOException {
    assertNoQuotation(explain("--all", "--format", format.toString()).out());
  }

  private static void assertNoQuotation(String written) throws IOException {
    assertTrue(written.length() > 100, written);
    String text = Files.readString(home.resolve("documents/mill-2032.txt"));
    String[] words = text.substring(text.indexOf('\n')).split("\\s+", -1); // below its title
    for (int i = 0; i + 5 <= words.length; i++) {
      String passage = String.join(" ", List.of(words).subList(i, i + 5));
      assertFalse(written.replaceAll("\\s+", " ").contains(passage), passage);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text, 1. men of the mill",
    "TURTLE, PREFIX al:",
    "json, {",
    "dot, digraph proof {",
    "svg, <svg xmlns="
  })
  void everyFormatBeginsAsItShould(String format, String beginning) {
    String written = explain("--format", format).out();
    assertTrue(written.startsWith(beginning), written);
    assertTrue(written.endsWith("\n"), written);
  }

  @Test
  void whyNotTellsWhatIsMissing() {
    Run run =
        Run.in(home, "explain", "--why-not", "person/moran", "al:rejoined", "group/harbour-front");
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out()
            .startsWith(
                """
                nothing states or yields: Ilyas Moran \u2014 rejoined \u2192 Harbour Front
                That does not make it false.

                1. rule rejoined-after-leaving:\
                """),
        run.out());
    assertFalse(run.out().contains(" is false"), run.out());
  }

  @Test
  void whyNotSaysWhoDenies() {
    Run run =
        Run.in(
            home,
            "explain",
            "--why-not",
            "person/moran",
            "al:turnedAgainst",
            "group/harbour-front");
    assertTrue(
        run.out().contains("A source denies what it would follow from:\n  claim ferry-2031-005 "),
        run.out());
  }
}
