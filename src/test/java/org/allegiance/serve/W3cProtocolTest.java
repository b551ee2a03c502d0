package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests of queries in the W3C's data-sparql11/protocol and of reading in its http-rdf-update,
 * over graphs of our own; those that write must be refused. The name of each is in a comment.
 */
class W3cProtocolTest {

  private static final String JSON = "application/sparql-results+json";
  private static final String XML = "application/sparql-results+xml";
  private static final String G1 = "http://example.org/g1";
  private static final String G2 = "http://example.org/g2";
  private static final String NONE = "http://example.org/none";

  /** True of the first graph as the default graph. */
  private static final String FIRST =
      "ASK { <http://example.org/a> <http://example.org/name> ?n FILTER NOT EXISTS {"
          + " <http://example.org/b> <http://example.org/name> ?m } }";

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

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "").strip();
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().replaceAll("\\s", "").contains("\"boolean\":true"), answer.body());
  }

  private static String parameter(String name, String value) {
    return name + "=" + Served.encode(value);
  }

  private static HttpResponse<String> form(String... parameters) throws Exception {
    return served.post(
        "/sparql",
        Served.FORM,
        BodyPublishers.ofString(String.join("&", parameters)),
        "Accept",
        JSON);
  }

  private static HttpResponse<String> address(String... parameters) throws Exception {
    return served.get("/sparql?" + String.join("&", parameters), "Accept", JSON);
  }

  /** query_get, query_post_form, query_post_direct. */
  @Test
  void queryInEachWay() throws Exception {
    assertYes(address(parameter("query", "ASK {}")));
    assertYes(form(parameter("query", "ASK {}")));
    assertYes(
        served.post("/sparql", Served.DIRECT, BodyPublishers.ofString("ASK {}"), "Accept", JSON));
  }

  /** query_dataset_default_graphs_get, query_dataset_default_graphs_post. */
  @Test
  void defaultGraphs() throws Exception {
    String one = parameter("default-graph-uri", G1);
    assertYes(address(parameter("query", FIRST), one));
    assertYes(form(parameter("query", FIRST), one));
    String both =
        "ASK { <http://example.org/a> <http://example.org/name> ?n . <http://example.org/b>"
            + " <http://example.org/name> ?m FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }";
    String two = parameter("default-graph-uri", G2);
    assertYes(address(parameter("query", both), one, two));
    assertYes(form(parameter("query", both), one, two));
    assertYes(
        served.post(
            "/sparql?" + one, Served.DIRECT, BodyPublishers.ofString(FIRST), "Accept", JSON));
  }

  /** query_dataset_named_graphs_get, query_dataset_named_graphs_post. */
  @Test
  void namedGraphs() throws Exception {
    String query =
        "ASK { GRAPH <"
            + G1
            + "> { ?a ?b ?c } GRAPH <"
            + G2
            + "> { ?d ?e ?f } FILTER NOT EXISTS {"
            + " ?s ?p ?o } }";
    String[] parameters = {
      parameter("query", query), parameter("named-graph-uri", G1), parameter("named-graph-uri", G2)
    };
    assertYes(address(parameters));
    assertYes(form(parameters));
  }

  /** query_dataset_full. */
  @Test
  void defaultAndNamedGraphs() throws Exception {
    String query =
        "ASK { <http://example.org/a> <http://example.org/name> ?n GRAPH <"
            + G2
            + "> { ?d ?e ?f }"
            + " FILTER NOT EXISTS { GRAPH <"
            + G1
            + "> { ?x ?y ?z } } }";
    assertYes(
        form(
            parameter("query", query),
            parameter("default-graph-uri", G1),
            parameter("named-graph-uri", G2)));
  }

  /** query_multiple_dataset: what the protocol names goes before what the query names. */
  @Test
  void protocolGoesBeforeQuery() throws Exception {
    String query = FIRST.replace("ASK", "ASK FROM <" + G2 + ">");
    assertYes(address(parameter("query", query), parameter("default-graph-uri", G1)));
  }

  /**
   * query_content_type_select, query_content_type_ask, query_content_type_describe,
   * query_content_type_construct.
   */
  @ParameterizedTest
  @CsvSource({
    "SELECT (1 AS ?value) {}, " + XML,
    "SELECT (1 AS ?value) {}, " + JSON,
    "ASK {}, " + XML,
    "ASK {}, " + JSON,
    "DESCRIBE <http://example.org/a>, application/rdf+xml",
    "DESCRIBE <http://example.org/a>, text/turtle",
    "CONSTRUCT { <s> <p> 1 } WHERE {}, application/rdf+xml",
    "CONSTRUCT { <s> <p> 1 } WHERE {}, text/turtle"
  })
  void contentTypes(String query, String type) throws Exception {
    HttpResponse<String> answer = served.ask(query, "Accept", type);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(type, type(answer));
  }

  /** bad_query_method. */
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void otherMethods(String method) throws Exception {
    assertEquals(
        405, served.method(method, "/sparql?" + parameter("query", "ASK {}")).statusCode());
  }

  /** bad_multiple_queries. */
  @Test
  void twoQueries() throws Exception {
    assertEquals(
        400, address(parameter("query", "ASK {}"), parameter("query", "SELECT * {}")).statusCode());
    assertEquals(
        400, form(parameter("query", "ASK {}"), parameter("query", "SELECT * {}")).statusCode());
  }

  /** bad_query_wrong_media_type, bad_query_missing_form_type, bad_query_missing_direct_type. */
  @Test
  void wrongOrMissingTypes() throws Exception {
    assertEquals(
        415, served.post("/sparql", "text/plain", BodyPublishers.ofString("ASK {}")).statusCode());
    for (String body : new String[] {"ASK {}", parameter("query", "ASK {}")}) {
      int status =
          served
              .send(
                  HttpRequest.newBuilder(served.uri("/sparql")).POST(BodyPublishers.ofString(body)))
              .statusCode();
      assertTrue(status >= 400 && status < 500, "status " + status + " of " + body);
    }
  }

  /** bad_query_non_utf8. */
  @Test
  void otherCharacterSet() throws Exception {
    int status =
        served
            .post(
                "/sparql",
                Served.DIRECT + "; charset=UTF-16",
                BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16)))
            .statusCode();
    assertTrue(status >= 400 && status < 500, "status " + status);
  }

  /** bad_query_syntax. */
  @Test
  void wrongSyntax() throws Exception {
    assertEquals(400, served.ask("ASK {").statusCode());
  }

  /** update_post_form, update_post_direct and the other tests of updates: refused, all of them. */
  @Test
  void updatesAreRefused() throws Exception {
    assertEquals(400, form(parameter("update", "CLEAR ALL")).statusCode());
    assertEquals(
        415,
        served
            .post("/sparql", "application/sparql-update", BodyPublishers.ofString("CLEAR ALL"))
            .statusCode());
    assertYes(address(parameter("query", "ASK { ?s ?p ?o }")));
  }

  private static String graph(String iri) {
    return "/data?graph=" + Served.encode(iri);
  }

  /** get_of_put__initial_state, head_on_an_existing_graph. */
  @Test
  void readsAGraph() throws Exception {
    assertEquals(200, served.get(graph(G1), "Accept", "text/turtle").statusCode());
    HttpResponse<String> head = served.method("HEAD", graph(G1));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  /** get_of_delete__existing_graph, head_on_a_nonexisting_graph. */
  @Test
  void noSuchGraph() throws Exception {
    assertEquals(404, served.get(graph(NONE)).statusCode());
    assertEquals(404, served.method("HEAD", graph(NONE)).statusCode());
  }

  /**
   * put__initial_state, put__graph_already_in_store, put__default_graph, put__empty_graph,
   * delete__existing_graph, delete__nonexistent_graph, post__existing_graph,
   * post__create__new_graph, post__empty_graph, post__multipart_formdata: refused, and nothing is
   * changed.
   */
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "POST", "PATCH"})
  void graphsCannotBeChanged(String method) throws Exception {
    for (String address : new String[] {graph(G1), graph(NONE), "/data?default"}) {
      HttpResponse<String> answer =
          served.send(
              HttpRequest.newBuilder(served.uri(address))
                  .header("Content-Type", "text/turtle")
                  .method(method, BodyPublishers.ofString("<x:s> <x:p> <x:o> .")));
      assertEquals(405, answer.statusCode(), address);
      assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElse(""));
    }
    assertEquals(404, served.get(graph(NONE)).statusCode());
    assertEquals(
        2, served.get(graph(G1), "Accept", "application/n-triples").body().lines().count());
  }
}
