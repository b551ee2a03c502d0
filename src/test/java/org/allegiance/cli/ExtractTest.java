package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {

  private static final String TEXT =
      "\n  What the “weir” held back\n\nSome of the men of the weir crossed over to the league.\n";

  @TempDir Path home;
  private Path weir = Path.of("");

  @BeforeEach
  void project() throws IOException {
    TestProject.in(home);
    weir = Files.writeString(home.resolve("Wéir_2033 (final).txt"), TEXT);
  }

  @Test
  void aDocumentIsDescribedAndItsCandidatesAreWritten() throws IOException {
    Run run = extract(weir);
    assertEquals(Exit.DONE, run.exit(), run.err());
    assertEquals(
        "HOME/Wéir_2033 (final).txt: weir-2033-final (new), 4 candidates, 4 of them undecided\n",
        run.err());
    assertEquals("", run.out());
    String bibliography = Files.readString(home.resolve("data/documents.ttl"));
    assertTrue(
        bibliography.contains(
            "\ndocument:weir-2033-final a al:Document ;\n"
                + "    dcterms:identifier \"weir-2033-final\" ;\n"
                + "    dcterms:title \"What the \\\"weir\\\" held back\"@en ;\n"),
        bibliography);
    assertTrue(
        Files.readString(home.resolve("data/candidates/weir-2033-final.ttl"))
            .contains(
                "group:ferry-league a al:ArmedGroup ;\n    skos:prefLabel \"Ferry League\"@en"));
    assertEquals(0, Run.in(home, "build").exit());
    Run build = Run.in(home, "build", "--with-candidates");
    assertEquals(0, build.exit(), build.err());
    assertTrue(
        Run.in(home, "export", "graph", "--format", "nq")
            .out()
            .contains("claim/weir-2033-final-001"));
  }

  @Test
  void aDocumentIsReviewedInItsContextWhereverItLies() throws IOException {
    extract(weir);
    String shown = reviewed();
    assertTrue(shown.contains("crossed over to the league"), shown);
    Files.delete(weir);
    shown = reviewed();
    assertTrue(shown.contains("the document is not at hand; --file FILE shows it"), shown);
  }

  private String reviewed() {
    return Run.with(FoundClaims.EXTRACTION, "q\n", home, "review", "weir-2033-final").out();
  }

  @Test
  void theTitleIsWhatTheDocumentSaysOfItself() throws IOException {
    Path page =
        Files.writeString(
            home.resolve("weir-page.html"),
            """
            <html><head><title>The river paper</title></head><body><nav><p>Home</p></nav>
            <article><h1>What the weir held back</h1>
            <p>Some of the men of the weir crossed over to the league, and the league let them come
            over the river, and that was all that anybody said of it for many years.</p>
            </article></body></html>
            """);
    assertEquals(Exit.DONE, extract(page).exit());
    assertTrue(
        Files.readString(home.resolve("data/documents.ttl"))
            .contains("    dcterms:title \"What the weir held back\"@en ;\n"));
  }

  @Test
  void theSameDocumentTwiceChangesNothingWhateverItIsCalled() throws IOException {
    extract(weir);
    String candidates = Files.readString(home.resolve("data/candidates/weir-2033-final.ttl"));
    String bibliography = Files.readString(home.resolve("data/documents.ttl"));
    Path copy = Files.copy(weir, home.resolve("other.txt"));
    Run run = extract(weir, copy);
    assertEquals(
        "HOME/Wéir_2033 (final).txt: weir-2033-final, 4 candidates, 4 of them undecided\n"
            + "HOME/other.txt: weir-2033-final, 4 candidates, 4 of them undecided\n",
        run.err());
    assertEquals(candidates, Files.readString(home.resolve("data/candidates/weir-2033-final.ttl")));
    assertEquals(bibliography, Files.readString(home.resolve("data/documents.ttl")));
    assertFalse(Files.exists(home.resolve("data/candidates/other.ttl")));
  }

  @Test
  void aKeyOfAnotherTextIsRefused() throws IOException {
    Path mill = Files.writeString(home.resolve("mill-2032.txt"), "Another text altogether.");
    Run run = extract(mill);
    assertEquals(Exit.BAD_INPUT, run.exit());
    assertTrue(
        run.err()
            .startsWith(
                "HOME/mill-2032.txt: key-taken: the document 'mill-2032' of the bibliography is"
                    + " another text\n    give the file another name;"),
        run.err());
  }

  @Test
  void theBatchGoesOnAfterABadFile() throws IOException {
    Path junk = home.resolve("junk.txt");
    Files.write(junk, new byte[] {(byte) 0xff, 0, 1});
    Path empty = Files.writeString(home.resolve("empty.txt"), "");
    Path stumbling = Files.writeString(home.resolve("stumbling.txt"), "Here they stumble.");
    String bibliography = Files.readString(home.resolve("data/documents.ttl"));
    Run run =
        extract(junk, home.resolve("none.txt"), empty, stumbling, home.resolve("—.txt"), weir);
    assertEquals(Exit.BAD_INPUT, run.exit());
    for (String code :
        List.of("not-utf-8", "there is no such file", "empty-document", "stumbled")) {
      assertTrue(run.err().contains(code), code + " in " + run.err());
    }
    assertTrue(
        run.err()
            .endsWith(
                "weir-2033-final (new), 4 candidates, 4 of them undecided\n"
                    + "5 of 6 documents could not be read\n"),
        run.err());
    String now = Files.readString(home.resolve("data/documents.ttl"));
    assertTrue(now.startsWith(bibliography));
    assertEquals(-1, now.indexOf("document:empty"));
  }

  @Test
  void linesGoWhereTheyAreWanted() throws IOException {
    TestProject.copy(
        TestProject.REPOSITORY.resolve("data/gazetteer"), home.resolve("data/gazetteer"));
    Path out = home.resolve("found");
    Run run =
        Run.with(
            FoundClaims.EXTRACTION,
            "",
            home,
            "extract",
            weir.toString(),
            "--format",
            "jsonl",
            "--out",
            out.toString());
    assertEquals(0, run.exit(), run.err());
    List<String> lines = Files.readAllLines(out.resolve("weir-2033-final.jsonl"));
    assertEquals(4, lines.size());
    assertTrue(
        Files.readString(out.resolve("weir-2033-final.actors.ttl"))
            .contains("group:ferry-league a"));
    assertEquals(1, Files.readAllLines(out.resolve("weir-2033-final.unreal.jsonl")).size());
    assertFalse(Files.exists(home.resolve("data/candidates")));
    Run evaluated =
        Run.with(
            FoundClaims.EXTRACTION,
            "",
            home,
            "evaluate",
            "--gold",
            gold(lines).toString(),
            "--document",
            weir.toString(),
            "--format",
            "json");
    assertTrue(
        evaluated.out().contains("\"strict\": {\n    \"right\": 4,"),
        evaluated.out() + evaluated.err());
  }

  private Path gold(List<String> lines) throws IOException {
    return Files.write(
        home.resolve("gold.jsonl"),
        lines.stream().map(l -> l.replace("\"candidate\"", "\"accepted\"")).toList());
  }

  private Run extract(Path... files) {
    String[] args = new String[files.length + 1];
    args[0] = "extract";
    for (int i = 0; i < files.length; i++) {
      args[i + 1] = files[i].toString();
    }
    return Run.with(FoundClaims.EXTRACTION, "", home, args);
  }
}
