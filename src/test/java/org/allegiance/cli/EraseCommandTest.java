package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allegiance.graph.TestProject;
import org.allegiance.publish.edition.OpaqueKeys;
import org.allegiance.vocab.Things;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zeynor Quill, called the Heron, is erased from a small project. */
class EraseCommandTest {

  private static final List<String> NAMES = List.of("zeynor", "quill", "the heron");

  private static final String POLICY =
      """
      # Whom everybody may read of.
      persons:
        - person: %s
          because: leads
          citation: >-
            A gazette of the harbour.
        - person: somebody-else
          because: charged
          citation: a court
      least: 1
      rounded to: 1
      persons in a document: 1
      actors at a place in a year: 1
      sources:
        - Zeynor Quill
        - a miller of Kalto
      words: [March]
      """;

  @TempDir Path home;
  private String secret = "";

  @BeforeEach
  void make() throws IOException {
    TestProject project = TestProject.in(home);
    Path claims = project.file("data/claims/ferry-2031.ttl");
    Files.writeString(
        claims,
        Files.readString(claims)
            .replace("ilyas-moran", "zeynor-quill")
            .replace("person:moran", "person:zeynor-quill")
            .replace("Ilyas Moran", "Zeynor Quill")
            .replace("Moran", "Quill"));
    project.change(
        "data/claims/mill-2032.ttl", "Most of those", "Zeynor Quill says that most of those");
    project.change("data/claims/mill-2032.ttl", "\"a miller of Kalto\"", "\"the Heron\"");
    project.change("data/claims/mill-2032.ttl", "a-miller-of-kalto", "the-heron");
    project.change("data/claims/mill-2032.ttl", "a-miller-of-kalto", "the-heron");
    Path actors = project.file("data/actors.ttl");
    Files.writeString(
        actors,
        Files.readString(actors)
            + """

            # Further people.
            @prefix person: <https://w3id.org/allegiance/id/person/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            person:zeynor-quill a al:Person ;
                rdfs:label "Zeynor Quill"@en ; # no. 1.
                skos:altLabel "the \\"Heron\\"."@en, "the Heron"@en .

            person:somebody-else a al:Person ;
                rdfs:label "Somebody Else"@en .
            """);
    Files.writeString(project.file("data/policy.yaml"), POLICY.formatted("zeynor-quill"));
    secret = home.resolveSibling(home.getFileName() + ".secret").toString();
    OpaqueKeys.from(Path.of(secret));
  }

  private Run erase(String... more) {
    List<String> args = Stream.concat(Stream.of("erase", "zeynor-quill"), Stream.of(more)).toList();
    return Run.in(
        home,
        Stream.concat(
                args.stream(),
                Stream.of("--secret", secret, "--release", home.resolve("release").toString()))
            .toArray(String[]::new));
  }

  /** Every file but documents of others, by its path, each byte a character. */
  private static Map<String, String> files(Path home) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            home.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private Map<String, String> data() throws IOException {
    Map<String, String> files = files(home.resolve("data"));
    files.computeIfPresent("erased.yaml", (f, text) -> text.replaceAll("[0-9a-f]{20,}", "…"));
    return files;
  }

  private void assertNoByteIsLeft() throws IOException {
    files(home)
        .forEach(
            (file, text) -> {
              String small = (file + " " + text).toLowerCase(Locale.ROOT);
              NAMES.forEach(name -> assertFalse(small.contains(name), name + " in " + file));
            });
  }

  @Test
  void noByteOfTheNameIsLeft() throws IOException {
    assertEquals(0, Run.in(home, "build").exit());
    Run published =
        Run.in(home, "publish", "--secret", secret, "--out", home.resolve("release").toString());
    assertEquals(0, published.exit(), published.out() + published.err());
    assertTrue(Files.isDirectory(home.resolve("release/page/person/zeynor-quill")));
    Files.writeString(home.resolve("data/claims/.ferry-2031.ttl.draft"), "Zeynor Quill");
    Run run = erase("--yes");
    assertEquals(Exit.DONE, run.exit(), run.out() + run.err());
    assertNoByteIsLeft();
    assertTrue(Files.isDirectory(home.resolve("store")), "the graph is built anew");
    Map<String, String> data = data();
    assertFalse(data.containsKey("claims/ferry-2031.ttl"), "every claim there was about him");
    assertTrue(
        data.getOrDefault("claims/mill-2032.ttl", "").contains("somebody says that most of those"));
    assertTrue(
        data.getOrDefault("claims/mill-2032.ttl", "").contains("a source whose name was erased"));
    assertTrue(data.getOrDefault("actors.ttl", "").contains("# Further people."), "comments stay");
    assertTrue(data.getOrDefault("actors.ttl", "").contains("\"Somebody Else\""));
    assertEquals(
        POLICY
            .formatted("zeynor-quill")
            .replaceFirst("(?s)  - person: zeynor-quill.*?harbour\\.\n", "")
            .replace("  - Zeynor Quill\n", ""),
        data.get("policy.yaml"));
  }

  @Test
  void publishesWithoutHim() throws IOException {
    assertEquals(0, erase("--yes").exit());
    String release = home.resolve("release").toString();
    assertEquals(0, Run.in(home, "publish", "--secret", secret, "--out", release).exit());
    assertNoByteIsLeft();
  }

  @Test
  void asksFirst() throws IOException {
    Map<String, String> before = files(home);
    Run told = erase("--dry-run");
    assertEquals(Exit.DONE, told.exit(), told.err());
    assertTrue(told.out().contains("data/claims/ferry-2031.ttl: 5 claims go"), told.out());
    assertTrue(told.out().contains("data/policy.yaml"), told.out());
    Run refused =
        Run.with(
            FoundClaims.EXTRACTION, "yes\n", home, "erase", "zeynor-quill", "--secret", secret);
    assertEquals(Exit.USAGE, refused.exit(), refused.out());
    assertEquals(before, files(home));
    Run confirmed =
        Run.with(
            FoundClaims.EXTRACTION,
            "zeynor-quill\n",
            home,
            "erase",
            "https://w3id.org/allegiance/id/person/zeynor-quill",
            "--secret",
            secret);
    assertEquals(Exit.DONE, confirmed.exit(), confirmed.out() + confirmed.err());
  }

  @Test
  void onceMoreChangesNothing() throws IOException {
    assertEquals(0, erase("--yes").exit());
    Map<String, String> once = files(home);
    Run again = erase("--yes");
    assertEquals(Exit.DONE, again.exit(), again.err());
    assertTrue(again.out().contains("nothing is left"), again.out());
    assertEquals(once, files(home));
  }

  @Test
  void doesNotComeBack() throws IOException {
    Path lines = home.resolveSibling(home.getFileName() + ".jsonl");
    Files.writeString(lines, Run.in(home, "export", "claims", "--format", "jsonl").out());
    String claims = Files.readString(home.resolve("data/claims/ferry-2031.ttl"));
    assertEquals(0, erase("--yes").exit());
    Run run = Run.in(home, "import", lines.toString());
    assertEquals(Exit.BAD_INPUT, run.exit(), run.out());
    assertTrue(run.err().contains(": erased: "), run.err());
    Files.writeString(
        lines, Files.readString(lines).replace("zeynor-quill", "q-1").replace("Heron", "Crane"));
    assertTrue(Run.in(home, "import", lines.toString()).err().contains(": erased: "), "by name");
    Files.writeString(home.resolve("data/claims/ferry-2031.ttl"), claims);
    Run build = Run.in(home, "build");
    assertEquals(Exit.BAD_INPUT, build.exit());
    assertTrue(build.err().contains("ferry-2031.ttl:23: erased: "), build.err());
    assertEquals(0, erase("--yes").exit());
    assertNoByteIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonl"})
  void isLeftOutOfWhatIsExtracted(String format) throws IOException {
    TestProject.copy(
        TestProject.REPOSITORY.resolve("data/gazetteer"), home.resolve("data/gazetteer"));
    assertEquals(0, erase("--yes").exit());
    Path text =
        Files.writeString(
            home.resolveSibling(home.getFileName() + ".txt"),
            """
            What Zeynor Quill told us

            In 2031 Zeynor Quill joined the Harbour Front. Okot Peter, according to Zeynor Quill,
            joined the Harbour Front too. Zeynor Quill's brothers joined it in 2032.

            Later Odong James left the Harbour Front.
            """);
    Run run = Run.in(home, "extract", text.toString(), "--format", format);
    assertEquals(Exit.DONE, run.exit(), run.err());
    assertNoByteIsLeft();
    Map<String, String> found = files(home.resolve("data/candidates"));
    assertTrue(found.toString().contains("Odong James"), found.toString());
  }

  @Test
  void othersKeepTheNameThatTheyShare() throws IOException {
    Path actors = home.resolve("data/actors.ttl");
    Files.writeString(actors, Files.readString(actors).replace("Somebody Else", "Zeynor Quill"));
    Run run = erase("--yes");
    assertEquals(Exit.FINDINGS, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("others bear it too: Zeynor Quill"), run.out());
    assertTrue(Files.readString(actors).contains("Zeynor Quill"));
    assertFalse(files(home).values().stream().anyMatch(text -> text.contains("the Heron")));
  }

  @Test
  void othersKeepTheirLongerNames() throws IOException {
    Path actors = home.resolve("data/actors.ttl");
    Path mill = home.resolve("data/claims/mill-2032.ttl");
    Files.writeString(
        actors, Files.readString(actors).replace("Somebody Else", "Zeynor Quill Rao"));
    Files.writeString(
        mill, Files.readString(mill).replace("Part of those", "With Zeynor Quill Rao, part of"));
    Run run = erase("--yes");
    assertEquals(Exit.DONE, run.exit(), run.out() + run.err());
    assertTrue(Files.readString(actors).contains("Zeynor Quill Rao"));
    assertTrue(Files.readString(mill).contains("With Zeynor Quill Rao, part of"));
    assertTrue(Files.readString(mill).contains("somebody says that most"));
  }

  @Test
  void collectivesGoToo() throws IOException {
    Run run = Run.in(home, "erase", "mill-returned", "--yes", "--secret", secret);
    assertEquals(Exit.DONE, run.exit(), run.out() + run.err());
    String claims = Files.readString(home.resolve("data/claims/mill-2032.ttl"));
    assertFalse(claims.contains("mill-returned"), claims);
    assertTrue(claims.contains("collective:mill-enlisted"), claims);
  }

  @ParameterizedTest
  @CsvSource({
    "claim:mill-2032-001, not-to-be-erased",
    "zeynor-quil, did you mean 'zeynor-quill'",
    "person:nobody, unknown-person"
  })
  void refuses(String named, String reason) {
    Run run = Run.in(home, "erase", named, "--yes", "--secret", secret);
    assertEquals(Exit.BAD_INPUT, run.exit());
    assertTrue(run.err().contains(reason), run.err());
  }

  @ParameterizedTest
  @CsvSource({"full, true, 410", "public, true, 410", "public, false, 404"})
  void serverSaysThatHeIsGone(String edition, boolean listed, int status) throws Exception {
    String policy = POLICY.formatted(listed ? "zeynor-quill" : "mill-owner");
    Files.writeString(home.resolve("data/policy.yaml"), policy);
    assertEquals(0, erase("--yes").exit());
    String opaque =
        Things.key(OpaqueKeys.from(Path.of(secret)).opaque(Things.thing("person", "zeynor-quill")));
    try (Other server =
            Other.start(home, "serve", "--port", "0", "--edition", edition, "--secret", secret);
        HttpClient client = HttpClient.newHttpClient()) {
      int port = server.port();
      assertEquals(status, status(client, port, "/id/person/zeynor-quill"));
      assertEquals(status, status(client, port, "/page/person/zeynor-quill/"));
      assertEquals(status, status(client, port, "/doc/person/zeynor-quill.ttl"));
      assertEquals(404, status(client, port, "/id/person/zeynor"));
      assertEquals(404, status(client, port, "/page/group/zeynor-quill/"));
      assertEquals(200, status(client, port, "/page/group/harbour-front/"));
      if (!listed) {
        assertEquals(410, status(client, port, "/id/person/" + opaque));
        assertEquals(410, status(client, port, "/page/person/" + opaque + "/"));
      }
    }
  }

  private static int status(HttpClient client, int port, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void refusesWhileAServerHasIt() throws Exception {
    Map<String, String> before = data();
    try (Other server = Other.start(home, "serve", "--port", "0")) {
      server.port();
      Run run = erase("--yes");
      assertEquals(Exit.BAD_INPUT, run.exit(), run.out());
      assertTrue(run.err().contains("store-in-use"), run.err());
    }
    assertEquals(before, data());
  }

  /** The quads of the built graph, but for how blank nodes are called. */
  private static List<String> graph(Path home) {
    String quads = Run.in(home, "export", "graph", "--format", "nq").out();
    return quads.replaceAll("_:\\S+", "_:").lines().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void killedAtAnyMomentItIsFinishedByTheNext(long seed) throws Exception {
    Path twin = Files.createDirectory(home.resolveSibling(home.getFileName() + "-twin"));
    TestProject.copy(home, twin);
    assertEquals(0, Run.in(twin, "erase", "zeynor-quill", "--yes", "--secret", secret).exit());
    assertEquals(0, Run.in(home, "build").exit());
    long moment = new SplittableRandom(seed).nextLong(400, 4000);
    try (Other killed = Other.start(home, "erase", "zeynor-quill", "--yes", "--secret", secret)) {
      killed.killAfter(moment);
    }
    Run rest = erase("--yes");
    assertEquals(Exit.DONE, rest.exit(), "seed " + seed + "\n" + rest.out() + rest.err());
    assertNoByteIsLeft();
    Map<String, String> undisturbed = files(twin.resolve("data"));
    undisturbed.computeIfPresent("erased.yaml", (f, t) -> t.replaceAll("[0-9a-f]{20,}", "…"));
    assertEquals(undisturbed, data(), "seed " + seed);
    assertTrue(graph(twin).equals(graph(home)), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aBuildThatIsKilledLeavesAGraphToServe(long seed) throws Exception {
    assertEquals(0, Run.in(home, "build").exit());
    List<String> before = graph(home);
    assertTrue(before.size() > 1000, before.size() + " quads");
    long moment = new SplittableRandom(seed).nextLong(300, 4000);
    try (Other killed = Other.start(home, "build")) {
      killed.killAfter(moment);
    }
    assertTrue(before.equals(graph(home)), "seed " + seed);
    assertEquals(0, Run.in(home, "build").exit(), "seed " + seed);
    assertTrue(before.equals(graph(home)), "seed " + seed);
    try (Stream<Path> store = Files.list(home.resolve("store"))) {
      assertEquals(3, store.count(), "one build, the pointer and the lock; seed " + seed);
    }
    try (Other server = Other.start(home, "serve", "--port", "0");
        HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(200, status(client, server.port(), "/page/person/zeynor-quill/"));
    }
  }
}
