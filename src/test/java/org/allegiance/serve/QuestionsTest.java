package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in plain words, searches, flows and the API, over a server with this graph. */
class QuestionsTest {

  private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));
  private static final String API = "/api/queries/";
  private static final String PROBLEM = "application/problem+json";

  private static SparqlServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    Sources sources = new Sources(Path.of("."));
    Dataset built = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    Reasoning.over(built, sources).addTo(built);
    Dataset graph = Store.withUnion(built);
    Site site =
        Site.of(new Holdings(graph, sources, QUERIES.all(), null), new Shell(Edition.FULL, true));
    server = SparqlServer.start(graph, site, SparqlServer.Host.LOOPBACK, 0, Duration.ofSeconds(60));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    server.close();
    client.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
    return Jsoup.parse(answer.body(), "http://localhost:" + server.port() + path);
  }

  static List<String> names() {
    return QUERIES.all().stream().map(StoredQuery::name).toList();
  }

  @Test
  void theFirstQuestionLeadsToWhyInTwoClicks() throws Exception {
    Element first = page("/").expectFirst(".starts a");
    assertTrue(first.text().startsWith("Which former ISIS members later joined al-Nusra"));
    Document answer = page(URI.create(first.absUrl("href")).getPath());
    List<String> whys =
        answer.select("td a:containsOwn(why?)").stream().map(a -> a.absUrl("href")).toList();
    assertEquals(4, whys.size());
    for (String why : whys) {
      assertTrue(why.contains("/page/transition/"), why);
      assertEquals(200, get(URI.create(why).getPath()).statusCode(), why);
    }
  }

  /** The table of a page has the rows that the command line shows, in their order. */
  @ParameterizedTest
  @MethodSource("names")
  void answersEachQuestionAtOnce(String name) throws Exception {
    String expected = Files.readString(Path.of("src/test/resources/answers/" + name + ".csv"));
    HttpResponse<String> csv = get(API + name, "Accept", "text/csv");
    assertEquals(200, csv.statusCode(), csv.body());
    assertEquals(expected, csv.body().replace("\r\n", "\n"));

    HttpResponse<String> html = get("/ask/" + name + "/");
    assertTrue(html.body().length() < 100_000, name + " has " + html.body().length());
    Document answer = Jsoup.parse(html.body());
    int rows =
        JsonParser.parseString(get(API + name).body())
            .getAsJsonObject()
            .getAsJsonObject("results")
            .getAsJsonArray("bindings")
            .size();
    assertEquals(Math.min(rows, 80), answer.select("table tbody tr").size());
    assertEquals(0, answer.select("[style], script:not([src])").size(), "what the policy forbids");
    TreeSet<String> ids = new TreeSet<>();
    answer.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), "twice: " + e.id()));
    answer
        .select("input:not([type=search]), select")
        .forEach(e -> assertEquals(1, answer.select("label[for=" + e.id() + "]").size(), e.id()));
  }

  /** Pages say "transfer of custody" where CSV and JSON go on to say "CustodyTransfer". */
  @ParameterizedTest
  @CsvSource({
    "custody-chains, what, CustodyTransfer, transfer of custody",
    "events-by-kind, what, TakingControl, taking of control",
    "setbacks-before-rejoining, setback, MissingFollowUp, missing follow-up",
    "inferences-of, is, formerMemberOf, former member of",
  })
  void tablesHaveWordsForTerms(String name, String column, String term, String words)
      throws Exception {
    Document answer = page("/ask/" + name + "/");
    int place = answer.select("thead th").eachText().indexOf(column);
    List<String> told =
        answer.select("tbody tr").stream().map(row -> row.child(place).text()).toList();
    assertTrue(told.contains(words), told::toString);
    assertFalse(told.contains(term), told::toString);
    assertTrue(get(API + name, "Accept", "text/csv").body().contains(term));
    assertTrue(get(API + name).body().contains('"' + term + '"'));
  }

  @Test
  void takesNamesForKeys() throws Exception {
    Document byName = page("/ask/former-isis-later-nusra/?from=Daesh&to=jabhat+al-nusra");
    Document byKey = page("/ask/former-isis-later-nusra/?from=isis&to=nusra");
    assertEquals(byKey.select("tbody").html(), byName.select("tbody").html());
    assertEquals(byKey.select("#slot-from").val(), byName.select("#slot-from").val());
  }

  @Test
  void saysWhatIsWrongWithAQuestion() throws Exception {
    HttpResponse<String> answer = get("/ask/members-of/?group=%3Cscript%3Ealert(1)%3C/script%3E");
    assertEquals(400, answer.statusCode());
    assertFalse(answer.body().contains("<script>alert"), answer.body());
    HttpResponse<String> misspelt = get("/ask/members-of/?group=nusre");
    assertEquals(400, misspelt.statusCode());
    String words = Jsoup.parse(misspelt.body()).select("[role=alert]").text();
    assertTrue(words.contains("the graph holds no group 'nusre'"), words);
    assertTrue(words.contains("nusra"), words);
    assertEquals(404, get("/ask/no-such/").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "hayat tahrir, group/hts",
    "Hay'at Taḥrīr, group/hts",
    "HAY’AT, group/hts",
    "jabhat nus, group/nusra",
    "nusrra, group/nusra",
  })
  void findsNamesAsPeopleTypeThem(String text, String thing) throws Exception {
    String path = "page/" + thing + "/";
    JsonArray suggested =
        JsonParser.parseString(get("/suggest?q=" + Served.encode(text)).body()).getAsJsonArray();
    assertEquals(path, suggested.get(0).getAsJsonObject().get("path").getAsString());
    Document found = page("/search/?q=" + Served.encode(text));
    assertTrue(found.expectFirst(".hits a").absUrl("href").endsWith("/" + path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "\"", "name:(", "AND OR NOT", "~~~^2", "\\", "[a TO z]"})
  void searchesForAnythingWithoutFailing(String text) throws Exception {
    assertEquals(200, get("/search/?q=" + Served.encode(text)).statusCode());
    assertEquals(200, get("/suggest?q=" + Served.encode(text)).statusCode());
  }

  @Test
  void flowsCountWhatTheStoredQueryCounts() throws Exception {
    Document flows = page("/flows/");
    long counted = 0;
    for (JsonElement row : rows(get(API + "flows-between-groups").body())) {
      counted += row.getAsJsonObject().getAsJsonObject("actors").get("value").getAsLong();
    }
    assertEquals(counted, drawn(flows));
    Element band = flows.expectFirst("svg a");
    URI people = URI.create(band.absUrl("href"));
    Document list = page(people.getPath() + "?" + people.getRawQuery());
    Matcher size = Pattern.compile(": (\\d+)$").matcher(band.attr("aria-label"));
    assertTrue(size.find());
    assertEquals(
        Integer.parseInt(size.group(1)), list.select("#people tbody tr a:contains(why?)").size());
  }

  /** How many moves a page shows, by the numbers on its bands. */
  private static long drawn(Document flows) {
    return flows.select("svg text.size").stream().mapToLong(t -> Long.parseLong(t.text())).sum();
  }

  @Test
  void flowsAreFiltered() throws Exception {
    long all = drawn(page("/flows/"));
    long sure = drawn(page("/flows/?certainty=asserted&modality=certain"));
    assertTrue(sure > 0 && sure < all, sure + " of " + all);
    assertEquals(0, page("/flows/?certainty=asserted").select(".band.weak").size());
    // What has no date may have happened in any year.
    long before = drawn(page("/flows/?year=1990"));
    long during = drawn(page("/flows/?year=2014"));
    assertTrue(before < during && during <= all, before + ", " + during + ", " + all);
  }

  @Test
  void pagesAnswers() throws Exception {
    int all = rows(get(API + "groups").body()).size();
    JsonArray collected = new JsonArray();
    String next = API + "groups?limit=7";
    int pages = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> page = get(next);
      collected.addAll(rows(page.body()));
      Matcher link =
          Pattern.compile("<([^>]*)>; rel=\"next\"")
              .matcher(page.headers().firstValue("Link").orElse(""));
      next = link.find() ? link.group(1) : "";
      pages++;
    }
    assertEquals((all + 6) / 7, pages);
    assertEquals(rows(get(API + "groups").body()), collected);
  }

  private static JsonArray rows(String json) {
    return JsonParser.parseString(json)
        .getAsJsonObject()
        .getAsJsonObject("results")
        .getAsJsonArray("bindings");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "application/sparql-results+xml, application/sparql-results+xml",
    "application/json, application/sparql-results+json",
    "'text/html, */*;q=0.1', application/sparql-results+json",
  })
  void answersInTheFormAskedFor(String accept, String type) throws Exception {
    HttpResponse<String> answer = get(API + "pledges", "Accept", accept);
    assertEquals(200, answer.statusCode());
    String given = answer.headers().firstValue("Content-Type").orElseThrow();
    assertEquals(type, given.replaceFirst(";.*", ""));
    assertTrue(answer.headers().allValues("Vary").contains("Accept"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/queries/member-of, 404, unknown-query",
    "/api/queries/members-of?grup=isis, 400, unknown-parameter",
    "/api/queries/members-of?group=isiss, 400, unknown-group",
    "/api/queries/members-of?limit=many, 400, wrong-value",
    "/api/queries/members-of?group=isis&group=nusra, 400, wrong-parameters",
    "/api/queries/members-of?format=pdf, 406, wrong-format",
    "/api/other, 404, unknown-address",
  })
  void saysWhatIsWrongAsTheCommandLineDoes(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(PROBLEM, answer.headers().firstValue("Content-Type").orElseThrow());
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(code, problem.get("code").getAsString());
    assertEquals(status, problem.get("status").getAsInt());
  }

  @Test
  void describesEveryQueryAsOpenApi() throws Exception {
    JsonObject api = JsonParser.parseString(get("/api/openapi.json").body()).getAsJsonObject();
    assertEquals("3.1.0", api.get("openapi").getAsString());
    TreeSet<String> expected = new TreeSet<>(List.of("/api/queries"));
    names().forEach(name -> expected.add(API + name));
    assertEquals(expected, new TreeSet<>(api.getAsJsonObject("paths").keySet()));
    assertEquals(
        names().size(), JsonParser.parseString(get("/api/queries").body()).getAsJsonArray().size());
  }

  @Test
  void theEditorLoadsNothingFromElsewhere() throws Exception {
    Document editor = page("/sparql/?query=ASK%20%7B%7D");
    assertEquals("ASK {}", editor.select("textarea").val());
    for (Element script : editor.select("script[src], link[rel=stylesheet]")) {
      String address = script.hasAttr("src") ? script.absUrl("src") : script.absUrl("href");
      URI uri = URI.create(address);
      assertEquals("localhost", uri.getHost());
      assertEquals(200, get(uri.getPath()).statusCode(), address);
    }
    String policy = get("/sparql/").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("connect-src 'self'"), policy);
    assertFalse(
        get("/").headers().firstValue("Content-Security-Policy").orElseThrow().contains("unsafe"));
    assertEquals(404, get("/webjars/package.json").statusCode());
    assertEquals(400, get("/sparql").statusCode(), "the endpoint itself");
  }
}
