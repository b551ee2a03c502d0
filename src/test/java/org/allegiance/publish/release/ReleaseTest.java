package org.allegiance.publish.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.publish.MadeUp;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.Sha256;
import org.allegiance.publish.linked.Syntax;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Site;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of an invented conflict. */
class ReleaseTest {

  private static final String BASE = "https://example.org/al/";

  @TempDir static Path folder;
  private static Dataset dataset;
  private static Path out;
  private static Release.Contents contents;

  @BeforeAll
  static void write() throws IOException {
    dataset = MadeUp.dataset(Files.createDirectory(folder.resolve("home")));
    out = folder.resolve("release");
    contents = release(dataset).write(out);
  }

  private static Release release(Dataset dataset) {
    return Release.of(
        new Holdings(dataset, new Sources(Path.of(".")), List.of(), null), Edition.PUBLIC, BASE);
  }

  private static NavigableMap<String, Path> files(Path root) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile).forEach(f -> files.put(root.relativize(f).toString(), f));
    }
    return files;
  }

  @Test
  void theSameDatasetIsTheSameBytes() throws IOException {
    Path quads = folder.resolve("copy.nq");
    try (var copy = Files.newOutputStream(quads)) {
      RDFDataMgr.write(copy, dataset, Lang.NQUADS);
    }
    List<String> lines = Files.readAllLines(quads);
    Files.write(quads, lines.reversed());
    Dataset again = DatasetFactory.createGeneral();
    RDFDataMgr.read(again, quads.toString()); // other labels of blank nodes, another order

    Path other = folder.resolve("again");
    release(again).write(other);

    NavigableMap<String, Path> files = files(out);
    assertEquals(files.keySet(), files(other).keySet());
    assertEquals(contents.files(), files.size());
    for (String name : files.keySet()) {
      assertArrayEquals(
          Files.readAllBytes(out.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void everyLinkLeadsSomewhereOnAPlainFileServer() throws IOException {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            out.toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      URI root = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      Set<URI> asked = new HashSet<>();
      int pages = 0;
      for (String name : files(out).keySet()) {
        if (!name.endsWith("index.html")) {
          continue;
        }
        pages++;
        URI page = root.resolve(name.substring(0, name.length() - "index.html".length()));
        assertEquals(200, status(page), page::toString);
        for (var element :
            Jsoup.parse(Files.readString(out.resolve(name))).select("[href], [src]")) {
          String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
          if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
            continue;
          }
          URI target = page.resolve(link);
          URI plain = root.resolve(target.getRawPath());
          if (asked.add(plain)) {
            assertEquals(200, status(plain), () -> link + " on " + page);
          }
        }
      }
      assertEquals(contents.pages(), pages);
    } finally {
      server.stop(0);
    }
  }

  private static int status(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    try (var body = connection.getResponseCode() < 400 ? connection.getInputStream() : null) {
      if (body != null) {
        body.readAllBytes();
      }
      return connection.getResponseCode();
    }
  }

  @Test
  void everythingHasPageAndData() {
    for (String iri : MadeUp.ODD) {
      String page = Site.path(iri);
      assertTrue(Files.isRegularFile(out.resolve(page + "index.html")), page);
      for (Syntax syntax : Syntax.values()) {
        Path data = out.resolve(Site.data(page) + "." + syntax.extension());
        Model model = RDFDataMgr.loadModel(data.toUri().toString());
        assertTrue(model.containsResource(model.createResource(iri)), data::toString);
      }
    }
  }

  /** It is shown at any depth, hence it loads nothing and says where the site is. */
  @Test
  void whatIsNotThereHasAPageThatIsRightAnywhere() throws IOException {
    Document page = Jsoup.parse(Files.readString(out.resolve("404.html")));
    assertEquals("Nothing here", page.expectFirst("h1").text());
    assertEquals(List.of(BASE, BASE + "ontology/"), page.select("a").eachAttr("href"));
    assertTrue(page.select("[src], link, script").isEmpty());
  }

  /** Nobody opens the page of a derivation: its inference tells it. */
  @Test
  void partsHaveNoFilesButTheirWholesTellThem() throws IOException {
    assertFalse(Files.exists(out.resolve("page/derivation")));
    assertFalse(Files.exists(out.resolve("doc/derivation")));
    assertFalse(Files.exists(out.resolve("doc/position")));
    List<String> parts = Files.readAllLines(out.resolve("parts.txt"));
    assertEquals(LinkedData.of(Store.withUnion(dataset)).wholes().size(), parts.size());
    Set<String> kinds = new HashSet<>();
    for (String line : parts) {
      String[] ends = line.replace(";", "").split(" ", 2);
      kinds.add(ends[0].replaceFirst("/.*", "") + " of " + ends[1].replaceFirst("/.*", ""));
      Model told = RDFDataMgr.loadModel(out.resolve("doc/" + ends[1] + ".nt").toUri().toString());
      assertTrue(told.contains(told.createResource(Things.BASE + ends[0]), RDF.type), line);
      assertTrue(Files.exists(out.resolve("page/" + ends[1] + "/index.html")), line);
    }
    assertEquals(Set.of("derivation of inference", "position of passage"), kinds);
    Path passage =
        out.resolve("page/" + parts.getLast().replace(";", "").split(" ", 2)[1] + "/index.html");
    assertTrue(Jsoup.parse(passage).select("dl.part dt").eachText().contains("start"));
  }

  @Test
  void dumpIsTheDatasetAndHasItsChecksum() throws IOException {
    Path dump = out.resolve("dumps/allegiance.nq.gz");
    Dataset read = DatasetFactory.createGeneral();
    try (var in = new GZIPInputStream(Files.newInputStream(dump))) {
      RDFParser.source(in).lang(Lang.NQUADS).parse(read.asDatasetGraph());
    }
    dataset
        .listModelNames()
        .forEachRemaining(
            g ->
                assertTrue(
                    dataset.getNamedModel(g).isIsomorphicWith(read.getNamedModel(g)), g::toString));
    byte[] bytes = Files.readAllBytes(dump);
    assertArrayEquals(new byte[4], Arrays.copyOfRange(bytes, 4, 8), "a time in the head");
    for (String line : Files.readAllLines(out.resolve("dumps/SHA256SUMS"))) {
      String[] parts = line.split("  ", 2);
      assertEquals(parts[0], Sha256.of(Files.readAllBytes(out.resolve(parts[1]))), parts[1]);
    }
    assertTrue(
        Files.readString(out.resolve("dcat.ttl")).contains(Sha256.of(bytes)),
        "no checksum in dcat.ttl");
  }

  @Test
  void descriptionsSayWhereItIs() throws IOException {
    assertTrue(Files.readString(out.resolve("void.ttl")).contains(BASE + "dumps/allegiance.nq.gz"));
    assertEquals(
        Files.readString(out.resolve("void.ttl")),
        Files.readString(out.resolve(".well-known/void")));
    String sitemap = Files.readString(out.resolve("sitemap.xml"));
    assertTrue(sitemap.contains("<loc>" + BASE + "page/group/harbour-front/</loc>"));
    long further = files(out).keySet().stream().filter(f -> f.contains("/~p")).count();
    assertEquals(2, further, "the second sheet of the ontology, as it is and by version");
    assertEquals(
        contents.pages() - further,
        sitemap.lines().filter(l -> l.startsWith("<url>")).count(),
        "pages");
    assertTrue(Files.readString(out.resolve("robots.txt")).contains(BASE + "sitemap.xml"));
    assertEquals("page/person/gone/\n", Files.readString(out.resolve("gone.txt")));
  }

  @Test
  void onlyAReleaseIsReplaced() throws IOException {
    Path other = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(other.resolve("letter.txt"), "Dear all");
    assertThrows(BadInputException.class, () -> Draft.of(other));
    assertEquals("Dear all", Files.readString(other.resolve("letter.txt")));
  }

  @Test
  void brokenRunLeavesWhatWasThere() throws IOException {
    Path place = folder.resolve("place");
    try (Draft first = Draft.of(place)) {
      first.write(Draft.CHECKSUMS, "1".getBytes(UTF_8));
      first.publish();
    }
    try (Draft broken = Draft.of(place)) {
      broken.write(Draft.CHECKSUMS, "2".getBytes(UTF_8));
    }
    assertEquals("1", Files.readString(place.resolve(Draft.CHECKSUMS)));
    Path killed = Files.createDirectory(folder.resolve(".place.draft-1"));
    Files.writeString(killed.resolve("lock"), "");
    try (Draft second = Draft.of(place)) {
      assertFalse(Files.exists(killed), "what a killed run left is still there");
      second.write(Draft.CHECKSUMS, "3".getBytes(UTF_8));
      second.publish();
    }
    assertEquals("3", Files.readString(place.resolve(Draft.CHECKSUMS)));
    try (Stream<Path> beside = Files.list(folder)) {
      assertEquals(List.of(), beside.filter(p -> p.toString().contains(".draft-")).toList());
    }
  }
}
