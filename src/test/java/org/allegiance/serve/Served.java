package org.allegiance.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.allegiance.graph.Sources;
import org.allegiance.publish.Edition;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A server on a free port over a TDB2 database with a few quads, and a client that asks it. */
final class Served implements AutoCloseable {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String DIRECT = "application/sparql-query";

  /** Two graphs with an edge and a name each; beside them 40 nodes with all edges there can be. */
  private static final String QUADS =
      """
      PREFIX : <http://example.org/>
      GRAPH :g1 { :a :knows :b . :a :name "Anna" }
      GRAPH :g2 { :b :knows :c . :b :name "Berta <i>&" }
      """;

  final SparqlServer server;
  private final Dataset dataset;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Served(Path folder, Duration timeout) {
    dataset = TDB2Factory.connectDataset(folder.toString());
    Txn.exec(
        dataset,
        TxnType.WRITE,
        () -> {
          RDFParser.fromString(QUADS, Lang.TRIG).parse(dataset.asDatasetGraph());
          StringBuilder dense = new StringBuilder("PREFIX : <http://example.org/> GRAPH :dense {");
          for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
              dense.append(":n").append(i).append(" :edge :n").append(j).append(" .\n");
            }
          }
          RDFParser.fromString(dense + "}", Lang.TRIG).parse(dataset.asDatasetGraph());
        });
    server = SparqlServer.start(dataset, site(dataset), SparqlServer.Host.LOOPBACK, 0, timeout);
  }

  static Site site(Dataset dataset) {
    return site(dataset, Edition.FULL);
  }

  static Site site(Dataset dataset, Edition edition) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Holdings holdings = new Holdings(dataset, new Sources(Path.of(".")), List.of(), null);
    return Site.of(holdings, new Shell(edition, true));
  }

  URI uri(String pathAndQuery) {
    return URI.create("http://localhost:" + server.port() + pathAndQuery);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(
        request.timeout(Duration.ofSeconds(60)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<String> get(String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(pathAndQuery));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> method(String method, String pathAndQuery)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(pathAndQuery)).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> ask(String query, String... headers)
      throws IOException, InterruptedException {
    return get("/sparql?query=" + encode(query), headers);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    client.close();
    TDBInternal.expel(dataset.asDatasetGraph());
  }
}
