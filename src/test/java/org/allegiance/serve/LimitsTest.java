package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does with questions that are too much for it. */
class LimitsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String PREFIX = "PREFIX : <http://example.org/> ";

  /** Some 10^16 rows. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?p ?o }";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(folder, TIMEOUT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void stillAnswers() throws Exception {
    assertEquals(200, served.ask("ASK {}").statusCode());
  }

  @Test
  void atMost64Kilobytes() throws Exception {
    String fits = "ASK {} #" + "x".repeat(Guard.MAX_QUERY - 8);
    String over = fits + "x";
    assertAll(
        () -> assertEquals(200, served.ask(fits).statusCode()),
        () -> assertEquals(414, served.ask(over).statusCode()),
        () -> assertEquals(414, served.ask(over.repeat(4)).statusCode()),
        () -> assertEquals(200, direct(BodyPublishers.ofString(fits))),
        () -> assertEquals(413, direct(BodyPublishers.ofString(over))),
        () -> assertEquals(413, direct(BodyPublishers.ofString(over.repeat(100)))),
        () -> assertEquals(200, direct(chunked(fits))),
        () -> assertEquals(413, direct(chunked(over))),
        () -> assertEquals(200, form(BodyPublishers.ofString("query=" + Served.encode(fits)))),
        () -> assertEquals(413, form(BodyPublishers.ofString("query=" + Served.encode(over)))),
        () -> assertEquals(413, form(BodyPublishers.ofString("query=" + over.repeat(100)))),
        () -> assertEquals(200, form(chunked("query=" + Served.encode(fits)))),
        () -> assertEquals(413, form(chunked("query=" + Served.encode(over)))),
        () -> assertEquals(413, form(chunked("query=" + over.repeat(4)))));
  }

  @Test
  void bytesCountNotCharacters() throws Exception {
    assertEquals(413, direct(BodyPublishers.ofString("ASK {} #" + "ä".repeat(40_000))));
    assertEquals(
        200,
        form(BodyPublishers.ofString("query=" + Served.encode("ASK {} #" + "ä".repeat(30_000)))));
  }

  @Test
  void slowQueryIsEndedAndOthersAreAnswered() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      List<Future<HttpResponse<String>>> slow = new ArrayList<>();
      for (int i = 0; i < SparqlServer.MAX_RUNNING - 1; i++) {
        slow.add(pool.submit(() -> served.ask(ENDLESS)));
      }
      assertEquals(200, served.ask("ASK {}").statusCode());
      assertTrue(elapsed(began).compareTo(TIMEOUT) < 0, elapsed(began).toString());
      for (Future<HttpResponse<String>> answer : slow) {
        assertEquals(503, answer.get().statusCode());
        assertTrue(answer.get().body().contains("longer than 2 s"), answer.get().body());
      }
      assertTrue(elapsed(began).toSeconds() < 8, elapsed(began).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?l),"
            + " 'x')) }",
        "SELECT (COUNT(*) AS ?n) { ?a :edge/:edge/:edge/:edge/:edge/:edge/:edge/:edge ?b }",
        "SELECT * { ?a (:edge/:edge/:edge/:edge/:edge/:edge/:edge/:edge/:edge)* ?b }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 1",
        "CONSTRUCT { ?a ?b ?a } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?l), 'x')) }"
      })
  void everyKindOfQueryEnds(String query) throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> answer = served.ask(PREFIX + query);
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(elapsed(began).toSeconds() < 6, elapsed(began).toString());
  }

  @Test
  void textsOfBoundedLength() throws Exception {
    StringBuilder doubling = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('ab' AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      doubling.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    refused(doubling.append("}").toString());
    StringBuilder replacing = new StringBuilder("SELECT (STRLEN(?x9) AS ?n) { BIND('ab' AS ?x0) ");
    for (int i = 0; i < 9; i++) {
      replacing.append(
          "BIND(REPLACE(?x%d, '(.)', '$1$1$1$1$1$1$1$1') AS ?x%d) ".formatted(i, i + 1));
    }
    refused(replacing.append("}").toString());
    assertEquals(
        "x\r\nxyxy\r\n",
        served
            .ask("SELECT (REPLACE(CONCAT('a','b'),'[ab]','xy') AS ?x) {}", "Accept", "text/csv")
            .body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c') }",
        "SELECT * { BIND('(.*a){20}b' AS ?r)"
            + " FILTER(!REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ?r)) }",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c', '') AS ?x)"
            + " {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r"
            + " FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c') } }",
        "SELECT * { { SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c')"
            + " AS ?x) {} } }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s"
            + " HAVING(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c'))",
        "SELECT ?s { ?s ?p ?o }"
            + " ORDER BY REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c')"
      })
  void regularExpressionsEnd(String query) throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> answer = served.ask(query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(elapsed(began).toSeconds() < 3, elapsed(began).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "{", "-", "{{OPTIONAL"})
  void deepNesting(String bracket) throws Exception {
    int depth = 60_000 / bracket.length();
    String query =
        switch (bracket) {
          case "(" -> "ASK { FILTER(" + "(".repeat(30_000) + "1" + ")".repeat(30_000) + ") }";
          case "{" -> "ASK { " + "{".repeat(30_000) + "}".repeat(30_000) + " }";
          case "{{OPTIONAL" -> "ASK { " + "OPTIONAL{".repeat(6_000) + "}".repeat(6_000) + " }";
          default -> "ASK { FILTER(" + bracket.repeat(depth) + "1) }";
        };
    HttpResponse<String> answer =
        served.post("/sparql", Served.DIRECT, BodyPublishers.ofString(query));
    assertEquals(400, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("\tat "), answer.body());
  }

  @Test
  void manyLinksInARow() throws Exception {
    HttpResponse<String> answer =
        served.post(
            "/sparql",
            Served.DIRECT,
            BodyPublishers.ofString("ASK { FILTER(1" + "+1".repeat(30_000) + " > 0) }"));
    assertTrue(List.of(200, 400).contains(answer.statusCode()), answer.body());
  }

  private static void refused(String query) throws Exception {
    HttpResponse<String> answer = served.ask(query);
    assertEquals(400, answer.statusCode(), query + "\n" + answer.body());
    assertTrue(answer.body().startsWith("Not answered"), query + "\n" + answer.body());
  }

  private static BodyPublisher chunked(String text) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static int direct(BodyPublisher body) throws Exception {
    return served.post("/sparql", Served.DIRECT, body).statusCode();
  }

  private static int form(BodyPublisher body) throws Exception {
    return served.post("/sparql", Served.FORM, body).statusCode();
  }

  private static Duration elapsed(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
