package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of this repository. The documents themselves are not in it. */
class RealDataTest {

  private static final Sources SOURCES = new Sources(TestProject.REPOSITORY);
  private static final Path DOCUMENTS =
      TestProject.REPOSITORY.resolve("../shared/documents").normalize();

  @Test
  void hasNoProblemsForThoseWhoLackTheDocuments(@TempDir Path empty) {
    assertFalse(SOURCES.claims().isEmpty());
    assertEquals(List.of(), SOURCES.unreadable());
    assertEquals(List.of(), new Assembly(SOURCES).problems(new Library(empty)));
  }

  @Test
  void hasNoProblemsForThoseWhoHaveThem() {
    assertEquals(List.of(), new Assembly(SOURCES).problems(documents()));
  }

  @Test
  void everyPassageHoldsInItsDocument() {
    Library library = documents();
    int checked = 0;
    for (Path file : SOURCES.claims()) {
      for (Claim claim : ClaimFile.claims(Sources.read(file))) {
        SourceDocument document = library.find(claim.document()).orElseThrow();
        for (Evidence e : claim.evidence()) {
          assertTrue(e.holdsIn(document), claim.id() + " at " + e.passage());
          checked++;
        }
      }
    }
    assertTrue(checked > 0);
  }

  @Test
  void claimsThatAreExportedAndImportedAreTheSameBytes(@TempDir Path home) throws IOException {
    Library library = documents();
    TestProject.copy(TestProject.REPOSITORY.resolve("ontology"), home.resolve("ontology"));
    TestProject.copy(TestProject.REPOSITORY.resolve("data"), home.resolve("data"));
    Sources copy = new Sources(home);
    Path lines = home.resolve("claims.jsonl");
    try (Stream<Path> files = SOURCES.claims().stream()) {
      Files.write(
          lines,
          files
              .flatMap(f -> ClaimFile.claims(Sources.read(f)).stream())
              .map(ClaimJson::write)
              .toList());
    }
    for (Path file : copy.claims()) {
      Files.delete(file);
    }
    ClaimFile.write(ClaimImport.read(List.of(lines), copy, library), copy);
    for (Path file : SOURCES.claims()) {
      Path again = home.resolve("data/claims").resolve(file.getFileName());
      assertEquals(-1, Files.mismatch(file, again), file + " differs from " + again);
    }
    assertEquals(SOURCES.claims().size(), copy.claims().size());
  }

  private static Library documents() {
    assumeTrue(
        Files.isDirectory(DOCUMENTS),
        "the documents are not at hand: nothing in " + DOCUMENTS + ", so no passage is checked");
    return new Library(DOCUMENTS);
  }
}
