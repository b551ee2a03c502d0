package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How it is said that there is no answer: to readers on a page, to programs in a line. */
class RefusalsTest {

  /** What browsers send. */
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(folder, Duration.ofSeconds(10));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource({
    "/none, 404",
    "/page/group/none/, 404",
    "/page/group/none/~p2/, 404",
    "/page/a/b/c/d/e/, 404",
    "/id/group/none, 404",
    "/doc/group/none.ttl, 404",
    "/ask/no-such/, 404",
    "/ontology/9.9.9, 404",
    "/search/?q=a&q=b, 400",
  })
  void readersGetAPageAndProgramsALine(String path, int status) throws Exception {
    HttpResponse<String> page = served.get(path, "Accept", BROWSER);
    assertEquals(status, page.statusCode());
    assertEquals("text/html;charset=utf-8", header(page, "Content-Type").toLowerCase(Locale.ROOT));
    Document html = Jsoup.parse(page.body());
    assertEquals(1, html.select("h1").size());
    assertEquals("en", html.expectFirst("html").attr("lang"));
    assertEquals("/", html.expectFirst("main a[href]").attr("href"));
    assertEquals("/search/", html.expectFirst("main form").attr("action"));
    assertEquals(
        200, served.get(html.expectFirst("link[rel=stylesheet]").attr("href")).statusCode());
    assertTrue(html.select("link[rel=alternate]").isEmpty(), "data of what is not there");

    HttpResponse<String> line = served.get(path);
    assertEquals(status, line.statusCode());
    assertTrue(header(line, "Content-Type").startsWith("text/plain"), path);
    assertEquals(line.body().strip(), html.select("main p").get(1).text());
    for (String name :
        new String[] {
          "Vary", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"
        }) {
      assertEquals(header(line, name), header(page, name), name);
    }
    assertTrue(header(page, "Vary").contains("Accept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql",
        "/sparql?query=nonsense",
        "/data?graph=x:none",
        "/suggest?q=a&q=b",
        "/static/none.css",
        "/webjars/none.js",
        "/api/other"
      })
  void programsAreNeverSentAPage(String path) throws Exception {
    HttpResponse<String> answer = served.get(path, "Accept", BROWSER);
    assertTrue(answer.statusCode() >= 400, path);
    assertFalse(header(answer, "Content-Type").contains("html"), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "*/*", "text/turtle", "text/html;q=0", "text/html;q=0.1,*/*"})
  void onlyWhoLikesPagesBestGetsOne(String accept) throws Exception {
    HttpResponse<String> answer = served.get("/page/group/none/", "Accept", accept);
    assertEquals(404, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
  }

  @Test
  void methodsThatWriteAreRefusedOnAPageToo() throws Exception {
    HttpResponse<String> answer =
        served.post(
            "/page/group/none/", Served.FORM, BodyPublishers.ofString("a=b"), "Accept", BROWSER);
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    assertTrue(answer.body().contains("<h1>Not possible here</h1>"));
  }

  @Test
  void headOfAPageHasNoBody() throws Exception {
    HttpResponse<String> answer =
        served.send(
            HttpRequest.newBuilder(served.uri("/none"))
                .method("HEAD", BodyPublishers.noBody())
                .header("Accept", BROWSER));
    assertEquals(404, answer.statusCode());
    assertEquals("", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search/?%3Cscript%3Ealert(1)%3C/script%3E=1&%3Cscript%3Ealert(1)%3C/script%3E=2",
        "/page/%3Cscript%3Ealert(1)%3C/script%3E/",
        "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/page/group/none/?%22%3E%3Cscript%3E"
      })
  void whatWasAskedIsNeverMarkup(String path) throws Exception {
    HttpResponse<String> answer = served.get(path, "Accept", BROWSER);
    assertTrue(answer.statusCode() >= 400, path);
    assertTrue(Jsoup.parse(answer.body()).select("script:not([src])").isEmpty(), answer.body());
    assertFalse(answer.body().contains("<script>alert"), answer.body());
  }

  @Test
  void tooManyRequestsAreSaidOnAPage() throws IOException, InterruptedException {
    Dataset dataset = DatasetFactory.createTxnMem();
    AtomicLong clock = new AtomicLong();
    try (SparqlServer server =
        SparqlServer.start(
            dataset,
            Served.site(dataset),
            new SparqlServer.Door(SparqlServer.Host.LOOPBACK, null),
            null,
            new RateLimit(1, 0.1, clock::get),
            0,
            Duration.ofSeconds(10))) {
      URI there = URI.create("http://localhost:" + server.port());
      assertEquals(200, served.send(HttpRequest.newBuilder(there.resolve("/$/ping"))).statusCode());
      HttpResponse<String> answer =
          served.send(HttpRequest.newBuilder(there.resolve("/none")).header("Accept", BROWSER));
      assertEquals(429, answer.statusCode());
      assertEquals("10", header(answer, "Retry-After"));
      assertEquals(Guard.POLICY, header(answer, "Content-Security-Policy"));
      assertTrue(answer.body().contains("<h1>Too many requests</h1>"), answer.body());
    }
  }
}
