package org.allegiance.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.Library;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.CandidateFile;
import org.allegiance.graph.Found;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.graph.TestProject;
import org.allegiance.publish.Edition;
import org.allegiance.publish.review.ReviewDesk;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.query.Catalogue;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;

/**
 * A server on a free port with the project's own data and questions, and without documents; on its
 * review desk lie candidates of a made-up text.
 */
final class Explored implements AutoCloseable {

  static final Catalogue QUERIES = new Catalogue(Path.of("queries"));

  private final Site site;
  private final SparqlServer server;

  /**
   * @param folder for the files of the review desk
   */
  Explored(Path folder) throws IOException {
    Sources sources = new Sources(Path.of("."));
    Dataset built = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    Reasoning.over(built, sources).addTo(built);
    Dataset graph = Store.withUnion(built);
    site =
        Site.of(new Holdings(graph, sources, QUERIES.all(), null), new Shell(Edition.FULL, true));
    server =
        SparqlServer.start(
            graph,
            site,
            new SparqlServer.Door(SparqlServer.Host.LOOPBACK, null),
            desk(folder, graph),
            0,
            Duration.ofSeconds(60));
  }

  private static Desk desk(Path folder, Dataset graph) throws IOException {
    Sources sources = TestProject.in(folder).sources();
    Path documents = folder.resolve("documents");
    SourceDocument mill = SourceDocument.read("mill-2032", documents.resolve("mill-2032.txt"));
    List<Claim> found =
        IntStream.range(0, 4)
            .mapToObj(i -> Found.claim(mill, "f" + i, i * 20, i * 20 + 15, "river-guard", null))
            .toList();
    CandidateFile.join(
        "mill-2032", new Candidates(found, List.of()), sources.candidates("mill-2032"), sources);
    return new Desk(new ReviewDesk(sources, new Library(documents), graph), Accounts.of(folder));
  }

  URI home() {
    return URI.create("http://localhost:" + server.port() + "/");
  }

  /** The paths of the pages of one kind of thing. */
  Stream<String> pages(String kind) {
    return site.paths().filter(path -> path.startsWith("page/" + kind + "/"));
  }

  @Override
  public void close() {
    server.close();
  }
}
