package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.graph.Review;
import org.allegiance.graph.Sources;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {

  @TempDir Path home;

  /** Thirteen candidates, from mill-2032-005 on. */
  @BeforeEach
  void project() throws IOException {
    TestProject.in(home);
    extract();
  }

  private void extract() {
    Run run =
        Run.with(
            FoundClaims.EXTRACTION,
            "",
            home,
            "extract",
            home.resolve("documents/mill-2032.txt").toString());
    assertEquals(0, run.exit(), run.err());
  }

  @Test
  void whatIsOnlySpokenOfIsShownWhenAskedFor() throws IOException {
    Path file = home.resolve("data/candidates/unreal/mill-2032.ttl");
    String before = Files.readString(file);
    Run run = Run.in(home, "review", "mill-2032", "--unreal");
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out()
            .startsWith(
                "── mill-2032-unreal-001 · pattern-joined ──\n"
                    + "[3-12] Wha«t became »of the men of the mill"),
        run.out());
    assertTrue(run.out().contains("\n  certainty     unreal\n"), run.out());
    assertEquals(before, Files.readString(file));
    assertFalse(review("q\n").out().contains("unreal"));
    assertEquals(0, Run.in(home, "build", "--with-candidates").exit());
    assertFalse(Run.in(home, "export", "graph", "--format", "nq").out().contains("unreal"));
  }

  @Test
  void aCandidateIsShownInItsContext() {
    String out = review("q\n").out();
    assertTrue(
        out.contains(
            "\n── mill-2032-005 · 1 of 13 · pattern-joined · confidence 0.75 ──\n"
                + "[0-15] «What became of »the men of the mill Thirty men"),
        out);
    assertTrue(
        out.contains(
            "\n  event         Joining\n"
                + "  actor         mill-2032-somebody-0 “somebody of the mill” (Collective, some)\n"
                + "  to            ferry-league\n"
                + "  certainty     asserted\n"
                + "  gloss         Somebody joined a group, says the machine.\n"
                + "  new           ArmedGroup ferry-league “Ferry League”\n"),
        out);
    assertTrue(out.endsWith("0 accepted, 0 amended, 0 rejected, 13 undecided\n"), out);
  }

  @Test
  void withoutTheDocumentOffsetsAndGlossAreShown() throws IOException {
    Files.delete(home.resolve("documents/mill-2032.txt"));
    assertTrue(
        review("q\n")
            .out()
            .contains("\n[0-15] the document is not at hand; --file FILE shows it\n"));
    Files.writeString(home.resolve("documents/mill-2032.txt"), "Other words in another text.");
    assertTrue(
        review("q\n").out().contains("[0-15] the document at hand is not the one that was read"));
  }

  @Test
  void keysDecide() {
    Run run = review("a\nr\ns\nx\nb\nb\nu\nq\n");
    assertTrue(run.out().contains("accepted\n"), run.out());
    assertTrue(run.out().contains("rejected\n"), run.out());
    assertTrue(run.out().contains("undone: mill-2032-006\n"), run.out());
    assertTrue(run.out().endsWith("1 accepted, 0 amended, 0 rejected, 12 undecided\n"), run.out());
    String again = review("").out();
    assertTrue(again.contains("── mill-2032-006 · 2 of 13"), again);
    assertEquals(-1, again.indexOf("── mill-2032-005"), "decided ones are not asked again");
    assertEquals(0, Run.in(home, "build").exit());
  }

  @Test
  void aCandidateIsPutRightFieldByField() {
    Run run =
        review(
            "m\nto\nharb\nplace\nvelenn\nkal\ntime\nlast spring\n2032-21\nactor.label\nmen who say"
                + " so\n\nq\n");
    assertTrue(run.out().contains("to: harbour-front\n"), run.out());
    assertTrue(run.out().contains("no place 'velenn'; did you mean 'velen'?\n"), run.out());
    assertTrue(run.out().contains("last spring"), run.out());
    assertTrue(run.out().endsWith("0 accepted, 1 amended, 0 rejected, 12 undecided\n"), run.out());
    Claim amended = Review.of("mill-2032", new Sources(home)).candidates().get(0);
    assertEquals("harbour-front", amended.to());
    assertEquals("kalto", amended.place());
    assertEquals("2032-21", String.valueOf(amended.time()));
    assertEquals("men who say so", amended.actor().label());
    assertEquals("amended", amended.status());
  }

  @Test
  void whatCannotBeSavedIsToldAndCanBePutRight() {
    Run run = review("m\nactor.id\nsomebody else\n\n.\nm\nto\n-\n.\nm\n\nq\n");
    assertTrue(run.out().contains("bad-key"), run.out());
    assertTrue(run.out().endsWith("0 accepted, 0 amended, 0 rejected, 13 undecided\n"), run.out());
  }

  @Test
  void anActorThatOthersDescribeIsOnlyNamed() {
    review("m\nactor.id\nriver-guard\nto\nharb\n\nq\n");
    Claim amended = Review.of("mill-2032", new Sources(home)).candidates().get(0);
    assertEquals(Actor.registered("river-guard"), amended.actor());
    assertEquals(0, Run.in(home, "build").exit());
  }

  @Test
  void whatWasDecidedStaysSoWhenTheDocumentIsReadAgain() throws IOException {
    review("r\na\nq\n");
    String before = Files.readString(home.resolve("data/candidates/mill-2032.ttl"));
    extract();
    assertEquals(before, Files.readString(home.resolve("data/candidates/mill-2032.ttl")));
  }

  /** A real program, killed at some moment after a key: what it said to be decided is on disk. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostWhenTheProgramIsKilled(long seed) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                Main.class.getName(),
                "review",
                "mill-2032",
                "--home",
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    SplittableRandom random = new SplittableRandom(seed);
    int said = 0;
    try (Writer keys = program.outputWriter();
        BufferedReader out = program.inputReader()) {
      int sure = random.nextInt(1, 5);
      for (int i = 0; i < 10; i++) {
        keys.write("a\n");
      }
      keys.flush();
      for (String line = out.readLine(); line != null && said < sure; line = out.readLine()) {
        said += line.endsWith("accepted") ? 1 : 0;
      }
      Thread.sleep(random.nextInt(120));
      program.destroyForcibly().waitFor();
    }
    Review review = Review.of("mill-2032", new Sources(home));
    long accepted = review.candidates().stream().filter(c -> c.status().equals("accepted")).count();
    assertTrue(accepted >= said, accepted + " accepted, " + said + " said, seed " + seed);
    assertEquals(0, Run.in(home, "build", "--with-candidates").exit(), "seed " + seed);
    Run rest = review("a\n".repeat(13));
    assertTrue(
        rest.out().endsWith("13 accepted, 0 amended, 0 rejected, 0 undecided\n"), rest.out());
  }

  private Run review(String keys) {
    Run run = Run.with(FoundClaims.EXTRACTION, keys, home, "review", "mill-2032");
    assertEquals(0, run.exit(), run.err());
    return run;
  }
}
