package org.allegiance.extract.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.time.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

  private static final Path FILE = Path.of("some/gold.jsonl");

  @Test
  void aLineNeedsNoMoreThanDocumentPassageAndEvent() {
    Annotation a =
        Annotations.parse(
                FILE, "\n{\"document\":\"d\",\"start\":3,\"end\":5,\"event\":\"Split\"}\n")
            .all()
            .get(0);
    assertEquals("gold.jsonl:2", a.name());
    assertEquals(List.of(new Passage(3, 5)), a.passages());
    assertEquals(Map.of(Slot.CERTAINTY, "asserted"), a.slots());
    assertNull(a.actorKey());
    assertNull(a.weight());
  }

  @Test
  void fieldsOfOthersArePassedOver() {
    String line =
        "{\"document\":\"d\",\"passages\":[[3,5]],\"event\":\"Split\",\"note\":[1],\"actor\":{\"id\":null,"
            + "\"mood\":\"sad\"},\"weight\":2}";
    assertEquals(2, Annotations.parse(FILE, line).all().get(0).weight());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[1] | the line is not one JSON object",
        "{'document':'d' | the line is not one JSON object",
        "{'start':3,'end':5,'event':'Split'} | field 'document' is missing",
        "{'document':'d','start':3,'end':5} | field 'event' is missing",
        "{'document':'d','event':'Split'} | field 'passages' is missing",
        "{'document':'d','start':5,'end':3,'event':'Split'} | a passage runs from a start of 0 or"
            + " more to a later end, not from 5 to 3",
        "{'document':'d','start':3,'end':5,'event':'Split','weight':'much'} | field 'weight' is not"
            + " a number: \"much\"",
        "{'document':'d','start':3,'end':5,'event':'Split','actor':'x'} | field 'actor' is not an"
            + " object: \"x\"",
      })
  void aBrokenLineIsToldWithItsPlace(String line, String reason) {
    String text = "\n" + line.replace('\'', '"');
    BadInputException e =
        assertThrows(BadInputException.class, () -> Annotations.parse(FILE, text));
    assertEquals(
        List.of(
            new Problem(
                "broken-annotation",
                "some/gold.jsonl:2",
                reason,
                "mend this line; docs/evaluation.md says what it must have")),
        e.problems());
  }

  @Test
  void allBrokenLinesAreTold() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> Annotations.parse(FILE, "{}\n\n3\n"));
    assertEquals(
        List.of("some/gold.jsonl:1", "some/gold.jsonl:3"),
        e.problems().stream().map(Problem::place).toList());
  }

  /** A claim is compared alike whether it comes from memory or from its line. */
  @Test
  void aClaimAndItsLineAreTheSame() {
    Claim claim =
        new Claim(
            "d-001",
            "d",
            List.of(new Evidence(new Passage(3, 5), "s", "h")),
            "d-001",
            "Leaving",
            new Actor("x", "somebody", "Person", null, null, null),
            "front",
            "guard",
            "isis",
            "velen",
            Edtf.parse("2031-03~"),
            List.of(),
            List.of(),
            "hedged",
            null,
            List.of(),
            "candidate",
            "pattern-left",
            new BigDecimal("0.7"),
            "Somebody left.",
            null);
    assertEquals(
        Annotations.parse(FILE, ClaimJson.write(claim)).all(),
        Annotations.of(Stream.of(claim)).all());
  }

  @Test
  void classesOfRegisteredActorsAreLookedUp() {
    String line =
        "{\"document\":\"d\",\"start\":3,\"end\":5,\"event\":\"Split\",\"actor\":{\"id\":\"x\"}}";
    Annotations read = Annotations.parse(FILE, line);
    assertEquals("x", read.all().get(0).value(Slot.ACTOR));
    assertEquals(
        "Collective", read.withTypes(Map.of("x", "Collective")).all().get(0).value(Slot.ACTOR));
  }
}
