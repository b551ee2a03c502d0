package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.claim.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileTest {

  private static final Proposal LEAGUE =
      new Proposal("ferry-league", "ArmedGroup", "Ferry \"League\" \\", List.of("b", "a"));

  @TempDir Path folder;

  @Test
  void blocksAreAddedAtTheEndAndNothingElseChanges() throws IOException {
    Path file = folder.resolve("actors.ttl");
    Path real = TestProject.REPOSITORY.resolve("data/actors.ttl");
    String before = Files.readString(real);
    Files.writeString(file, before);
    RegisterFile register = new RegisterFile(file);
    register.add(LEAGUE);
    register.add(new Proposal("reed-island", "Place", "Reed Island", List.of()));
    assertEquals(
        before
            + """

            group:ferry-league a al:ArmedGroup ;
                skos:prefLabel "Ferry \\"League\\" \\\\"@en ;
                skos:altLabel "a"@en, "b"@en .

            place:reed-island a al:Place ;
                skos:prefLabel "Reed Island"@en .
            """,
        register.text());
    assertEquals(
        Sources.read(file).add(CandidateFile.proposals(List.of(LEAGUE))).size() + 2,
        Sources.parse(register.text(), file).size());
  }

  @Test
  void aLastLineWithoutAnEndIsEnded() throws IOException {
    Path file = folder.resolve("actors.ttl");
    RegisterFile empty = new RegisterFile(file);
    empty.add(LEAGUE);
    Files.writeString(file, empty.text().stripTrailing() + " # the ferrymen");
    RegisterFile register = new RegisterFile(file);
    register.add(new Proposal("reed-island", "Place", "Reed Island", List.of()));
    assertTrue(
        register.text().contains(" . # the ferrymen\n\nplace:reed-island a al:Place"),
        register.text());
    assertTrue(
        register
            .text()
            .startsWith("@prefix place: <https://w3id.org/allegiance/id/place/> .\n@prefix al:"),
        register.text());
  }

  @Test
  void aDocumentIsDescribedAsTheShapesWant() throws IOException {
    TestProject project = TestProject.in(folder);
    RegisterFile file = new RegisterFile(project.sources().bibliography());
    file.addDocument("weir-2033", "What the “weir” held back", "ab".repeat(32), 12);
    Files.writeString(project.sources().bibliography(), file.text());
    assertEquals(List.of(), new Assembly(project.sources()).problems(project.library()));
  }
}
