package org.allegiance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.graph.StoreHolder;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, on a built copy of the project of tests. */
class CommandLineTest {

  private static final String QUERY = "former-isis-later-nusra";

  @TempDir static Path home;

  @BeforeAll
  static void build() throws IOException {
    TestProject.in(home);
    assertEquals(0, Run.in(home, "build").exit());
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    Run run = Run.of(command, "--help");
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: allegiance " + command), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "graph"})
  void partsOfExportHaveHelp(String part) {
    Run run = Run.of("export", part, "--help");
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("Usage: allegiance export " + part), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | Missing required subcommand | allegiance",
        "biuld                             | Did you mean: allegiance build | allegiance",
        "query --formt=csv                 | Possible solutions: --format | allegiance query",
        "query                             | give the name of a query, or --list | allegiance"
            + " query",
        "query x --format=cvs              | expected one of [TABLE, CSV, TSV, JSON, MARKDOWN] |"
            + " allegiance query",
        "query x --param=y                 | NAME=VALUE | allegiance query",
        "sparql                            | Missing required parameter: 'FILE' | allegiance"
            + " sparql",
        "export                            | Missing required subcommand | allegiance export",
        "export clams                      | Did you mean: export claims | allegiance export",
        "export graph --format=xml         | expected one of [NQ, TRIG, TTL] | allegiance export"
            + " graph",
        "explain                           | Missing required parameter: 'FACT' | allegiance"
            + " explain",
        "explain a b                       | FACT is one thing, or a subject, a predicate and an"
            + " object | allegiance explain",
        "explain a b c d                   | FACT is one thing, or a subject, a predicate and an"
            + " object | allegiance explain",
        "explain a b c --format=png        | expected one of [TEXT, TURTLE, JSON, DOT, SVG] |"
            + " allegiance explain",
        "explain --why-not a               | --why-not is asked of a subject, a predicate and an"
            + " object | allegiance explain",
        "explain --why-not a b c --format=svg | --why-not answers in text only | allegiance"
            + " explain",
        "import                            | Missing required parameter: 'FILE' | allegiance"
            + " import",
        "build now                         | Unmatched argument | allegiance build",
      })
  void wrongUsageIsToldInWordsWithWhereHelpIs(String line, String message, String command) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(Exit.USAGE, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().endsWith("Try '" + command + " --help'.\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query former-isis-later-nusr | former-isis-later-nusr: unknown-query: there is no stored"
            + " query of this name | did you mean 'former-isis-later-nusra'?",
        "query Q --param frm=isis | Q: unknown-parameter: the query has no parameter 'frm' | did"
            + " you mean 'from'?",
        "query Q --param from=harbor-front --param to=river-guard | Q: unknown-group: the graph"
            + " holds no group 'harbor-front' | did you mean 'harbour-front'?",
        "query Q --param from=a/b --param to=river-guard | Q: wrong-value: 'a/b' is no value for"
            + " 'from' | a key has letters, digits, dots and hyphens only",
        "query --list former-isis-later | former-isis-later: unknown-query: there is no stored"
            + " query of this name | did you mean 'former-isis-later-nusra'?",
        "sparql HOME/brken.rq | HOME/brken.rq: no-such-file: there is no such file | did you mean"
            + " 'broken.rq'?",
        "sparql HOME/broken.rq | HOME/broken.rq:2:1: broken-query: Encountered \" \"}\" \"} \"\" at"
            + " line 2, column 1. | mend the SPARQL at this place",
        "sparql HOME | HOME: unreadable-file: the file cannot be read: it is a folder | see that it"
            + " is a file and that you may read it",
        "sparql HOME/latin.rq | HOME/latin.rq:1: not-utf-8: the text is not UTF-8 | save it as"
            + " UTF-8 and try again",
        "explain group/river-gard | group/river-gard: unknown-thing: the graph knows nothing of"
            + " this name | did you mean 'group/river-guard'?",
        "explain person/moran al:joined place/velen | person/moran al:joined place/velen:"
            + " not-derived: nothing says or yields this; that does not make it false | see what is"
            + " known with 'explain person/moran', and what is missing with 'explain --why-not"
            + " person/moran al:joined place/velen'",
        "explain person/moran --format svg | person/moran: not-a-fact: this is a thing about which"
            + " facts are known, not a fact with a proof | name a fact of those that 'explain"
            + " person/moran' lists",
        "explain --why-not person/moran al:joind group/river-guard | al:joind: unknown-term: the"
            + " ontology has no such term | did you mean 'al:joined'?",
        "explain person/moran al:joined group/river-guard --out HOME/none/x.svg | HOME/none/x.svg:"
            + " no-such-folder: there is no folder to write it in | make the folder, or name"
            + " another file",
        "import HOME/none.jsonl | HOME/none.jsonl: no-such-file: there is no such file | see that"
            + " its name is right",
      })
  void badInputIsToldWithPlaceReasonAndWayOut(String line, String reason, String wayOut)
      throws IOException {
    Files.writeString(home.resolve("broken.rq"), "SELECT * WHERE { ?s ?p\n}");
    Files.write(home.resolve("latin.rq"), new byte[] {'#', (byte) 0xfc});
    String[] args =
        line.replace("query Q", "query " + QUERY).replace("HOME", home.toString()).split(" ");
    Run run = Run.in(home, args);
    assertEquals(
        reason.replaceFirst("^Q:", QUERY + ":") + "\n    " + wayOut + "\n1 problem\n", run.err());
    assertEquals(Exit.BAD_INPUT, run.exit());
    assertEquals("", run.out());
  }

  @Test
  void missingValueOfAParameterIsAskedFor() throws IOException {
    Files.writeString(
        home.resolve("queries/needy.rq"),
        """
        #+ title: Members
        #+ description: Who joined a group.
        #+ question: Who joined it?
        #+ parameters:
        #+   - {name: group, type: group, required: true, description: the group}
        PREFIX al: <https://w3id.org/allegiance/ontology#>
        SELECT ?who WHERE { ?who al:joined ?group } ORDER BY ?who
        """);
    Run run = Run.in(home, "query", "needy");
    assertEquals(
        "needy: missing-parameter: the query needs a value for 'group'\n"
            + "    give one with --param group=…: the group\n1 problem\n",
        run.err());
    assertEquals(Exit.BAD_INPUT, run.exit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table    | who\\n"
            + "------------------------\\n"
            + "collective/mill-enlisted\\n"
            + "person/moran\\n"
            + "2 rows\\n",
        "markdown | '| who |\\n| --- |\\n| collective/mill-enlisted |\\n| person/moran |\\n'",
        "csv      | who\\nID/collective/mill-enlisted\\nID/person/moran\\n",
        "tsv      | ?who\\n<ID/collective/mill-enlisted>\\n<ID/person/moran>\\n",
      },
      maxCharsPerColumn = 1000)
  void answersComeInEveryFormat(String format, String expected) throws IOException {
    Files.writeString(
        home.resolve("joined.rq"),
        """
        PREFIX al: <https://w3id.org/allegiance/ontology#>
        SELECT ?who WHERE { ?who al:joined <https://w3id.org/allegiance/id/group/river-guard> }
        ORDER BY ?who
        """);
    Run run = Run.in(home, "sparql", home.resolve("joined.rq").toString(), "--format", format);
    assertEquals(
        expected.replace("\\n", "\n").replace("ID/", "https://w3id.org/allegiance/id/"),
        run.out().replace("\r\n", "\n"));
    assertEquals("", run.err());
  }

  @Test
  void answersComeAsJson() {
    Run run =
        Run.in(
            home,
            "query",
            QUERY,
            "--param=from=harbour-front",
            "--param=to=river-guard",
            "--format=JSON");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("\"value\": \"https://w3id.org/allegiance/id/person/moran\""));
  }

  @Test
  void queryOnStandardInputIsRefusedWithLineAndColumn() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("SELECT *\nWHERE [".getBytes(UTF_8)));
      Run run = Run.in(home, "sparql", "-");
      assertTrue(run.err().startsWith("standard input:2:7: broken-query: "), run.err());
      assertEquals(Exit.BAD_INPUT, run.exit());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws IOException {
    Path file = home.resolve("service.rq");
    Files.writeString(file, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
    Run run = Run.in(home, "sparql", file.toString());
    assertTrue(run.err().startsWith("HOME/service.rq: refused-query: "), run.err());
    assertEquals(Exit.BAD_INPUT, run.exit());
  }

  @Test
  void deepNestingIsRefusedInWords() throws IOException {
    Path file = home.resolve("deep.rq");
    Files.writeString(
        file, "ASK { FILTER (" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ") }");
    Run run = Run.in(home, "sparql", file.toString());
    assertEquals(
        "HOME/deep.rq: broken-query: it is nested too deep\n"
            + "    mend the SPARQL at this place\n1 problem\n",
        run.err());
    assertEquals(Exit.BAD_INPUT, run.exit());
  }

  @Test
  void exportsAreUtf8WhateverThePlatformIs() {
    Run claims = Run.in(home, "export", "claims");
    assertEquals(9, claims.out().lines().count());
    assertEquals(0, claims.exit());
    for (String format : List.of("nq", "trig", "ttl")) {
      Run graph = Run.in(home, "export", "graph", "--format", format);
      assertEquals(0, graph.exit(), graph.err());
      assertTrue(graph.out().contains("Malaisé"), format);
    }
  }

  /** As {@code | head} does it, or a full disk. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Broken pipe | 0 | ''",
        "No space left on device | 3 | output: file: No space left on device",
      })
  void outputThatCannotBeWrittenGivesNoStackTrace(String reason, int exit, String said) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(exit, Main.run(broken, err, "export", "claims", "--home", home.toString()));
    assertEquals(said, err.toString(UTF_8).lines().findFirst().orElse(""));
    assertFalse(err.toString(UTF_8).contains("\tat "), err.toString(UTF_8));
  }

  @Test
  @Timeout(120)
  void secondServerIsRefusedWhateverItsPort() throws IOException {
    try (StoreHolder other = StoreHolder.open(home.resolve("store"))) {
      Run run = Run.in(home, "serve", "--port", "0");
      assertEquals(
          "store: store-in-use: another program serves this graph already\n"
              + "    stop it, or ask it at the address that it said when it started\n1 problem\n",
          run.err(),
          other::toString);
      assertEquals(Exit.BAD_INPUT, run.exit());
      assertEquals(0, Run.in(home, "query", QUERY, "--list").exit());
    }
  }

  @Test
  void rebuildsWhereASourceHasChangedAndOnlyThere(@TempDir Path other) throws IOException {
    TestProject changed = TestProject.in(other);
    String[] list = {"export", "graph", "--format", "nq"};
    assertTrue(Run.in(other, list).err().contains("built: "));
    assertEquals("", Run.in(other, list).err());
    assertEquals(0, Run.in(other, "build", "--with-candidates").exit());
    assertEquals("", Run.in(other, list).err());
    changed.change("data/actors.ttl", "\"Kalto\"@en", "\"Old Kalto\"@en");
    Run again = Run.in(other, list);
    assertTrue(again.err().contains("; with claims that nobody has reviewed\n"), again.err());
    assertTrue(again.out().contains("Old Kalto"));
    assertFalse(Run.in(other, "build").err().contains("nobody has reviewed"));
    changed.change("data/actors.ttl", "al:ArmedGroup ;", "al:ArmdGroup ;");
    assertEquals(Exit.BAD_INPUT, Run.in(other, list).exit());
  }

  @Test
  void projectIsAskedForWhereThereIsNone(@TempDir Path empty) {
    for (String command : List.of("build", "check", "export claims", "export graph")) {
      Run run = Run.in(empty, command.split(" "));
      assertEquals(
          "HOME: no-project: there is no ontology/ here\n"
              + "    name the project's folder with --home\n1 problem\n",
          run.err(),
          command);
      assertEquals(Exit.BAD_INPUT, run.exit());
    }
  }
}
