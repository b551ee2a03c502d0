package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.allegiance.BadInputException;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does with those who want more of it than answers. */
class SafetyTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

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
  void listensOnLoopbackOnly() {
    InetAddress address = served.server.address();
    assertTrue(address.isLoopbackAddress(), address.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
  void nothingIsChanged(String method) throws Exception {
    for (String path : List.of("/data", "/data?default", "/data?graph=http://example.org/g1")) {
      HttpResponse<String> answer = served.method(method, path);
      assertEquals(405, answer.statusCode(), path);
      assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElse(""));
    }
  }

  @Test
  void noUpdateByAnyWay() throws Exception {
    String update = "INSERT DATA { <x:a> <x:b> <x:c> }";
    BodyPublisher form = BodyPublishers.ofString("update=" + Served.encode(update));
    assertAll(
        () -> assertEquals(400, served.post("/sparql", Served.FORM, form).statusCode()),
        () ->
            assertEquals(
                415,
                served
                    .post("/sparql", "application/sparql-update", BodyPublishers.ofString(update))
                    .statusCode()),
        () -> assertEquals(400, served.ask(update).statusCode()),
        () -> assertEquals(405, served.post("/", Served.FORM, form).statusCode()),
        () -> assertEquals(404, served.post("/update", Served.FORM, form).statusCode()));
    assertFalse(served.ask("ASK { ?s <x:b> ?o }", "Accept", "text/csv").body().contains("true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/none",
        "/sparql/x",
        "/sparql/query",
        "/data/x",
        "//",
        "/sparql;a=b",
        "/update",
        "/query",
        "/$/stats",
        "/$/server",
        "/$/datasets",
        "/$/metrics",
        "/$/tasks",
        "/$/",
        "/%24/stats",
        "/favicon.ico",
        "/WEB-INF/web.xml",
        "/..%2f..%2fetc/passwd"
      })
  void nothingElseIsThere(String path) throws Exception {
    int status = served.get(path).statusCode();
    assertTrue(
        status == 404 || (status == 400 && path.matches(".*(%2f|;|//).*")), path + " " + status);
  }

  @Test
  void ping() throws Exception {
    assertEquals(200, served.get("/$/ping").statusCode());
    assertEquals(405, served.method("POST", "/$/ping").statusCode());
  }

  @Test
  void frontPage() throws Exception {
    HttpResponse<String> answer = served.get("/");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("<h1>Who belonged to whom"), answer.body());
    assertEquals("text/html;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?x . SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
        "ASK { MINUS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
        "ASK { GRAPH ?g { OPTIONAL { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
        "CONSTRUCT WHERE { ?s <java:org.allegiance.Nix> ?o }",
        "SELECT * { ?s <java:org.allegiance.Nix>* ?o }",
        "SELECT * { ?s !<java:org.allegiance.Nix>|(<java:a.B>/<x:b>)+ ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#textMatch> ?o }",
        "SELECT * { ?s <http://jena.apache.org/text#query> ?o }",
        "SELECT * { ?s <http://jena.hpl.hp.com/ARQ/property#concat> ?o }"
      })
  void leavesTheGraph(String query) throws Exception {
    refused(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java:org.allegiance.Nix",
        "http://jena.apache.org/ARQ/function#wait",
        "http://jena.apache.org/ARQ/function#Nix",
        "http://jena.hpl.hp.com/ARQ/function#wait",
        "http://jena.apache.org/ARQ/jsFunction#nix",
        "http://jena.apache.org/ARQ/pyFunction#nix",
        "http://www.w3.org/2005/xpath-functions#apply",
        "http://example.org/nix"
      })
  void functionsOutsideTheListNowhere(String function) throws Exception {
    String call = "<" + function + ">(?o)";
    for (String query :
        List.of(
            "SELECT * { ?s ?p ?o FILTER(" + call + ") }",
            "SELECT (" + call + " AS ?x) { ?s ?p ?o }",
            "SELECT * { ?s ?p ?o BIND(1 + STRLEN(" + call + ") AS ?x) }",
            "SELECT * { ?s ?p ?o } ORDER BY " + call,
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (" + call + " AS ?x)",
            "SELECT ?s (SUM(" + call + ") AS ?n) { ?s ?p ?o } GROUP BY ?s",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (MAX(" + call + ") > 1)",
            "SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?p ?x FILTER(" + call + ") } }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { BIND(" + call + " AS ?x) } }",
            "SELECT * { { SELECT * { ?s ?p ?o FILTER(" + call + ") } } }",
            "ASK { OPTIONAL { ?s ?p ?o FILTER(" + call + ") } }",
            "ASK { { ?s ?p ?o } UNION { ?s ?p ?o FILTER(" + call + ") } }",
            "ASK { ?s ?p ?o MINUS { ?s ?p ?o FILTER(" + call + ") } }",
            "ASK { GRAPH ?g { ?s ?p ?o FILTER(" + call + " IN (1, 2)) } }",
            "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(" + call + " AS ?x) }",
            "DESCRIBE ?s { ?s ?p ?o FILTER(IF(" + call + ", true, false)) }")) {
      refused(query);
    }
  }

  @Test
  void functionNamedAtRunTime() throws Exception {
    refused("SELECT (CALL(?f, 1) AS ?x) { VALUES ?f { <java:org.allegiance.Nix> } }");
  }

  @Test
  void functionsOfTheList() throws Exception {
    String query =
        "SELECT (<http://www.w3.org/2001/XMLSchema#integer>(\"7\") AS ?a)"
            + " (<http://www.w3.org/2005/xpath-functions#string-length>(\"abc\") AS ?b)"
            + " (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?c) {}";
    assertEquals("a,b,c\r\n7,3,2.0e0\r\n", served.ask(query, "Accept", "text/csv").body());
    assertEquals(
        "x\r\n1\r\n2\r\n",
        served
            .ask(
                "SELECT ?x { VALUES ?x { 1 2 } FILTER NOT EXISTS { ?s <x:none> ?x } } ORDER BY ?x",
                "Accept",
                "text/csv")
            .body());
  }

  @Test
  void fetchesNoGraph() throws Exception {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<x:a> <x:b> <x:secret> .");
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(200);
      for (String graph :
          List.of(file.toUri().toString(), "http://localhost:" + trap.getLocalPort() + "/g.ttl")) {
        String all = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
        List<HttpResponse<String>> answers =
            List.of(
                served.ask("SELECT * FROM <" + graph + "> { ?s ?p ?o }", "Accept", "text/csv"),
                served.ask(
                    "SELECT * FROM NAMED <" + graph + "> { GRAPH ?g { ?s ?p ?o } }",
                    "Accept",
                    "text/csv"),
                served.get(
                    "/sparql?query="
                        + Served.encode(all)
                        + "&default-graph-uri="
                        + Served.encode(graph)
                        + "&named-graph-uri="
                        + Served.encode(graph),
                    "Accept",
                    "text/csv"));
        for (HttpResponse<String> answer : answers) {
          assertEquals(1, answer.body().lines().count(), answer.body());
        }
        assertEquals(404, served.get("/data?graph=" + Served.encode(graph)).statusCode());
      }
      assertThrows(java.net.SocketTimeoutException.class, trap::accept);
    }
  }

  @Test
  void errorsSayNothingOfThePrograms() throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            served.get("/none"),
            served.ask("nix"),
            served.ask("ASK {}"),
            served.get("/sparql?query=ASK%7B%7D&format=nix"),
            served.get("/sparql?query=ASK%7B%7D&timeout=nix"),
            served.get("/sparql?query=ASK%7B%7D&default-graph-uri=%20%3C"),
            served.get("/data?graph=%20%3C%3E"),
            served.get("/data?graph=a&default"),
            served.get("/data?nix=a"),
            served.ask("DESCRIBE <x:none>", "Accept", "image/png"),
            served.method("TRACE", "/"),
            served.method("BREW", "/sparql"))) {
      assertFalse(answer.headers().firstValue("Server").isPresent(), answer.uri().toString());
      assertFalse(
          answer.body().matches("(?s).*(?i)(jetty|fuseki|\tat |exception|<html).*"),
          answer.uri() + " " + answer.body());
      assertTrue(answer.statusCode() < 500, answer.uri() + " " + answer.statusCode());
    }
  }

  @Test
  void brokenHttp() throws Exception {
    for (String request :
        List.of(
            "NIX\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.0\r\n\r\n",
            "GET /sparql?query=%ZZ HTTP/1.0\r\n\r\n")) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getByName("localhost"), served.server.port()));
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.shutdownOutput();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.matches("(?s).*(?i)(jetty|\tat |exception).*"), answer);
      }
    }
  }

  @Test
  void noScriptsInAnswers() throws Exception {
    assertEquals(400, served.get("/sparql?query=ASK%7B%7D&callback=alert").statusCode());
    assertEquals(400, served.get("/sparql?query=ASK%7B%7D&stylesheet=x").statusCode());
    HttpResponse<String> answer = served.ask("ASK {}");
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .startsWith("default-src 'none'"));
  }

  @Test
  void portInUse() {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                SparqlServer.start(
                    DatasetFactory.createTxnMem(),
                    Served.site(DatasetFactory.createTxnMem()),
                    SparqlServer.Host.LOOPBACK,
                    served.server.port(),
                    TIMEOUT));
    assertEquals("port-in-use", e.problems().getFirst().code());
  }

  private static void refused(String query) throws Exception {
    HttpResponse<String> answer = served.ask(query);
    assertEquals(400, answer.statusCode(), query + "\n" + answer.body());
    assertTrue(answer.body().startsWith("Not answered"), query + "\n" + answer.body());
  }
}
