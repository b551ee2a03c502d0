package org.allegiance.serve;

import java.net.BindException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.allegiance.BadInputException;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.site.LiveSite;
import org.allegiance.publish.site.Site;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/**
 * The graph over HTTP: SPARQL 1.1 queries at {@code /sparql}, the read-only half of the Graph Store
 * Protocol at {@code /data}, a page for people at {@code /}. Nothing of it can be changed;
 * reviewers, where there is a desk for them, decide about files beside it. The front door of this
 * package.
 */
public final class SparqlServer implements AutoCloseable {

  /** Rows, or statements, that one answer has at most. */
  static final long MAX_ROWS = 100_000;

  /** Characters that one answer has at most. */
  static final long MAX_CHARACTERS = 100_000_000;

  /** Queries that run at the same time; further ones wait. */
  static final int MAX_RUNNING = 8;

  /** Requests that one client may make at once, where others than this machine can ask. */
  private static final int BURST = 200;

  /** Requests of one client in the long run, in a second. */
  private static final double PER_SECOND = 10;

  private final FusekiServer server;

  private SparqlServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts serving.
   *
   * @param dataset what to serve
   * @param site the pages for people
   * @param host {@code localhost} for this machine alone, else every address of this machine
   * @param port TCP port, 0 for any free one
   * @param timeout time that one query may take
   * @throws BadInputException if the port is in use
   */
  public static SparqlServer start(
      Dataset dataset, Site site, Host host, int port, Duration timeout) {
    return start(dataset, site, new Door(host, null), null, port, timeout);
  }

  /**
   * Starts serving.
   *
   * @param dataset what to serve
   * @param site the pages for people
   * @param door who can reach it, and under which name
   * @param desk where candidates are reviewed; null for nowhere
   * @param port TCP port, 0 for any free one
   * @param timeout time that one query may take
   * @throws BadInputException if the port is in use
   */
  public static SparqlServer start(
      Dataset dataset, Site site, Door door, @Nullable Desk desk, int port, Duration timeout) {
    return start(
        dataset,
        site,
        door,
        desk,
        door.isPrivate() ? null : new RateLimit(BURST, PER_SECOND, System::nanoTime),
        port,
        timeout);
  }

  static SparqlServer start(
      Dataset dataset,
      Site site,
      Door door,
      @Nullable Desk desk,
      @Nullable RateLimit limit,
      int port,
      Duration timeout) {
    DatasetGraph graph = dataset.asDatasetGraph();
    graph.getContext().set(TDB2.symUnionDefaultGraph, true).set(ARQ.httpServiceAllowed, false);
    LinkedData data = LinkedData.of(dataset, site::isErased);
    Described described = new Described(data, site.edition());
    Documents documents = new Documents(data, described, site);
    Bounds bounds = new Bounds(timeout);
    LiveSite live = site.live(bounds);
    LivePage asked = new LivePage(live);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .loopback(door.host() == Host.LOOPBACK)
            .port(port)
            .enablePing(true)
            .registerOperation(Operation.Query, new GuardedQuery(bounds))
            .add("/sparql", DataService.newBuilder(graph).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(graph).addEndpoint(Operation.GSP_R))
            .addFilter("/*", new Doorkeeper(door.host(), door.behind(), limit, site::refusal))
            .addFilter("/*", new Guard(described, site::refusal, site.edition(), desk != null))
            .addFilter("/page/*", new PageLinks(data))
            .addFilter("/sparql/", new LivePage.Editor(asked))
            .addServlet("", new Explorer(site))
            .addServlet("/page/*", new Explorer(site))
            .addServlet("/disagreements/*", new Explorer(site))
            .addServlet("/ask/*", asked)
            .addServlet("/flows/*", asked)
            .addServlet("/search/*", asked)
            .addServlet("/suggest", new Suggestions(live))
            .addServlet("/api/*", new QueryApi(dataset, site.queries(), bounds))
            .addServlet("/webjars/*", new WebJars())
            .addServlet("/static/*", new StaticFiles())
            .addServlet("/id/*", new Identifiers(data))
            .addServlet("/doc/*", new Identifiers(data))
            .addServlet("/graph/*", new GraphNames(data))
            .addServlet("/robots.txt", new Crawling(site, site.edition()))
            .addServlet("/sitemap.xml", new Crawling(site, site.edition()));
    Documents.addresses().forEach(address -> builder.addServlet(address, documents));
    if (desk != null) {
      addDesk(builder, desk, door);
    }
    FusekiServer server = builder.build();
    server.getJettyServer().insertHandler(compression());
    try {
      server.start();
    } catch (FusekiException e) {
      if (isBind(e)) {
        throw new BadInputException(
            "port-in-use",
            "--port " + port,
            "another program listens on port " + port,
            "stop it, or choose another port with --port");
      }
      throw e;
    }
    return new SparqlServer(server);
  }

  private static void addDesk(FusekiServer.Builder builder, Desk desk, Door door) {
    Sessions sessions = new Sessions(System::nanoTime);
    Gate gate = new Gate(door.isPrivate(), sessions);
    Login login = new Login(desk.pages(), desk.accounts(), sessions, door.behind() != null);
    Gate.FOLDERS.forEach(folder -> builder.addFilter("/" + folder + "/*", gate));
    builder.addServlet("/review/*", new Reviewing(desk.pages()));
    builder.addServlet("/login/*", login).addServlet("/logout/*", login);
  }

  /** Compresses answers; requests stay as they are, since what bounds their length counts bytes. */
  private static Handler.Singleton compression() {
    CompressionHandler handler = new CompressionHandler();
    handler.putCompression(new GzipCompression());
    handler.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludePath("/*").build());
    return handler;
  }

  private static boolean isBind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** Who can reach the server. */
  public enum Host {
    /** Programs on this machine. */
    LOOPBACK,
    /** Whoever reaches any address of this machine. */
    EVERYWHERE
  }

  /**
   * Who can reach the server, and under which name.
   *
   * @param behind the name under which a proxy on this machine passes the requests of others on;
   *     null if there is none
   */
  public record Door(Host host, @Nullable String behind) {
    boolean isPrivate() {
      return host == Host.LOOPBACK && behind == null;
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.getHttpPort();
  }

  /** The address that it listens on. */
  InetAddress address() {
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector.getTransport() instanceof ServerSocketChannel channel) {
        return channel.socket().getInetAddress();
      }
    }
    throw new IllegalStateException("not started");
  }

  /** Waits until the server stops. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
  }
}
