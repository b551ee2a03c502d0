package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.claim.Proposal;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

  private static final String KEY = "mill-2032";
  private static final Proposal LEAGUE =
      new Proposal("ferry-league", "ArmedGroup", "Ferry League", List.of());

  @TempDir Path home;
  private Sources sources = new Sources(Path.of(""));
  private Library library = new Library(Path.of(""));

  /** Candidates 005 to 008: of the ferry league, then three of the river guard, 007 after 006. */
  @BeforeEach
  void project() throws IOException {
    TestProject project = TestProject.in(home);
    sources = project.sources();
    library = project.library();
    SourceDocument document = library.find(KEY).orElseThrow();
    CandidateFile.join(
        KEY,
        new Candidates(
            List.of(
                Found.claim(document, "a", 0, 20, "ferry-league", null),
                Found.claim(document, "b", 40, 60, "river-guard", null),
                Found.following(Found.claim(document, "c", 70, 90, "river-guard", null), "b"),
                Found.claim(document, "d", 130, 150, "river-guard", null)),
            List.of(LEAGUE)),
        sources.candidates(KEY),
        sources);
  }

  @Test
  void whatIsAcceptedIsAClaimUnderItsOwnId() throws IOException {
    Review review = Review.of(KEY, sources);
    review.accept("mill-2032-008");
    assertEquals(
        List.of(
            "mill-2032-001", "mill-2032-002", "mill-2032-008", "mill-2032-003", "mill-2032-004"),
        claims().stream().map(Claim::id).toList());
    assertEquals("accepted", claim("mill-2032-008").status());
    assertValid();
  }

  @Test
  void newGroupsJoinTheRegisterWithTheFirstClaimThatNamesThem() throws IOException {
    Review review = Review.of(KEY, sources);
    assertEquals(List.of(LEAGUE), review.proposals(review.candidates().get(0)));
    String before = Files.readString(sources.actors());
    review.accept("mill-2032-005");
    assertEquals(
        before
            + "\ngroup:ferry-league a al:ArmedGroup ;\n    skos:prefLabel \"Ferry League\"@en .\n",
        Files.readString(sources.actors()));
    assertEquals(List.of(), CandidateFile.read(sources.candidates(KEY)).proposals());
    assertEquals(List.of(), review.proposals(review.candidates().get(0)));
    assertValid();
    new Assembly(sources).dataset(library, true);
  }

  @Test
  void aRejectedCandidateLeavesNoClaimAndStaysKnown() throws IOException {
    String before = Files.readString(sources.claims(KEY));
    Review review = Review.of(KEY, sources);
    review.reject("mill-2032-006");
    assertEquals(before, Files.readString(sources.claims(KEY)));
    assertEquals("rejected", review.candidates().get(1).status());
  }

  @Test
  void anAmendedCandidateStandsInTheClaimsAndStaysAsItWasFoundBesides() throws IOException {
    Review review = Review.of(KEY, sources);
    Claim found = review.candidates().get(1);
    review.amend(ClaimJson.amended(found, "to", "harbour-front"));
    assertEquals("harbour-front", claim("mill-2032-006").to());
    assertEquals("amended", claim("mill-2032-006").status());
    assertEquals("harbour-front", review.candidates().get(1).to());
    assertEquals("river-guard", CandidateFile.read(sources.candidates(KEY)).claims().get(1).to());
    assertValid();
  }

  @Test
  void whatIsNotThereCannotBeNamed() throws IOException {
    Review review = Review.of(KEY, sources);
    String before = Files.readString(sources.candidates(KEY));
    Claim wrong = ClaimJson.amended(review.candidates().get(1), "place", "velenn");
    BadInputException e = assertThrows(BadInputException.class, () -> review.amend(wrong));
    assertEquals("unknown-place", e.problems().get(0).code());
    assertEquals("did you mean 'velen'?", e.problems().get(0).wayOut());
    assertEquals(before, Files.readString(sources.candidates(KEY)));
    assertTrue(claims().stream().noneMatch(c -> c.id().equals("mill-2032-006")));
  }

  @Test
  void orderIsKeptWhicheverClaimIsAcceptedFirst() throws IOException {
    Review review = Review.of(KEY, sources);
    review.accept("mill-2032-007");
    assertEquals(List.of(), claim("mill-2032-007").follows());
    assertValid();
    review.accept("mill-2032-006");
    assertEquals(List.of("mill-2032-006"), claim("mill-2032-007").follows());
    assertValid();
  }

  @Test
  void aDecisionCanBeMadeAnew() throws IOException {
    String before = Files.readString(sources.claims(KEY));
    Review review = Review.of(KEY, sources);
    review.accept("mill-2032-006");
    review.reject("mill-2032-006");
    assertEquals(before, Files.readString(sources.claims(KEY)));
    review.accept("mill-2032-006");
    assertEquals("accepted", claim("mill-2032-006").status());
  }

  @Test
  void undoingLeavesEveryFileAsItWas() throws IOException {
    Files.delete(sources.claims(KEY));
    List<Path> files = List.of(sources.actors(), sources.claims(KEY), sources.candidates(KEY));
    List<String> before = texts(files);
    Review review = Review.of(KEY, sources);
    review.accept("mill-2032-005");
    List<String> between = texts(files);
    review.reject("mill-2032-006");
    assertEquals(Optional.of("mill-2032-006"), review.undo());
    assertEquals(between, texts(files));
    assertEquals(Optional.of("mill-2032-005"), review.undo());
    assertEquals(before, texts(files));
    assertEquals(Optional.empty(), review.undo());
  }

  @Test
  void whatOthersChangedIsNotUndone() throws IOException {
    Review review = Review.of(KEY, sources);
    review.reject("mill-2032-006");
    Files.writeString(
        sources.candidates(KEY), Files.readString(sources.candidates(KEY)) + "# a note\n");
    BadInputException e = assertThrows(BadInputException.class, review::undo);
    assertEquals("changed-since", e.problems().get(0).code());
  }

  /** As after a crash between the two files. */
  @Test
  void aClaimThatIsThereCountsAsDecided() throws IOException {
    String open = Files.readString(sources.candidates(KEY));
    Review.of(KEY, sources).accept("mill-2032-006");
    Files.writeString(sources.candidates(KEY), open);
    Review review = Review.of(KEY, sources);
    assertEquals("accepted", review.candidates().get(1).status());
    review.accept("mill-2032-007");
    assertEquals(List.of("mill-2032-006"), claim("mill-2032-007").follows());
  }

  @Test
  void claimsOnTheSameWordsAreShown() {
    Review review = Review.of(KEY, sources);
    assertEquals(
        List.of("mill-2032-002"),
        review.alike(review.candidates().get(3)).stream().map(Claim::id).toList());
    assertEquals(List.of(), review.alike(review.candidates().get(0)));
  }

  @Test
  void keysAreThoseThatADecisionAccepts() {
    Review review = Review.of(KEY, sources);
    assertEquals(
        List.of("ferry-league", "harbour-front", "river-guard"),
        review.keys("to").stream().filter(k -> !k.startsWith(KEY)).toList());
    assertEquals(List.of("kalto", "velen"), review.keys("place"));
    assertTrue(review.keys("event").contains("Defection"));
    assertFalse(review.keys("event").contains("AllegianceEvent"));
    assertEquals(List.of(), review.keys("gloss"));
  }

  @Test
  void aDocumentWithoutCandidatesIsTold() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> Review.of("mill-2023", sources));
    assertEquals("did you mean 'mill-2032'?", e.problems().get(0).wayOut());
  }

  @Test
  void anImportDoesNotTakeTheIdOfACandidate() throws IOException {
    Path lines = home.resolve("new.jsonl");
    Files.writeString(
        lines,
        "{\"id\":\"new\",\"document\":\"mill-2032\",\"start\":0,\"end\":9,\"event\":\"Leaving\",\"actor\":{\"id\":\"river-guard\"},\"certainty\":\"asserted\",\"gloss\":\"The"
            + " guard went away again.\"}\n");
    List<Claim> joined =
        ClaimImport.read(List.of(lines), sources, library).getOrDefault(KEY, List.of());
    assertEquals("mill-2032-009", joined.get(0).id());
  }

  private void assertValid() {
    assertEquals(List.of(), new Assembly(sources).problems(library));
  }

  private List<Claim> claims() {
    return ClaimFile.claims(Sources.read(sources.claims(KEY)));
  }

  private Claim claim(String id) {
    return claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> texts(List<Path> files) throws IOException {
    return files.stream().map(f -> Files.isRegularFile(f) ? TextFile.read(f) : "none").toList();
  }
}
