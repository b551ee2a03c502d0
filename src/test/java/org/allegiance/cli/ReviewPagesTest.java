package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.graph.TestProject;
import org.allegiance.publish.Edition;
import org.allegiance.publish.review.ReviewDesk;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.serve.Accounts;
import org.allegiance.serve.Desk;
import org.allegiance.serve.SparqlServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates reviewed in the browser, and who may. */
class ReviewPagesTest {

  private static final String PASSWORD = "four words of mine";
  private static final String MILL = "/review/mill-2032/";

  @TempDir Path home;
  @TempDir Path other;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private @Nullable SparqlServer server;

  @BeforeEach
  void project() throws IOException {
    extract(home);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    client.close();
  }

  private static void extract(Path home) throws IOException {
    TestProject.in(home);
    String file = home.resolve("documents/mill-2032.txt").toString();
    assertEquals(0, Run.with(FoundClaims.EXTRACTION, "", home, "extract", file).exit());
  }

  /**
   * @param behind null for a server that only this machine can ask
   */
  private void serve(@Nullable String behind) {
    Desk desk =
        new Desk(
            new ReviewDesk(
                new Sources(home),
                new Library(home.resolve("documents")),
                DatasetFactory.createTxnMem()),
            Accounts.of(home));
    server = serve(behind, desk);
  }

  private static SparqlServer serve(@Nullable String behind, @Nullable Desk desk) {
    Dataset dataset = DatasetFactory.createTxnMem();
    Holdings holdings = new Holdings(dataset, new Sources(Path.of(".")), List.of(), null);
    return SparqlServer.start(
        dataset,
        Site.of(holdings, new Shell(Edition.FULL, true)),
        new SparqlServer.Door(SparqlServer.Host.LOOPBACK, behind),
        desk,
        0,
        Duration.ofSeconds(10));
  }

  private String origin() {
    return "http://localhost:" + (server == null ? 0 : server.port());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(origin() + path)), headers);
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    HttpRequest.Builder all = headers.length == 0 ? request : request.headers(headers);
    return client.send(all.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> decide(String id, String was, Map<String, String> fields)
      throws Exception {
    Map<String, String> form = new TreeMap<>(fields);
    form.put("id", id);
    form.put("was", was);
    return post(MILL, form, "Origin", origin());
  }

  /** All files of a project's data, by name. */
  private static Map<String, String> data(Path home) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(home.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void decisionsLeaveTheFilesThatTheTerminalLeaves() throws Exception {
    extract(other);
    Run.with(
        FoundClaims.EXTRACTION,
        "a\nr\nm\ngloss\nSomebody went over to them.\nfrom\nferry-league\n\na\nu\nq\n",
        other,
        "review",
        "mill-2032");
    serve(null);
    assertEquals(
        303, decide("mill-2032-005", "candidate", Map.of("decision", "accept")).statusCode());
    assertEquals(
        303, decide("mill-2032-006", "candidate", Map.of("decision", "reject")).statusCode());
    HttpResponse<String> amended =
        decide(
            "mill-2032-007",
            "candidate",
            Map.of(
                "decision",
                "accept",
                "gloss",
                "Somebody went over to them.",
                "from",
                "ferry-league"));
    assertEquals(
        MILL + "?at=mill-2032-008", amended.headers().firstValue("Location").orElseThrow());
    assertEquals(
        303, decide("mill-2032-008", "candidate", Map.of("decision", "accept")).statusCode());
    HttpResponse<String> undone = decide("mill-2032-009", "candidate", Map.of("decision", "undo"));
    assertEquals(MILL + "?at=mill-2032-008", undone.headers().firstValue("Location").orElseThrow());
    assertEquals(data(other), data(home));
    assertTrue(get("/review/").body().contains(">3</td><td class=\"number\">13</td>"));
  }

  private Dataset build() {
    Library documents = new Library(home.resolve("documents"));
    return Store.withUnion(new Assembly(new Sources(home)).dataset(documents, false));
  }

  private void serveGraph(Dataset dataset) {
    Sources sources = new Sources(home);
    stop(server);
    server =
        SparqlServer.start(
            dataset,
            Site.of(new Holdings(dataset, sources, List.of(), null), new Shell(Edition.FULL, true)),
            new SparqlServer.Door(SparqlServer.Host.LOOPBACK, null),
            new Desk(
                new ReviewDesk(sources, new Library(home.resolve("documents")), dataset),
                Accounts.of(home)),
            0,
            Duration.ofSeconds(10));
  }

  private static void stop(@Nullable SparqlServer running) {
    if (running != null) {
      running.close();
    }
  }

  /** What the front page and the pages of the desk say of claims that are still to join. */
  private String waiting() throws Exception {
    TreeSet<String> said = new TreeSet<>();
    for (String path : List.of("/", "/review/", MILL)) {
      said.add(Jsoup.parse(get(path).body()).select(".waiting").text().replaceFirst("\\..*", "."));
    }
    assertEquals(1, said.size(), said::toString);
    return said.first();
  }

  @Test
  void pagesSayWhatIsAcceptedAndNotYetInTheGraph() throws Exception {
    serveGraph(build());
    assertEquals("", waiting());
    decide("mill-2032-005", "candidate", Map.of("decision", "accept"));
    assertEquals("1 decision on a claim is not in this graph yet.", waiting());
    decide(
        "mill-2032-007",
        "candidate",
        Map.of("decision", "accept", "gloss", "One of the guards left the mill."));
    assertEquals("2 decisions on claims are not in this graph yet.", waiting());
    serveGraph(build());
    assertEquals("", waiting(), "built anew");
    decide(
        "mill-2032-007",
        "amended",
        Map.of("decision", "accept", "gloss", "One of the guards went away."));
    assertEquals("1 decision on a claim is not in this graph yet.", waiting(), "told otherwise");
    decide("mill-2032-007", "amended", Map.of("decision", "undo"));
    assertEquals("", waiting(), "as it was built");
    decide("mill-2032-005", "accepted", Map.of("decision", "reject"));
    assertEquals("1 decision on a claim is not in this graph yet.", waiting(), "withdrawn");
  }

  @Test
  void whatAGraphWithoutItsDocumentLacksIsCountedToo() throws Exception {
    serveGraph(DatasetFactory.createGeneral());
    assertTrue(
        waiting().matches("[0-9]+ decisions on claims are not in this graph yet\\."), waiting());
  }

  @Test
  void theCandidateStandsInItsTextAmongTheOthers() throws Exception {
    serve(null);
    String page = get(MILL + "?at=mill-2032-006").body();
    assertTrue(page.contains("<h1>Candidate 2 of 13: Joining</h1>"), page);
    assertTrue(page.contains("<a href=\"?at=mill-2032-005\">What became of </a>"), page);
    assertTrue(page.matches("(?s).*<mark>[^<]{15}</mark>.*"), page);
    assertTrue(page.contains("<option selected>asserted</option>"), page);
    assertEquals(404, get(MILL + "?at=mill-2032-999").statusCode());
    assertEquals(404, get("/review/no-such/").statusCode());
  }

  @Test
  void whatWillNotDoIsRefusedWithTheReasonAndChangesNothing() throws Exception {
    serve(null);
    Map<String, String> before = data(home);
    HttpResponse<String> unknown =
        decide("mill-2032-005", "candidate", Map.of("decision", "accept", "to", "no-such-group"));
    assertEquals(422, unknown.statusCode());
    assertTrue(unknown.body().contains("nothing describes the actor 'no-such-group'"));
    assertTrue(unknown.body().contains("value=\"no-such-group\""), "what was typed is not lost");
    assertEquals(
        422,
        decide("mill-2032-005", "candidate", Map.of("decision", "accept", "time", "soon"))
            .statusCode());
    HttpResponse<String> tooShort =
        decide("mill-2032-005", "candidate", Map.of("decision", "accept", "gloss", "He left."));
    assertEquals(422, tooShort.statusCode());
    assertTrue(tooShort.body().contains("at least 20 characters"), tooShort.body());
    assertEquals(422, decide("mill-2032-005", "candidate", Map.of()).statusCode());
    assertEquals(
        422, decide("mill-2032-005", "candidate", Map.of("decision", "undo")).statusCode());
    HttpResponse<String> late = decide("mill-2032-005", "rejected", Map.of("decision", "accept"));
    assertEquals(409, late.statusCode());
    assertEquals(before, data(home));
  }

  @Test
  void textInFieldsIsNeverMarkup() throws Exception {
    serve(null);
    String script = "<script>alert(1)</script>";
    decide("mill-2032-005", "candidate", Map.of("decision", "accept", "gloss", script));
    String page = get(MILL + "?at=mill-2032-005").body();
    assertFalse(page.contains(script), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
  }

  @Test
  void formsOfOtherSitesAreRefused() throws Exception {
    serve(null);
    Map<String, String> before = data(home);
    Map<String, String> form =
        Map.of("id", "mill-2032-005", "was", "candidate", "decision", "accept");
    assertEquals(403, post(MILL, form).statusCode());
    for (String from : List.of("null", "http://evil.example", "http://localhost:1", "%", "")) {
      assertEquals(403, post(MILL, form, "Origin", from).statusCode(), from);
    }
    HttpResponse<String> crossSite =
        post(MILL, form, "Origin", origin(), "Sec-Fetch-Site", "cross-site");
    assertEquals(403, crossSite.statusCode());
    assertEquals(before, data(home));
    HttpResponse<String> page = get(MILL);
    assertTrue(page.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void othersLogInFirst() throws Exception {
    assertEquals(
        0, Run.with(FoundClaims.EXTRACTION, PASSWORD + "\n", home, "user", "add", "ada").exit());
    serve("graph.example.org");
    assertEquals("/login/", get(MILL).headers().firstValue("Location").orElseThrow());
    Map<String, String> before = data(home);
    assertEquals(
        "/login/",
        decide("mill-2032-005", "candidate", Map.of("decision", "accept"))
            .headers()
            .firstValue("Location")
            .orElseThrow());
    assertEquals(before, data(home));
    assertEquals(403, login("ada", "five words of mine").statusCode());
    assertEquals(403, login("eve", PASSWORD).statusCode());
    HttpResponse<String> in = login("ada", PASSWORD);
    assertEquals(303, in.statusCode());
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.endsWith("; HttpOnly; SameSite=Strict; Secure"), cookie);
    String token = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(200, get(MILL, "Cookie", token).statusCode());
    assertEquals(303, get(MILL, "Cookie", token + "x").statusCode());
    assertEquals(303, post("/logout/", Map.of(), "Origin", origin(), "Cookie", token).statusCode());
    assertEquals("/login/", get(MILL, "Cookie", token).headers().firstValue("Location").orElse(""));
  }

  private HttpResponse<String> login(String name, String password) throws Exception {
    return post("/login/", Map.of("name", name, "password", password), "Origin", origin());
  }

  @Test
  void passwordsAreTriedOutOnlySlowly() throws Exception {
    serve("graph.example.org");
    for (int i = 0; i < 10; i++) {
      assertEquals(403, login("ada", "a guess at a password " + i).statusCode());
    }
    HttpResponse<String> refused = login("ada", "one guess more than that");
    assertEquals(429, refused.statusCode());
    assertTrue(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
  }

  @Test
  void withoutADeskNothingCanBeWritten() throws Exception {
    server = serve(null, null);
    for (String path : List.of("/review/", MILL, "/login/")) {
      assertEquals(404, get(path).statusCode(), path);
      assertEquals(404, post(path, Map.of(), "Origin", origin()).statusCode(), path);
    }
  }

  @Test
  void passwordsAreKeptHashedAndToTheirOwner() throws Exception {
    Path users = home.resolve("users");
    for (String name : List.of("ada", "eve")) {
      Run run = Run.with(FoundClaims.EXTRACTION, PASSWORD + "\n", home, "user", "add", name);
      assertEquals(name + " may log in\n", run.out());
    }
    List<String> lines = Files.readAllLines(users);
    assertEquals(2, lines.size());
    assertFalse(String.join("\n", lines).contains(PASSWORD));
    assertFalse(lines.get(0).substring(4).equals(lines.get(1).substring(4)), "one salt for two");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(users)));
    Run brief = Run.with(FoundClaims.EXTRACTION, "brief\n", home, "user", "add", "ida");
    assertEquals(3, brief.exit());
    assertTrue(brief.err().contains("short-password"), brief.err());
    assertEquals(3, Run.in(home, "user", "add", "a:b").exit());
    assertEquals("ada\neve\n", Run.in(home, "user", "list").out());
    assertEquals(0, Run.in(home, "user", "remove", "ada").exit());
    assertEquals(3, Run.in(home, "user", "remove", "ada").exit());
    assertEquals("eve\n", Run.in(home, "user", "list").out());
    Files.writeString(users, "eve\n");
    Run broken = Run.in(home, "user", "list");
    assertEquals(3, broken.exit());
    assertTrue(broken.err().contains("users:1"), broken.err());
  }
}
