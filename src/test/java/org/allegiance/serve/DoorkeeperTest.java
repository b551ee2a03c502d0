package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, under which name, and how often. */
class DoorkeeperTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir Path folder;

  private static SparqlServer server(@Nullable String behind, @Nullable RateLimit limit) {
    Dataset dataset = DatasetFactory.createTxnMem();
    return SparqlServer.start(
        dataset,
        Served.site(dataset),
        new SparqlServer.Door(SparqlServer.Host.LOOPBACK, behind),
        null,
        limit,
        0,
        TIMEOUT);
  }

  private static String raw(SparqlServer server, String... headers) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      String request =
          "GET /$/ping HTTP/1.1\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", -1)[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:3030", "127.0.0.1", "[::1]:3030", "LOCALHOST"})
  void answersUnderItsOwnNames(String host) throws Exception {
    try (SparqlServer server = server(null, null)) {
      assertEquals(200, status(raw(server, "Host: " + host + "\r\n")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:3030", "localhost.evil.example", "127.0.0.1.nip.io"})
  void refusesNamesThatPointHere(String host) throws Exception {
    try (SparqlServer server = server(null, null)) {
      assertEquals(421, status(raw(server, "Host: " + host + "\r\n")));
      assertEquals(
          421,
          status(raw(server, "Host: " + host + "\r\nX-Forwarded-Host: localhost\r\n")),
          "what the client says of itself changes nothing");
    }
  }

  @Test
  void behindAProxyItHasThatName() throws Exception {
    try (SparqlServer server = server("graph.example.org", null)) {
      String answer = raw(server, "Host: graph.example.org\r\n");
      assertEquals(200, status(answer));
      assertTrue(answer.contains("Strict-Transport-Security: max-age="), answer);
      assertEquals(421, status(raw(server, "Host: other.example.org\r\n")));
    }
  }

  @Test
  void tooManyRequestsAreTurnedAwayUntilTimeHasPassed() throws Exception {
    AtomicLong clock = new AtomicLong();
    try (SparqlServer server = server(null, new RateLimit(3, 0.5, clock::get))) {
      for (int i = 0; i < 3; i++) {
        assertEquals(200, status(raw(server, "Host: localhost\r\n")));
      }
      String answer =
          raw(server, "Host: localhost\r\nX-Forwarded-For: 10.0.0.9\r\nForwarded: for=1.2.3.4\r\n");
      assertEquals(429, status(answer), "another address in a header is not believed");
      assertTrue(answer.contains("Retry-After: 2"), answer);
      clock.addAndGet(Duration.ofSeconds(2).toNanos());
      assertEquals(200, status(raw(server, "Host: localhost\r\n")));
    }
  }

  @Test
  void oneClientBehindAProxyDoesNotStopAnother() throws Exception {
    try (SparqlServer server = server("graph.example.org", new RateLimit(1, 0.001, () -> 0))) {
      String host = "Host: graph.example.org\r\n";
      assertEquals(200, status(raw(server, host, "X-Forwarded-For: 8.8.8.8, 10.0.0.1\r\n")));
      assertEquals(429, status(raw(server, host, "X-Forwarded-For: 9.9.9.9, 10.0.0.1\r\n")));
      assertEquals(200, status(raw(server, host, "X-Forwarded-For: 9.9.9.9, 10.0.0.2\r\n")));
    }
  }

  @Test
  void remembersABoundedNumberOfClients() {
    RateLimit limit = new RateLimit(1, 1, () -> 0);
    for (int i = 0; i < 3 * RateLimit.MAX_CLIENTS; i++) {
      assertEquals(0, limit.take("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256));
    }
    assertEquals(RateLimit.MAX_CLIENTS, limit.size());
    assertEquals(0, limit.take("2001:db8::1"));
    assertEquals(1, limit.take("2001:db8::2"), "one network of 64 bits is one client");
  }

  @Test
  void headersOfEveryAnswer() throws Exception {
    try (SparqlServer server = server(null, null)) {
      for (String host : new String[] {"localhost", "evil.example"}) {
        String answer = raw(server, "Host: " + host + "\r\n");
        assertTrue(answer.contains("Cross-Origin-Opener-Policy: same-origin"), answer);
        assertTrue(answer.contains("Permissions-Policy: camera=()"), answer);
      }
    }
  }

  @Test
  void oversizedHeadersAreRefused() throws Exception {
    try (SparqlServer server = server(null, null)) {
      assertEquals(
          431, status(raw(server, "Host: localhost\r\nX-Long: " + "x".repeat(1_000_000) + "\r\n")));
      assertEquals(200, status(raw(server, "Host: localhost\r\n")));
    }
  }

  @Test
  void rowsKeptInMemoryAreCountedAndOthersAreAnswered() throws Exception {
    try (Served served = new Served(folder, Duration.ofSeconds(30))) {
      String rows = "{ ?a ?b ?c . ?d ?e ?f }"; // some 2,500,000
      // Rows of the same few terms in another order have the same hash in Jena; texts have not.
      String key = "CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))";
      for (String query :
          new String[] {
            "SELECT * " + rows + " ORDER BY ?c ?f",
            "SELECT (COUNT(?b) AS ?n) " + rows + " GROUP BY (" + key + " AS ?k)",
            "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT (" + key + " AS ?k) " + rows + " }",
            "SELECT (GROUP_CONCAT(STR(?a)) AS ?n) " + rows
          }) {
        var slow =
            java.util.concurrent.CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return served.ask(query);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
        assertEquals(200, served.ask("ASK {}").statusCode());
        assertEquals(400, slow.get().statusCode(), query + slow.get().body());
        assertTrue(slow.get().body().contains("500,000 rows"), slow.get().body());
      }
    }
  }
}
