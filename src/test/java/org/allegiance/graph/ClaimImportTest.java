package org.allegiance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.allegiance.BadInputException;
import org.allegiance.claim.Claim;
import org.allegiance.document.Passage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimImportTest {

  private static final String LINE =
      """
      {"id":"ID","document":"ferry-2031","quotes":["QUOTE"],"event":"Release",
      "actor":{"id":"moran"},"from":"river-guard","certainty":"asserted",
      "gloss":"The River Guard let Moran go."}
      """
          .replace("\n", "");

  @TempDir Path home;

  private TestProject project;
  private Path lines;

  @BeforeEach
  void copyProject() throws IOException {
    project = TestProject.in(home);
    lines = home.resolve("new.jsonl");
  }

  @Test
  void newClaimsGetTheNextNumbersInTheOrderOfTheText() throws IOException {
    List<Claim> claims =
        read(
                line("late", "He denies"),
                line("early", "They promised")
                    .replace("\"from\"", "\"follows\":[\"late\"],\"from\""))
            .getOrDefault("ferry-2031", List.of());
    assertEquals(
        List.of(
            "ferry-2031-001 60-110",
            "ferry-2031-006 153-166",
            "ferry-2031-002 199-258",
            "ferry-2031-003 260-311",
            "ferry-2031-004 344-383",
            "ferry-2031-007 384-393",
            "ferry-2031-005 384-433"),
        claims.stream().map(c -> c.id() + " " + c.passage()).toList());
    assertEquals("ferry-2031-006", claims.get(1).eventId());
    assertEquals(List.of("ferry-2031-007"), claims.get(1).follows());
  }

  @Test
  void claimWithANumberTakesThePlaceOfTheOldOneAndKeepsItsActor() throws IOException {
    List<Claim> claims =
        read(line("ferry-2031-001", "They promised")).getOrDefault("ferry-2031", List.of());
    assertEquals(5, claims.size());
    assertEquals(new Passage(153, 166), claims.get(0).passage());
    assertEquals("Release", claims.get(0).event());
    assertEquals("Ilyas Moran", claims.get(0).actor().label());
  }

  @Test
  void newDescriptionOfAnActorIsThatOfAllHisClaims() throws IOException {
    String named = "{\"id\":\"moran\",\"label\":\"I. Moran\",\"type\":\"Person\"}";
    List<Claim> claims =
        read(line("n", "They promised").replace("{\"id\":\"moran\"}", named))
            .getOrDefault("ferry-2031", List.of());
    assertEquals(
        List.of("I. Moran"), claims.stream().map(c -> c.actor().label()).distinct().toList());
  }

  @Test
  void allThatIsWrongIsToldWithItsLine() throws IOException {
    assertProblems(
        """
        new.jsonl:2: broken-claim: 'no such words…' stands 0 times in ferry-2031
            mend this line; docs/data.md says what its fields are
        new.jsonl:3: broken-claim: the line is not one JSON object
            mend this line; docs/data.md says what its fields are
        new.jsonl:5: broken-claim: the text of document 'fery-2031' is not at hand; it should be documents/fery-2031.txt
            mend this line; docs/data.md says what its fields are
        new.jsonl:1: unknown-actor: nothing describes the actor 'river-gard'
            did you mean 'river-guard'?
        new.jsonl:6: unknown-class: nothing describes the class 'Relase'
            did you mean 'Release'?
        new.jsonl:7: claim-twice: 'a' is the id of new.jsonl:1 too
            give each line an id of its own
        new.jsonl:8: bad-key: 'a b' is no key
            a key has letters, digits, dots and hyphens only, such as harbour-front
        new.jsonl:8: bad-key: 'a b' is no key
            a key has letters, digits, dots and hyphens only, such as harbour-front\
        """,
        line("a", "They promised").replace("river-guard", "river-gard"),
        line("b", "no such words"),
        "{",
        "",
        line("c", "They promised").replace("ferry-2031", "fery-2031"),
        line("d", "They promised").replace("Release", "Relase"),
        line("a", "He denies"),
        line("a b", "He denies"));
  }

  @Test
  void whatNoClaimHoldsIsNotLost() throws IOException {
    project.change(
        "data/claims/ferry-2031.ttl",
        "al:toGroup group:river-guard ;\n    al:place",
        "al:toGroup group:river-guard ;\n    rdfs:comment \"Ask the author.\" ;\n    al:place");
    assertProblems(
        """
        data/claims/ferry-2031.ttl:68: not-in-a-claim: event ferry-2031-003 has rdfs:comment 'Ask the author.', which no claim holds and writing the claims would lose
            move it to a file in data/, or take it out, and try again\
        """,
        line("a", "They promised"));
  }

  @Test
  void secondActorOfAnEventIsNotLost() throws IOException {
    project.change(
        "data/claims/mill-2032.ttl",
        "al:actor collective:mill-enlisted ;",
        "al:actor collective:mill-enlisted, collective:mill-men ;");
    Path before = home.resolve("data/claims/mill-2032.ttl");
    String text = Files.readString(before);
    assertThrows(
        BadInputException.class,
        () ->
            read(
                line("a", "Thirty men")
                    .replace("ferry-2031", "mill-2032")
                    .replace("moran", "mill-men")));
    assertEquals(text, Files.readString(before));
  }

  @Test
  void fileThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    Files.write(lines, new byte[] {'\n', '\n', (byte) 0xfc});
    BadInputException refusal =
        assertThrows(
            BadInputException.class,
            () -> ClaimImport.read(List.of(lines), project.sources(), project.library()));
    assertEquals(lines + ":3", refusal.problems().get(0).place());
    assertEquals("not-utf-8", refusal.problems().get(0).code());
  }

  private static String line(String id, String quote) {
    return LINE.replace("ID", id).replace("QUOTE", quote);
  }

  private Map<String, List<Claim>> read(String... text) throws IOException {
    Files.writeString(lines, String.join("\n", text));
    return ClaimImport.read(List.of(lines), project.sources(), project.library());
  }

  private void assertProblems(String expected, String... text) throws IOException {
    BadInputException refusal = assertThrows(BadInputException.class, () -> read(text));
    assertEquals(expected, String.valueOf(refusal.getMessage()).replace(home + "/", ""));
  }
}
