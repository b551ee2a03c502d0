package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.allegiance.publish.Edition;
import org.allegiance.publish.review.ReviewDesk;
import org.allegiance.publish.site.Holdings;
import org.allegiance.publish.site.Shell;
import org.allegiance.publish.site.Site;
import org.allegiance.query.StoredQuery;
import org.allegiance.serve.Accounts;
import org.allegiance.serve.Desk;
import org.allegiance.serve.SparqlServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description =
        "Serves the graph over HTTP, building it first where needed; stop it with Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final int MAX_PORT = 65_535;

  @Mixin private Project project = new Project();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "TCP port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--everywhere",
      description = "Answers other machines too; without it, only programs on this one.")
  private boolean everywhere;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "Time that one query may take (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--edition",
      paramLabel = "EDITION",
      defaultValue = "full",
      description =
          "What to serve: ${COMPLETION-CANDIDATES}; the public one names nobody whom"
              + " data/policy.yaml does not (default: ${DEFAULT-VALUE}).")
  private Edition edition = Edition.FULL;

  @Option(
      names = "--behind",
      paramLabel = "NAME",
      description =
          "Name of the site, such as graph.example.org, under which a proxy on this machine passes"
              + " requests on: its X-Forwarded-For is believed, and browsers are told to use TLS.")
  private @Nullable String behind;

  @Mixin private Editions editions = new Editions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port is from 0 to " + MAX_PORT + ", not " + port);
    }
    if (timeout < 1) {
      throw new ParameterException(
          spec.commandLine(), "--timeout is at least 1 second, not " + timeout);
    }
    PrintWriter progress = spec.commandLine().getErr();
    Collection<StoredQuery> queries =
        edition == Edition.PUBLIC ? project.publicQueries() : project.queries().all();
    Dataset dataset =
        edition == Edition.PUBLIC
            ? project.publicDatabase(editions.keys(), progress)
            : project.database(progress);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    boolean isPublic = edition == Edition.PUBLIC;
    Holdings holdings =
        new Holdings(dataset, project.sources(), queries, isPublic ? null : project.library());
    Site site = Site.of(holdings, new Shell(edition, true));
    SparqlServer.Host host = everywhere ? SparqlServer.Host.EVERYWHERE : SparqlServer.Host.LOOPBACK;
    try (SparqlServer server =
        SparqlServer.start(
            dataset,
            site,
            new SparqlServer.Door(host, behind),
            isPublic ? null : desk(dataset),
            port,
            Duration.ofSeconds(timeout))) {
      progress.println(
          "serving http://localhost:"
              + server.port()
              + "/ (SPARQL at /sparql, graphs at /data); stop with Ctrl-C");
      progress.flush();
      server.join();
    }
    return Exit.DONE;
  }

  private Desk desk(Dataset dataset) {
    return new Desk(
        new ReviewDesk(project.sources(), project.allDocuments(), dataset),
        Accounts.of(project.home()));
  }
}
