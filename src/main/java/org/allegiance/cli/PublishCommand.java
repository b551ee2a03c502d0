package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.allegiance.publish.Edition;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.release.Release;
import org.allegiance.publish.site.Holdings;
import org.apache.jena.query.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description =
        "Writes the public edition as files that any web server can serve: pages, linked data,"
            + " ontology, dumps, descriptions.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "release",
      description = "Folder to write; a release in it is replaced (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("release");

  @Option(
      names = "--base",
      paramLabel = "URL",
      defaultValue = LinkedData.BASE,
      description =
          "Address at which it will stand, for sitemap and descriptions (default:"
              + " ${DEFAULT-VALUE}).")
  private String base = LinkedData.BASE;

  @Mixin private Editions editions = new Editions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    String address = address();
    Release.requirePlace(out);
    PrintWriter err = spec.commandLine().getErr();
    Dataset dataset = project.publicEdition(editions.keys(), err).dataset();
    Holdings holdings = new Holdings(dataset, project.sources(), project.publicQueries(), null);
    Progress steps = new Progress(err);
    steps.begin("writing the release");
    Release.Contents written = Release.of(holdings, Edition.PUBLIC, address).write(out);
    if (!written.deadLinks().isEmpty()) {
      steps.end("nothing written: links lead nowhere");
      written
          .deadLinks()
          .forEach(link -> spec.commandLine().getOut().println("dead-link: " + link));
      return Exit.FINDINGS;
    }
    steps.end("published: " + written.pages() + " pages, " + written.files() + " files in " + out);
    return Exit.DONE;
  }

  private String address() {
    try {
      URI uri = URI.create(base);
      if (uri.getHost() != null
          && uri.getScheme().matches("https?")
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return base.endsWith("/") ? base : base + "/";
      }
    } catch (IllegalArgumentException e) {
      // The same answer as for an address of another kind.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--base is an address such as https://example.org/allegiance/, not " + base);
  }
}
