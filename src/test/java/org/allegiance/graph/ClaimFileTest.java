package org.allegiance.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFileTest {

  private static final String KEY = "ferry-2031";

  @TempDir Path home;

  private TestProject project;
  private SourceDocument document;

  @BeforeEach
  void copyProject() throws IOException {
    project = TestProject.in(home);
    document = project.library().find(KEY).orElseThrow();
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomClaimsComeBackInWhateverOrderTheyAreWritten(long seed) throws IOException {
    List<Claim> claims = RandomClaims.claims(seed, document);
    byte[] first = write(claims);
    assertEquals(claims, ClaimFile.claims(Sources.read(file())));
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(text(first), text(write(shuffled)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry-2031", "mill-2032"})
  void fileThatIsReadAndWrittenStaysAsItIs(String key) throws IOException {
    Path file = project.sources().claims(key);
    String before = Files.readString(file);
    ClaimFile.write(Map.of(key, ClaimFile.claims(Sources.read(file))), project.sources());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void sourcesWhoseNamesLookAlikeStayApart() throws IOException {
    List<Claim> claims =
        List.of(
            by(RandomClaims.claims(3, document).get(0), KEY + "-001", "Mr. X"),
            by(RandomClaims.claims(3, document).get(0), KEY + "-002", "Mr X"));
    write(claims);
    assertEquals(
        List.of("Mr. X", "Mr X"),
        ClaimFile.claims(Sources.read(file())).stream().map(Claim::attributedTo).toList());
  }

  @Test
  void claimsMustTellAnActorAlikeAndNothingIsWrittenElse() throws IOException {
    Claim claim = RandomClaims.claims(3, document).get(0);
    String before = Files.readString(file());
    String otherBefore = Files.readString(project.sources().claims("mill-2032"));
    List<Claim> claims =
        List.of(
            of(claim, KEY + "-001", new Actor("x", "Xan", "Person", null, null, null)),
            of(claim, KEY + "-002", new Actor("x", "Yan", "Person", null, null, null)));
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> ClaimFile.write(Map.of(KEY, claims, "mill-2032", List.of()), project.sources()));
    assertEquals(
        file()
            + ": told-in-two-ways: person x has two values for rdfs:label: 'Xan' and 'Yan'\n"
            + "    claims that share it must tell it alike; give what differs a key of its own",
        refusal.getMessage());
    assertEquals(before, Files.readString(file()));
    assertEquals(otherBefore, Files.readString(project.sources().claims("mill-2032")));
    try (Stream<Path> left = Files.list(home.resolve("data/claims"))) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void unknownActorIsRefusedWithTheNearestKey() {
    Claim claim = RandomClaims.claims(3, document).get(0);
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> write(List.of(of(claim, KEY + "-001", Actor.registered("river-gard")))));
    assertEquals(
        file()
            + ": unknown-actor: no actor has the key 'river-gard'\n"
            + "    did you mean 'river-guard'?",
        refusal.getMessage());
  }

  @Test
  void noClaimsMakeAFileOfPrefixesOnly() throws IOException {
    write(List.of());
    assertEquals(List.of(), ClaimFile.claims(Sources.read(file())));
  }

  private Path file() {
    return project.sources().claims(KEY);
  }

  private byte[] write(List<Claim> claims) throws IOException {
    ClaimFile.write(Map.of(KEY, claims), project.sources());
    return Files.readAllBytes(file());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static Claim by(Claim c, String id, String source) {
    return changed(c, id, c.actor(), source);
  }

  private static Claim of(Claim c, String id, Actor actor) {
    return changed(c, id, actor, null);
  }

  private static Claim changed(Claim c, String id, Actor actor, @Nullable String source) {
    return new Claim(
        id,
        c.document(),
        c.evidence(),
        id,
        c.event(),
        actor,
        null,
        null,
        null,
        null,
        c.time(),
        List.of(),
        List.of(),
        c.certainty(),
        source,
        List.of(),
        c.status(),
        c.method(),
        c.confidence(),
        c.gloss(),
        c.figure());
  }
}
