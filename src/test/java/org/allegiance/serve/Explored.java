package org.allegiance.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.publish.Edition;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.query.Catalogue;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;

/** A server on a free port with the project's own data and questions, and without documents. */
final class Explored implements AutoCloseable {

  static final Catalogue QUERIES = new Catalogue(Path.of("queries"));

  private final Site site;
  private final SparqlServer server;

  Explored() {
    Sources sources = new Sources(Path.of("."));
    Dataset built = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    Reasoning.over(built, sources).addTo(built);
    Dataset graph = Store.withUnion(built);
    site =
        Site.of(new Holdings(graph, sources, QUERIES.all(), null), new Shell(Edition.FULL, true));
    server = SparqlServer.start(graph, site, SparqlServer.Host.LOOPBACK, 0, Duration.ofSeconds(60));
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
