package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.allegiance.publish.Edition;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 Protocol and the reading half of the Graph Store Protocol. */
class ProtocolTest {

  private static final String READERS = "Access-Control-Allow-Origin";

  private static final String PREFIX = "PREFIX : <http://example.org/> ";
  private static final String NAMES = PREFIX + "SELECT ?n WHERE { ?x :name ?n } ORDER BY ?n";
  private static final String CSV = "text/csv";
  private static final String NAMES_CSV = "n\r\nAnna\r\nBerta <i>&\r\n";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(folder, Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void queriesByGet() throws Exception {
    HttpResponse<String> answer = served.ask(NAMES, "Accept", CSV);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(NAMES_CSV, answer.body());
  }

  @Test
  void queriesByForm() throws Exception {
    HttpResponse<String> answer =
        served.post(
            "/sparql",
            Served.FORM,
            BodyPublishers.ofString("query=" + Served.encode(NAMES)),
            "Accept",
            CSV);
    assertEquals(NAMES_CSV, answer.body());
  }

  @Test
  void queriesByBody() throws Exception {
    HttpResponse<String> answer =
        served.post("/sparql", Served.DIRECT, BodyPublishers.ofString(NAMES), "Accept", CSV);
    assertEquals(NAMES_CSV, answer.body());
  }

  @Test
  void queriesByChunkedBody() throws Exception {
    HttpResponse<String> answer =
        served.post(
            "/sparql",
            Served.DIRECT,
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(NAMES.getBytes(StandardCharsets.UTF_8))),
            "Accept",
            CSV);
    assertEquals(NAMES_CSV, answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void selectsInEveryStandardFormat(String type) throws Exception {
    HttpResponse<String> answer = served.ask(NAMES, "Accept", type);
    assertEquals(200, answer.statusCode());
    assertEquals(type, type(answer));
    assertTrue(answer.body().contains("Anna"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads"
      })
  void constructsAndDescribesInEveryStandardFormat(String type) throws Exception {
    for (String query :
        new String[] {
          PREFIX + "CONSTRUCT { ?x :called ?n } WHERE { ?x :name ?n }", PREFIX + "DESCRIBE :a"
        }) {
      HttpResponse<String> answer = served.ask(query, "Accept", type);
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals(type, type(answer));
      assertTrue(answer.body().contains("Anna"), answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "text, text/plain"
  })
  void formatByParameter(String format, String type) throws Exception {
    HttpResponse<String> answer =
        served.get("/sparql?format=" + format + "&query=" + Served.encode(NAMES));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(type, type(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "nt", "json-ld"})
  void graphFormatsOfTheFrontPage(String format) throws Exception {
    HttpResponse<String> answer =
        served.get("/sparql?format=" + format + "&query=" + Served.encode(PREFIX + "DESCRIBE :a"));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("Anna"));
  }

  @Test
  void asks() throws Exception {
    HttpResponse<String> answer =
        served.ask(PREFIX + "ASK { :a :knows :b }", "Accept", "application/sparql-results+json");
    assertTrue(answer.body().replaceAll("\\s", "").contains("\"boolean\":true"), answer.body());
  }

  @Test
  void constructsInGraphs() throws Exception {
    HttpResponse<String> answer =
        served.ask(
            PREFIX + "CONSTRUCT { GRAPH :h { ?x :called ?n } } WHERE { ?x :name ?n }",
            "Accept",
            "application/n-quads");
    assertEquals(2, answer.body().lines().filter(l -> l.contains("/h>")).count(), answer.body());
  }

  @Test
  void defaultGraphIsTheUnion() throws Exception {
    assertEquals(
        "n\r\n2\r\n",
        served.ask(PREFIX + "SELECT (COUNT(*) AS ?n) { ?x :knows ?y }", "Accept", CSV).body());
  }

  @Test
  void pathsGoAcrossTheUnion() throws Exception {
    assertEquals(
        "y\r\nhttp://example.org/b\r\nhttp://example.org/c\r\n",
        served.ask(PREFIX + "SELECT ?y { :a :knows+ ?y } ORDER BY ?y", "Accept", CSV).body());
    assertEquals(
        "y\r\nhttp://example.org/b\r\n",
        served
            .ask(PREFIX + "SELECT ?y { GRAPH :g1 { :a :knows+ ?y } } ORDER BY ?y", "Accept", CSV)
            .body());
  }

  @Test
  void graphOfTheStoreByParameterAndByFrom() throws Exception {
    String graph = "&default-graph-uri=" + Served.encode("http://example.org/g1");
    assertEquals(
        "n\r\nAnna\r\n",
        served.get("/sparql?query=" + Served.encode(NAMES) + graph, "Accept", CSV).body());
    assertEquals(
        "n\r\nAnna\r\n",
        served.ask(PREFIX + "SELECT ?n FROM :g1 WHERE { ?x :name ?n }", "Accept", CSV).body());
    assertEquals(
        "n\r\nAnna\r\n",
        served
            .ask(
                PREFIX + "SELECT ?n FROM NAMED :g1 WHERE { GRAPH ?g { ?x :name ?n } }",
                "Accept",
                CSV)
            .body());
  }

  @Test
  void malformedQuerySaysWhere() throws Exception {
    HttpResponse<String> answer = served.ask("SELECT *\nWHERE { ?s ?p }");
    assertEquals(400, answer.statusCode());
    assertEquals("text/plain", type(answer));
    assertTrue(answer.body().contains("line 2, column 15"), answer.body());
    assertEquals(1, answer.body().lines().count(), answer.body());
  }

  @Test
  void undeclaredPrefixSaysWhere() throws Exception {
    HttpResponse<String> answer = served.ask("SELECT * {\n ?s nix:p ?o }");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Line 2, column 5"), answer.body());
  }

  @Test
  void oneQueryNeitherNoneNorTwo() throws Exception {
    String one = "query=" + Served.encode("ASK {}");
    assertEquals(400, served.get("/sparql?" + one + "&" + one).statusCode());
    assertEquals(400, served.get("/sparql").statusCode());
    assertEquals(400, served.get("/sparql?query=").statusCode());
    assertEquals(400, served.get("/sparql?nix=1").statusCode());
    assertEquals(
        400,
        served.post("/sparql", Served.FORM, BodyPublishers.ofString(one + "&" + one)).statusCode());
    assertEquals(
        400, served.post("/sparql", Served.FORM, BodyPublishers.ofString("")).statusCode());
    assertEquals(
        400, served.post("/sparql", Served.DIRECT, BodyPublishers.ofString(" ")).statusCode());
  }

  @Test
  void otherBodiesAreNotUnderstood() throws Exception {
    for (String type : new String[] {"application/sparql-update", "text/plain"}) {
      assertEquals(
          415,
          served.post("/sparql", type, BodyPublishers.ofString("CLEAR ALL")).statusCode(),
          type);
    }
  }

  /** The body comes when the server has long known that it will not understand it. */
  @Test
  void theConnectionOutlivesABodyThatIsNotUnderstood() throws Exception {
    String address = " HTTP/1.1\r\nHost: localhost:" + served.server.port() + "\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      OutputStream out = socket.getOutputStream();
      String head = "Content-Type: application/sparql-update\r\nContent-Length: 9\r\n\r\n";
      out.write(("POST /sparql" + address + head).getBytes(StandardCharsets.US_ASCII));
      Thread.sleep(100);
      out.write("CLEAR ALL".getBytes(StandardCharsets.US_ASCII));
      out.write(
          ("GET /$/ping" + address + "Connection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answers.startsWith("HTTP/1.1 415 "), answers);
      assertTrue(answers.contains("HTTP/1.1 200 "), answers);
    }
  }

  @Test
  void wholeGraphs() throws Exception {
    String graph = "/data?graph=" + Served.encode("http://example.org/g1");
    HttpResponse<String> answer = served.get(graph, "Accept", "application/n-triples");
    assertEquals(200, answer.statusCode());
    assertEquals("application/n-triples", type(answer));
    assertEquals(2, answer.body().lines().count(), answer.body());
    HttpResponse<String> all = served.get("/data", "Accept", "application/n-quads");
    assertEquals(4 + 1600, all.body().lines().count());
    assertEquals(404, served.get("/data?graph=http://example.org/none").statusCode());
    assertEquals(200, served.get("/data?default", "Accept", "text/turtle").statusCode());
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    for (String path :
        new String[] {
          "/",
          "/$/ping",
          "/data?graph=http://example.org/g1",
          "/sparql?query=" + Served.encode(NAMES)
        }) {
      HttpResponse<String> head = served.method("HEAD", path);
      HttpResponse<String> get = served.get(path);
      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body());
      assertEquals(
          get.headers().firstValue("Content-Type"),
          head.headers().firstValue("Content-Type"),
          path);
    }
    assertEquals(400, served.method("HEAD", "/sparql?query=nix").statusCode());
  }

  @Test
  void optionsSayWhatIsAllowed() throws Exception {
    HttpResponse<String> sparql = served.method("OPTIONS", "/sparql");
    assertEquals(204, sparql.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", sparql.headers().firstValue("Allow").orElse(""));
    HttpResponse<String> data = served.method("OPTIONS", "/data");
    assertEquals("GET, HEAD, OPTIONS", data.headers().firstValue("Allow").orElse(""));
    assertEquals(404, served.method("OPTIONS", "/none").statusCode());
  }

  @Test
  void onlyPagesOfThisMachineReadWhatHasNames() throws Exception {
    for (String site :
        List.of(
            "https://example.net",
            "null",
            "http://localhost.example.net",
            "http://127.0.0.1.example.net:80",
            "http://localhost:80@example.net",
            "file://localhost")) {
      HttpResponse<String> answer = served.ask("ASK {}", "Origin", site);
      assertEquals(200, answer.statusCode());
      assertEquals(Optional.empty(), answer.headers().firstValue(READERS), site);
    }
    for (String site : List.of("http://localhost:8888", "https://127.0.0.1", "http://[::1]:3000")) {
      HttpResponse<String> answer = served.ask("ASK {}", "Origin", site);
      assertEquals(Optional.of(site), answer.headers().firstValue(READERS));
      assertFalse(answer.headers().firstValue("Access-Control-Allow-Credentials").isPresent());
    }
  }

  @Test
  void otherSitesReadThePublicEditionWithoutCredentials() throws Exception {
    Dataset dataset = DatasetFactory.createTxnMem();
    try (SparqlServer open =
            SparqlServer.start(
                dataset,
                Served.site(dataset, Edition.PUBLIC),
                SparqlServer.Host.LOOPBACK,
                0,
                Duration.ofSeconds(5));
        HttpClient client = HttpClient.newHttpClient()) {
      URI ping = URI.create("http://localhost:" + open.port() + "/$/ping");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(ping).header("Origin", "https://example.net").build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(Optional.of("*"), answer.headers().firstValue(READERS));
      assertFalse(answer.headers().firstValue("Access-Control-Allow-Credentials").isPresent());
    }
  }

  @Test
  void answersOfBoundedLength() throws Exception {
    String values = "VALUES ?x { " + "1 ".repeat(400) + "} VALUES ?y { " + "1 ".repeat(250) + "} ";
    HttpResponse<String> most = served.ask("SELECT * { " + values + "}", "Accept", "text/csv");
    assertEquals(200, most.statusCode(), most.body());
    assertEquals(100_001, most.body().lines().count());
    HttpResponse<String> more = served.ask("SELECT * { " + values + "VALUES ?z { 1 2 } }");
    assertEquals(400, more.statusCode());
    assertTrue(more.body().contains("100,000 rows"), more.body());
    assertEquals(
        400, served.ask("SELECT * { " + values + "VALUES ?z { 1 2 } } LIMIT 1000000").statusCode());
    assertEquals(
        400,
        served.ask("CONSTRUCT { [] <x:p> ?x } { " + values + "VALUES ?z { 1 2 } }").statusCode());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "").strip();
  }
}
