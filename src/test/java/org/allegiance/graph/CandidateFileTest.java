package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.allegiance.BadInputException;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Proposal;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateFileTest {

  private static final String KEY = "mill-2032";
  private static final Proposal LEAGUE =
      new Proposal("ferry-league", "ArmedGroup", "Ferry League", List.of("FL", "the \"League\""));
  private static final Proposal ISLAND =
      new Proposal("reed-island", "Place", "Reed Island", List.of());

  @TempDir Path home;
  private Sources sources = new Sources(Path.of(""));
  private SourceDocument document = Found.NOWHERE;
  private Path file = Path.of("");
  private Library library = new Library(Path.of(""));

  @BeforeEach
  void project() throws IOException {
    TestProject project = TestProject.in(home);
    sources = project.sources();
    library = project.library();
    document = library.find(KEY).orElseThrow();
    file = sources.candidates(KEY);
  }

  @Test
  void aFileThatIsNotThereHoldsNothing() {
    assertEquals(new Candidates(List.of(), List.of()), CandidateFile.read(file));
  }

  @Test
  void candidatesComeBackAsTheyWereWritten() throws IOException {
    Candidates joined =
        join(joining(0, "ferry-league", "reed-island"), joining(40, "river-guard", null));
    assertEquals(joined, CandidateFile.read(file));
    assertEquals(List.of("mill-2032-005", "mill-2032-006"), ids(joined));
    assertEquals(List.of(LEAGUE, ISLAND), joined.proposals());
    assertTrue(joined.claims().stream().allMatch(c -> c.status().equals("candidate")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameFoundAgainChangesNoByte(long seed) throws IOException {
    List<Claim> found = new ArrayList<>(RandomClaims.claims(seed, document));
    CandidateFile.join(KEY, new Candidates(found, List.of()), file, sources);
    String first = Files.readString(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    CandidateFile.join(KEY, new Candidates(found, List.of()), file, sources);
    assertEquals(first, Files.readString(file), "seed " + seed);
    assertEquals(0, Files.getLastModifiedTime(file).toMillis(), "written again, seed " + seed);
    Candidates read = CandidateFile.read(file);
    assertEquals(
        Files.readString(file),
        CandidateFile.turtle(read, Register.of(sources.background()), file),
        "seed " + seed);
  }

  @Test
  void theOrderInWhichClaimsAreFoundIsOfNoAccount() throws IOException {
    List<Claim> found = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      found.add(joining(i * 10, "river-guard", null));
    }
    join(found.toArray(Claim[]::new));
    String text = Files.readString(file);
    Collections.shuffle(found, new Random(5));
    Files.delete(file);
    join(found.toArray(Claim[]::new));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void whatIsFoundTwiceIsOneCandidate() throws IOException {
    Claim once = joining(0, "river-guard", null);
    Claim again = Found.claim(document, "again", 0, 20, "river-guard", null);
    assertEquals(1, join(once, again).claims().size());
  }

  @Test
  void whatIsNoLongerFoundGoesAndWhatIsNewIsNumberedOn() throws IOException {
    join(joining(0, "river-guard", null), joining(40, "river-guard", null));
    Candidates now = join(joining(40, "river-guard", null), joining(80, "river-guard", null));
    assertEquals(List.of("mill-2032-006", "mill-2032-007"), ids(now));
  }

  @Test
  void whatWasRejectedIsNotBroughtUpAgain() throws IOException {
    join(joining(0, "river-guard", null), joining(40, "river-guard", null));
    setStatus("mill-2032-005", "rejected");
    String decided = Files.readString(file);
    Claim surer =
        Found.with(joining(0, "river-guard", null), "pattern-other", new BigDecimal("0.9"));
    join(surer, joining(40, "river-guard", null));
    assertEquals(decided, Files.readString(file));
    Candidates none = join();
    assertEquals(List.of("mill-2032-005"), ids(none), "a rejected one is remembered");
    Candidates other = join(joining(0, "harbour-front", null));
    assertEquals(
        List.of("rejected", "candidate"), other.claims().stream().map(Claim::status).toList());
  }

  @Test
  void aCandidateThatIsAClaimNowStaysAsItWasFound() throws IOException {
    join(joining(0, "river-guard", null));
    Claim accepted = Renumbering.withStatus(CandidateFile.read(file).claims().get(0), "accepted");
    List<Claim> claims = new ArrayList<>(ClaimFile.claims(Sources.read(sources.claims(KEY))));
    claims.add(accepted);
    ClaimFile.write(Map.of(KEY, claims), sources);
    String before = Files.readString(file);
    Claim surer =
        Found.with(joining(0, "river-guard", null), "pattern-other", new BigDecimal("0.9"));
    join(surer);
    assertEquals(before, Files.readString(file));
  }

  @Test
  void aGroupThatAClaimDescribesIsProposed() throws IOException {
    Claim claim = joining(0, "river-guard", null);
    Actor actor = new Actor("ferry-league", "Ferry League", "ArmedGroup", null, null, null);
    Candidates joined =
        CandidateFile.join(
            KEY,
            new Candidates(List.of(Renumbering.withActor(claim, actor)), List.of()),
            file,
            sources);
    assertEquals(Actor.registered("ferry-league"), joined.claims().get(0).actor());
    assertEquals(
        List.of(new Proposal("ferry-league", "ArmedGroup", "Ferry League", List.of())),
        joined.proposals());
    assertEquals(joined, CandidateFile.read(file));
  }

  @Test
  void linksLeadOnlyWhereSomethingIs() throws IOException {
    Claim first = Found.claim(document, "a", 0, 20, "river-guard", null);
    Claim second =
        Found.following(Found.claim(document, "b", 40, 60, "river-guard", null), "a", "z");
    Candidates joined = join(first, second);
    assertEquals(List.of("mill-2032-005"), joined.claims().get(1).follows());
  }

  @Test
  void anActorThatNothingDescribesIsTold() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> join(joining(0, "river-gard", null)));
    assertEquals("no actor has the key 'river-gard'", e.problems().get(0).reason());
    assertFalse(Files.exists(file));
  }

  @Test
  void candidatesReachTheGraphOnlyWhenAskedFor() throws IOException {
    join(joining(0, "ferry-league", "reed-island"), joining(40, "river-guard", null));
    setStatus("mill-2032-006", "rejected");
    Dataset without = new Assembly(sources).dataset(library, false);
    Dataset with = new Assembly(sources).dataset(library, true);
    String group = "https://w3id.org/allegiance/id/group/ferry-league";
    String rejected = "https://w3id.org/allegiance/id/claim/mill-2032-006";
    assertFalse(mentions(without, group));
    assertTrue(mentions(with, group));
    assertFalse(mentions(with, rejected));
    assertTrue(mentions(with, "https://w3id.org/allegiance/id/claim/mill-2032-001"));
  }

  private static boolean mentions(Dataset dataset, String iri) {
    return dataset.getUnionModel().containsResource(dataset.getUnionModel().createResource(iri));
  }

  private void setStatus(String id, String status) throws IOException {
    Candidates now = CandidateFile.read(file);
    List<Claim> claims =
        now.claims().stream()
            .map(c -> c.id().equals(id) ? Renumbering.withStatus(c, status) : c)
            .toList();
    Files.writeString(
        file,
        CandidateFile.turtle(
            new Candidates(claims, now.proposals()), Register.of(sources.background()), file));
  }

  private Candidates join(Claim... found) throws IOException {
    return CandidateFile.join(
        KEY, new Candidates(List.of(found), List.of(LEAGUE, ISLAND)), file, sources);
  }

  private static List<String> ids(Candidates candidates) {
    return candidates.claims().stream().map(Claim::id).toList();
  }

  private Claim joining(int start, String to, @Nullable String place) {
    return Found.claim(document, "f" + start, start, start + 20, to, place);
  }
}
