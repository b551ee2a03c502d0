package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishCommandTest {

  @TempDir static Path home;

  @BeforeAll
  static void copy() throws IOException {
    TestProject.in(home);
  }

  @Test
  void publishesNothingWithoutAPolicy() {
    Path out = home.resolve("unasked");
    Run run = Run.in(home, "publish", "--out", out.toString());
    assertEquals(Exit.BAD_INPUT, run.exit(), run.err());
    assertTrue(run.err().contains(": no-policy: "), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aFolderBelowAFileIsRefusedBeforeAnyWork() throws IOException {
    Path file = Files.writeString(home.resolve("a-file"), "x");
    Run run = Run.in(home, "publish", "--out", file.resolve("release").toString());
    assertEquals(Exit.BAD_INPUT, run.exit(), run.err());
    assertTrue(
        run.err().contains("release: not-writable: nothing can be written there"), run.err());
    assertEquals("x", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ftp://example.org/", "https://example.org/?a=1", "https:///"})
  void baseIsAnAddress(String base) {
    Run run = Run.in(home, "publish", "--base", base);
    assertEquals(Exit.USAGE, run.exit(), run.err());
    assertTrue(run.err().contains("--base is an address such as"), run.err());
  }

  @Test
  void writesARelease() throws IOException {
    Path out = home.resolve("written");
    Path policy = home.resolve("data/policy.yaml");
    Files.writeString(
        policy,
        "persons: []\n"
            + "least: 1\n"
            + "rounded to: 1\n"
            + "persons in a document: 1\n"
            + "actors at a place in a year: 1\n"
            + "sources: []\n"
            + "words: []\n");
    Run run =
        Run.in(
            home,
            "publish",
            "--secret",
            home.resolve("secret").toString(),
            "--base",
            "https://example.org/x",
            "--out",
            out.toString());
    assertEquals(Exit.DONE, run.exit(), run.err());
    assertTrue(Files.isRegularFile(out.resolve("page/group/harbour-front/index.html")));
    assertTrue(Files.readString(out.resolve("void.ttl")).contains("<https://example.org/x/"));
    Files.delete(policy);
  }
}
