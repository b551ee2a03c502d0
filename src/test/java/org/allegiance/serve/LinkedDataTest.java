package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allegiance.graph.Store;
import org.allegiance.publish.MadeUp;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.site.Site;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI answers, over a real server. */
class LinkedDataTest {

  private static final Map<String, String> TYPES =
      Map.of(
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "rdf", "application/rdf+xml",
          "nt", "application/n-triples");

  @TempDir static Path folder;
  private static SparqlServer server;
  private static List<String> oneOfEachKind;
  private static Map<String, String> wholes;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    Dataset dataset = Store.withUnion(MadeUp.dataset(folder));
    Map<String, String> kinds = new LinkedHashMap<>();
    LinkedData.of(dataset).things().stream()
        .filter(iri -> !iri.equals(MadeUp.GONE))
        .forEach(iri -> kinds.putIfAbsent(Things.kind(thing(iri)), iri));
    wholes = LinkedData.of(dataset).wholes();
    wholes.keySet().forEach(iri -> kinds.putIfAbsent(Things.kind(thing(iri)), iri));
    oneOfEachKind = List.copyOf(kinds.values());
    server =
        SparqlServer.start(
            dataset, Served.site(dataset), SparqlServer.Host.LOOPBACK, 0, Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Resource thing(String iri) {
    return ResourceFactory.createResource(iri);
  }

  static List<String> things() {
    return oneOfEachKind;
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()).resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static Model model(HttpResponse<String> answer) {
    Lang lang =
        RDFLanguages.contentTypeToLang(header(answer, "Content-Type").replaceAll(";.*", ""));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create().source(new StringReader(answer.body())).lang(lang).parse(model);
    return model;
  }

  /** The path of an IRI, each of its odd characters written as {@code %xx}. */
  private static String path(String iri) {
    String encoded =
        URLEncoder.encode(iri.substring(LinkedData.BASE.length()), StandardCharsets.UTF_8);
    return "/" + encoded.replace("%2F", "/").replace("+", "%20").replace("%25", "%");
  }

  @Test
  void thereAreThingsOfManyKinds() {
    assertTrue(oneOfEachKind.size() >= 14, oneOfEachKind::toString);
  }

  @ParameterizedTest
  @MethodSource("things")
  void everyKindOfThingAnswersInEveryForm(String iri) throws Exception {
    HttpResponse<String> page = get(path(iri));
    assertEquals(303, page.statusCode(), page.body());
    assertEquals("Accept", header(page, "Vary"));
    HttpResponse<String> html = get(header(page, "Location"), "Accept", "text/html");
    assertEquals(200, html.statusCode(), html.body());
    assertTrue(header(html, "Content-Type").startsWith("text/html"));
    Model first = null;
    for (Map.Entry<String, String> type : TYPES.entrySet()) {
      HttpResponse<String> sent = get(path(iri), "Accept", type.getValue());
      assertEquals(303, sent.statusCode());
      String location = header(sent, "Location");
      assertTrue(location.endsWith("." + type.getKey()), location);
      for (HttpResponse<String> linking : List.of(sent, html)) {
        assertTrue(
            header(linking, "Link")
                .contains("<" + location + ">; rel=\"alternate\"; type=\"" + type.getValue() + '"'),
            header(linking, "Link"));
      }
      assertTrue(html.body().contains("type=\"" + type.getValue() + "\" href=\"../../.."), iri);
      HttpResponse<String> data = get(location);
      assertEquals(200, data.statusCode(), data.body());
      assertTrue(header(data, "Content-Type").startsWith(type.getValue()));
      Model model = model(data);
      Resource thing = ResourceFactory.createResource(iri);
      assertTrue(model.contains(thing, null) || model.contains(null, null, thing), location);
      first = first == null ? model : first;
      assertTrue(first.isIsomorphicWith(model), location);
    }
  }

  /** What is part of another thing is told with it: at the one address, in the same document. */
  @ParameterizedTest
  @ValueSource(strings = {"derivation", "position"})
  void partsAreToldWithTheirWholes(String kind) throws Exception {
    Map.Entry<String, String> pair =
        wholes.entrySet().stream()
            .filter(w -> Things.kind(thing(w.getKey())).equals(kind))
            .findFirst()
            .orElseThrow();
    String part = pair.getKey();
    String whole = pair.getValue();
    String page = "/" + Site.path(whole);
    String data = "/" + Site.data(Site.path(whole)) + ".nt";
    assertEquals(page, header(get(path(part)), "Location"));
    assertEquals(data, header(get(path(part), "Accept", "application/n-triples"), "Location"));
    for (String old : List.of("/" + Site.path(part), "/" + Site.data(Site.path(part)) + ".nt")) {
      HttpResponse<String> sent = get(old);
      assertEquals(303, sent.statusCode(), old);
      assertEquals(old.endsWith("/") ? page : data, header(sent, "Location"));
    }
    Model said = model(get(data));
    assertTrue(said.contains(thing(whole), null, thing(part)), data);
    assertTrue(said.contains(thing(part), RDF.type), data);
    assertTrue(said.listStatements(thing(part), null, (RDFNode) null).toList().size() > 1, data);
  }

  /** Where a part of another thing is named, so is that other thing. */
  @Test
  void whatIsAPremiseIsToldOfWhat() throws Exception {
    int derivations = 0;
    for (String iri : oneOfEachKind) {
      Model said = model(get(header(get(path(iri), "Accept", "text/turtle"), "Location")));
      for (Resource derivation : said.listSubjectsWithProperty(AL.premise).toList()) {
        derivations++;
        assertTrue(said.contains(null, AL.derivation, derivation), iri + ": " + derivation);
      }
    }
    assertTrue(derivations > 3, "derivations: " + derivations);
  }

  @Test
  void oddNamesAnswer() throws Exception {
    for (String iri : MadeUp.ODD) {
      HttpResponse<String> sent = get(path(iri), "Accept", "text/turtle");
      assertEquals(303, sent.statusCode(), iri);
      assertTrue(
          model(get(header(sent, "Location")))
              .containsResource(ResourceFactory.createResource(iri)),
          iri);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'text/turtle;q=0.5, application/ld+json', .jsonld",
    "'text/html;q=0.1, application/rdf+xml;q=0.2', .rdf",
    "'*/*', /",
    "'text/*;q=0.5, application/n-triples;q=0.6', .nt",
    "'text/html;q=0, */*', .ttl"
  })
  void likingsAreHonoured(String accept, String end) throws Exception {
    HttpResponse<String> sent = get("/id/group/harbour-front", "Accept", accept);
    assertEquals(303, sent.statusCode());
    assertTrue(header(sent, "Location").endsWith("harbour-front" + end), header(sent, "Location"));
  }

  @Test
  void whatFitsNothingIsSaid() throws Exception {
    HttpResponse<String> sent = get("/id/group/harbour-front", "Accept", "image/png");
    assertEquals(406, sent.statusCode());
    assertEquals("Accept", header(sent, "Vary"));
    assertTrue(sent.body().contains("text/turtle"), sent.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/group/none",
        "/id/",
        "/id/group",
        "/id/group/",
        "/doc/group/none.ttl",
        "/doc/group/harbour-front",
        "/doc/group/harbour-front.exe",
        "/page/group/none/",
        "/ontology/9.9.9",
        "/scheme/none",
        "/graph/none",
        "/void.exe",
        "/doc/~",
        "/doc/a~zz.ttl"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(404, answer.statusCode(), path);
    assertTrue(header(answer, "Content-Type").startsWith("text/plain"), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/person/gone", "/doc/person/gone.ttl", "/page/person/gone/"})
  void whatWasTakenAwayIsGone(String path) throws Exception {
    assertEquals(410, get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology", "/ontology/0.1.0", "/scheme/motives"})
  void ontologyAndSchemesAnswer(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertEquals(303, page.statusCode(), page.body());
    assertEquals(path + "/", header(page, "Location"));
    assertEquals(200, get(path + "/").statusCode());
    for (String type : TYPES.values()) {
      HttpResponse<String> sent = get(path, "Accept", type);
      assertEquals(303, sent.statusCode());
      assertTrue(model(get(header(sent, "Location"))).size() > 20, path + " " + type);
    }
  }

  @Test
  void everyTermHasItsAnchor() throws Exception {
    String html = get("/ontology/").body();
    Model ontology = model(get("/ontology.ttl"));
    String namespace = LinkedData.BASE + "ontology#";
    int terms = 0;
    for (Resource kind : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)) {
      for (Resource term : ontology.listSubjectsWithProperty(RDF.type, kind).toList()) {
        if (term.isURIResource() && term.getURI().startsWith(namespace)) {
          terms++;
          String name = term.getURI().substring(namespace.length());
          assertEquals(2, html.split("id=\"" + name + "\"", -1).length, name);
        }
      }
    }
    assertTrue(terms > 150, "terms: " + terms);
    assertTrue(
        ontology.contains(
            ResourceFactory.createResource(LinkedData.BASE + "ontology"),
            ResourceFactory.createProperty(OWL.NS + "versionIRI"),
            ResourceFactory.createResource(LinkedData.BASE + "ontology/0.1.0")));
  }

  @Test
  void descriptionsAnswer() throws Exception {
    String base = "http://localhost:" + server.port() + "/";
    HttpResponse<String> sent = get("/.well-known/void", "Accept", "text/turtle");
    assertEquals("/void.ttl", header(sent, "Location"));
    Model described = model(get("/void.ttl"));
    assertTrue(described.containsResource(ResourceFactory.createResource(base + "sparql")));
    assertTrue(
        model(get("/dcat.jsonld"))
            .contains(
                null,
                RDF.type,
                ResourceFactory.createResource("http://www.w3.org/ns/dcat#Dataset")));
  }

  /** SPARQL 1.1 Service Description, section 2; whoever does not ask for RDF is told how to ask. */
  @Test
  void endpointDescribesItself() throws Exception {
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    for (String type : TYPES.values()) {
      HttpResponse<String> answer = get("/sparql", "Accept", type);
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(
          model(answer)
              .contains(
                  null,
                  ResourceFactory.createProperty(sd + "endpoint"),
                  ResourceFactory.createResource("http://localhost:" + server.port() + "/sparql")));
    }
    assertEquals(400, get("/sparql").statusCode());
    assertEquals(400, get("/sparql", "Accept", "text/html").statusCode());
    assertEquals(400, get("/sparql", "Accept", "*/*").statusCode());
    assertEquals(400, get("/sparql?nix=1", "Accept", "text/turtle").statusCode());
  }

  @Test
  void graphsAnswerByTheirNames() throws Exception {
    HttpResponse<String> sent = get("/graph/register");
    assertEquals(303, sent.statusCode());
    HttpResponse<String> graph = get(header(sent, "Location"), "Accept", "text/turtle");
    assertEquals(200, graph.statusCode());
    assertTrue(graph.body().contains("Harbour Front"));
  }

  @Test
  void crawlersAreKeptOffTheFullEdition() throws Exception {
    assertTrue(get("/robots.txt").body().contains("Disallow: /\n"));
    assertTrue(get("/sitemap.xml").body().contains("/page/group/harbour-front/</loc>"));
  }

  @Test
  void noWordsOfADocumentAreGivenAway() throws Exception {
    for (String iri : oneOfEachKind) {
      String sent = header(get(path(iri), "Accept", "text/turtle"), "Location");
      assertFalse(get(sent).body().contains("oa#exact"), iri);
    }
  }
}
