package org.allegiance.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.time.Edtf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimJsonTest {

  private static final String FULL =
      """
      {"id":"ilmar-1911-001","document":"ilmar-1911","start":36,"end":43,
      "passages":[[36,43],[61,92]],"event":"Defection",
      "actor":{"id":"onders-men","label":"the captain's men","type":"Collective",
      "quantifier":"some","count":40,"partOf":"river-guard"},
      "from":"river-guard","to":"harbour-league","counterparty":"the-crown","place":"kalto",
      "time":"1911-03~/1911-05","motive":["pay","fear"],"certainty":"hedged",
      "attributedTo":"a ferryman","status":"amended","method":"defects-to","confidence":0.750,
      "gloss":"Men of the captain went over.","eventId":"ilmar-1911-e1",
      "follows":["ilmar-1911-e0"],"contradicts":["ilmar-1911-007"],"statistic":null}
      """
          .replace("\n", "");

  private static final String SHORT =
      """
      {"id":"n1","document":"ilmar-1911","passages":[[0,35]],"event":"Dissolution",
      "actor":{"id":"river-guard"},"certainty":"asserted","gloss":" It broke up. "}
      """;

  @TempDir Path folder;

  private SourceDocument document;

  @BeforeEach
  void writeDocument() throws IOException {
    document = ClaimTexts.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "place | velen | \"place\":\"kalto\" | \"place\":\"velen\"",
        "time | 1912 | \"time\":\"1911-03~/1911-05\" | \"time\":\"1912\"",
        "from | | \"from\":\"river-guard\" | \"from\":null",
        "actor.count | 41 | \"count\":40 | \"count\":41",
        "actor.label | his men | the captain's men | his men",
      })
  void anAmendmentChangesOneField(String field, String value, String from, String to) {
    assertTrue(FULL.contains(from), from);
    assertEquals(read(FULL.replace(from, to)), ClaimJson.amended(read(FULL), field, value));
  }

  @ParameterizedTest
  @CsvSource({
    "time, last spring",
    "actor.count, many",
    "actor.count, 1.5",
    "event, ''",
    "mood, sad",
    "certainty,"
  })
  void anAmendmentThatNoClaimCouldHaveIsRefused(String field, String value) {
    Claim claim = read(FULL);
    assertThrows(IllegalArgumentException.class, () -> ClaimJson.amended(claim, field, value));
  }

  @Test
  void readsEveryField() {
    Claim claim = read(FULL);
    assertEquals("ilmar-1911-001", claim.id());
    assertEquals("ilmar-1911", claim.document());
    assertEquals(List.of(new Passage(36, 43), new Passage(61, 92)), passages(claim));
    assertEquals(new Passage(36, 43), claim.passage());
    assertEquals("ilmar-1911-e1", claim.eventId());
    assertEquals("Defection", claim.event());
    assertEquals(
        new Actor("onders-men", "the captain's men", "Collective", "some", 40, "river-guard"),
        claim.actor());
    assertEquals("river-guard", claim.from());
    assertEquals("harbour-league", claim.to());
    assertEquals("the-crown", claim.counterparty());
    assertEquals("kalto", claim.place());
    assertEquals(Edtf.parse("1911-03~/1911-05"), claim.time());
    assertEquals(List.of("pay", "fear"), claim.motives());
    assertEquals(List.of("ilmar-1911-e0"), claim.follows());
    assertEquals("hedged", claim.certainty());
    assertEquals("a ferryman", claim.attributedTo());
    assertEquals(List.of("ilmar-1911-007"), claim.contradicts());
    assertEquals("amended", claim.status());
    assertEquals("defects-to", claim.method());
    assertEquals(new BigDecimal("0.750"), claim.confidence());
    assertEquals("Men of the captain went over.", claim.gloss());
    assertNull(claim.figure());
  }

  @Test
  void fieldsLeftOutHaveNoValueOrTheirUsualOne() {
    Claim claim = read(SHORT);
    assertEquals("n1", claim.eventId());
    assertEquals(Actor.registered("river-guard"), claim.actor());
    assertNull(claim.from());
    assertNull(claim.to());
    assertNull(claim.counterparty());
    assertNull(claim.place());
    assertNull(claim.time());
    assertEquals(List.of(), claim.motives());
    assertEquals(List.of(), claim.follows());
    assertNull(claim.attributedTo());
    assertEquals(List.of(), claim.contradicts());
    assertEquals("accepted", claim.status());
    assertEquals("curated", claim.method());
    assertNull(claim.confidence());
    assertEquals("It broke up.", claim.gloss());
  }

  @Test
  void writesTheLineThatItRead() {
    assertEquals(FULL, ClaimJson.write(read(FULL)));
  }

  @Test
  void everyLineHasTheSameFieldsAndNullWhereThereIsNoValue() {
    JsonObject line = JsonParser.parseString(ClaimJson.write(read(SHORT))).getAsJsonObject();
    assertEquals(JsonParser.parseString(FULL).getAsJsonObject().keySet(), line.keySet());
    for (String key :
        Set.of(
            "from",
            "to",
            "counterparty",
            "place",
            "time",
            "motive",
            "attributedTo",
            "confidence",
            "statistic")) {
      assertEquals(JsonNull.INSTANCE, line.get(key), key);
    }
    assertEquals(
        Set.of("id", "label", "type", "quantifier", "count", "partOf"),
        line.getAsJsonObject("actor").keySet());
  }

  @Test
  void oneMotiveIsWrittenAsATextAndReadEitherWay() {
    Claim scalar = read(with(SHORT, "motive", "\"pay\""));
    Claim list = read(with(SHORT, "motive", "[\"pay\"]"));
    assertEquals(List.of("pay"), scalar.motives());
    assertEquals(scalar, list);
    assertTrue(ClaimJson.write(list).contains("\"motive\":\"pay\""), ClaimJson.write(list));
  }

  @Test
  void statisticHasItsFigure() {
    String line =
        with(
            with(SHORT, "event", "\"Statistic\""),
            "statistic",
            """
            {"value":12.5,"upper":20,"unit":"percent","of":"men who went over",
            "denominator":"all the guard"}
            """);
    Figure figure =
        new Figure(
            new BigDecimal("12.5"),
            new BigDecimal("20"),
            "percent",
            "men who went over",
            "all the guard");
    assertEquals(figure, read(line).figure());
    assertEquals(figure, read(ClaimJson.write(read(line))).figure());
  }

  @Test
  void passagesStandInTheOrderOfTheTextAndOnce() {
    Claim claim = read(with(SHORT, "passages", "[[61,92],[36,43],[61,92]]"));
    assertEquals(List.of(new Passage(36, 43), new Passage(61, 92)), passages(claim));
  }

  @Test
  void startAndEndDoWhereThereAreNoPassages() {
    Claim claim = read(with(with(without(SHORT, "passages"), "start", "36"), "end", "43"));
    assertEquals(List.of(new Passage(36, 43)), passages(claim));
  }

  @Test
  void evidenceIsThatOfTheDocument() {
    Evidence evidence = read(SHORT).evidence().get(0);
    assertEquals(Evidence.in(document, new Passage(0, 35)), evidence);
    assertTrue(evidence.holdsIn(document));
    assertFalse(ClaimJson.write(read(SHORT)).contains("spring"));
  }

  @Test
  void quotesBecomePassages() {
    Claim claim = read(quoting("[\"went over  to the\\nharbour league\",\"Captain\"]"));
    assertEquals(List.of(new Passage(36, 43), new Passage(61, 92)), passages(claim));
  }

  @Test
  void oneQuoteMayStandWithoutAList() {
    assertEquals(List.of(new Passage(94, 110)), passages(read(quoting("\"Forty of his men\""))));
  }

  @Test
  void lineTellsEqualWordsApart() {
    String line = quoting("[\"the harbour league\",\"Forty\"]");
    assertEquals(2, read(with(line, "lines", "[2,3]")).evidence().size());
    assertProblem(with(line, "lines", "[1,3]"), "'the harbour league…' stands 0 times");
    assertProblem(with(line, "lines", "[1,3]"), "on line 1");
  }

  @ParameterizedTest
  @CsvSource({"Some came home, 2", "river league, 0", "'', 0"})
  void quoteMustStandOnce(String quote, int times) {
    assertProblem(quoting("\"" + quote + "\""), "stands " + times + " times in ilmar-1911");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomClaimsComeBackUnchanged(long seed) {
    Claim claim = RandomClaims.claim(seed, document);
    String line = ClaimJson.write(claim);
    assertFalse(line.contains("\n"), line);
    assertEquals(claim, read(line), line);
    assertEquals(line, ClaimJson.write(read(line)));
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "\"text\"", "{", "{\"id\":}", "{} {}", "nonsense"})
  void whatIsNoJsonObjectIsRefused(String line) {
    assertProblem(line, "the line is not one JSON object");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> read("[".repeat(100_000)));
    assertThrows(IllegalArgumentException.class, () -> read("{\"actor\":".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "document", "event", "actor", "certainty", "gloss"})
  void requiredFieldIsNamedWhenItIsMissing(String field) {
    assertProblem(without(SHORT, field), "field '" + field + "' is missing");
    assertProblem(with(SHORT, field, "null"), "field '" + field + "' is missing");
    assertThrows(IllegalArgumentException.class, () -> read(with(SHORT, field, "\" \"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id          | 7                        | field 'id' is not a text: 7",
        "document    | []                       | field 'document' is not a text: []",
        "event       | true                     | field 'event' is not a text: true",
        "from        | 1                        | field 'from' is not a text: 1",
        "to          | [\"a\"]                  | field 'to' is not a text",
        "counterparty| {}                       | field 'counterparty' is not a text",
        "place       | 1                        | field 'place' is not a text",
        "time        | 1911                     | field 'time' is not a text",
        "time        | \"1911-13\"              | '1911-13' is no EDTF date",
        "time        | \"\"                     | '' is no EDTF date",
        "motive      | [1]                      | field 'motive' is not a text: 1",
        "motive      | [null]                   | field 'motive' is not a text: null",
        "motive      | {}                       | field 'motive' is not a text",
        "follows     | [[]]                     | field 'follows' is not a text",
        "certainty   | 1                        | field 'certainty' is not a text",
        "attributedTo| 1                        | field 'attributedTo' is not a text",
        "contradicts | [false]                  | field 'contradicts' is not a text",
        "status      | 1                        | field 'status' is not a text",
        "method      | 1                        | field 'method' is not a text",
        "confidence  | \"0.5\"                  | field 'confidence' is not a number",
        "confidence  | 1e99999999999            | field 'confidence' is out of range",
        "gloss       | 1                        | field 'gloss' is not a text",
        "actor       | \"river-guard\"          | field 'actor' is not an object",
        "actor       | {}                       | field 'id' is missing",
        "actor       | {\"id\":1}               | field 'id' is not a text",
        "actor       | {\"id\":\"a\",\"count\":1.5}  | field 'count' is not a whole number",
        "actor       | {\"id\":\"a\",\"count\":1e30} | field 'count' is not a whole number",
        "actor       | {\"id\":\"a\",\"count\":\"4\"}| field 'count' is not a number",
        "actor       | {\"id\":\"a\",\"nick\":\"b\"} | unknown field 'nick'",
        "passages    | []                       | needs 'passages' or 'quotes'",
        "passages    | [1,2]                    | field 'passages' is not a list of [start, end]",
        "passages    | [[1]]                    | field 'passages' is not a list of [start, end]",
        "passages    | [[1,2,3]]                | field 'passages' is not a list of [start, end]",
        "passages    | [[1.5,2]]                | field 'passages' is not a whole number",
        "passages    | [[1,99999999999]]        | field 'passages' is not a whole number",
        "passages    | [[\"1\",\"2\"]]          | field 'passages' is not a number",
        "passages    | [[5,5]]                  | a passage runs from a start of 0 or more",
        "passages    | [[-1,5]]                 | a passage runs from a start of 0 or more",
        "passages    | [[0,164]]                | passage 0-164 of a text of 163 characters",
        "quotes      | 7                        | field 'quotes' is not a text",
        "lines       | [0.5]                    | field 'lines' is not a whole number",
        "lines       | \"2\"                    | field 'lines' is not a number",
        "statistic   | {}                       | a field 'statistic'",
        "statistic   | 7                        | field 'statistic' is not an object",
        "Statistic   | {}                       | unknown field 'Statistic'",
        "group       | \"river-guard\"          | unknown field 'group'",
      })
  void badValueIsRefusedWithItsField(String field, String value, String reason) {
    assertProblem(with(SHORT, field, value), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                                          | a field 'statistic'",
        "{\"unit\":\"persons\",\"of\":\"men\"}          | field 'value' of 'statistic' is missing",
        "{\"value\":1,\"of\":\"men\"}                   | field 'unit' is missing",
        "{\"value\":1,\"unit\":\"persons\"}             | field 'of' is missing",
        "{\"value\":\"1\",\"unit\":\"persons\",\"of\":\"men\"} | field 'value' is not a number",
        "{\"value\":1,\"high\":2}                       | unknown field 'high'",
      })
  void badStatisticIsRefusedWithItsField(String value, String reason) {
    assertProblem(with(with(SHORT, "event", "\"Statistic\""), "statistic", value), reason);
  }

  @Test
  void reasonOfADocumentNotAtHandIsPassedOn() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ClaimJson.read(
                    SHORT,
                    key -> {
                      throw new IllegalArgumentException("no " + key);
                    }));
    assertEquals("no ilmar-1911", refusal.getMessage());
  }

  private Claim read(String line) {
    return ClaimJson.read(line, key -> document);
  }

  private void assertProblem(String line, String reason) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> read(line), line);
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(reason), () -> message + " for " + line);
  }

  private static List<Passage> passages(Claim claim) {
    return claim.evidence().stream().map(Evidence::passage).toList();
  }

  private static String quoting(String quotes) {
    return with(without(SHORT, "passages"), "quotes", quotes);
  }

  private static String with(String line, String field, String value) {
    JsonObject object = JsonParser.parseString(line).getAsJsonObject();
    JsonElement parsed = JsonParser.parseString(value);
    object.add(field, parsed);
    return object.toString();
  }

  private static String without(String line, String field) {
    JsonObject object = JsonParser.parseString(line).getAsJsonObject();
    object.remove(field);
    return object.toString();
  }
}
