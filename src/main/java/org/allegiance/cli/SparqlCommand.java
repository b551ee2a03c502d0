package org.allegiance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.allegiance.BadInputException;
import org.allegiance.query.Answer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sparql",
    description = "Answers a SPARQL query over the union of all graphs, or over named ones.",
    mixinStandardHelpOptions = true)
final class SparqlCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "File with the query, - for standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Answer.Format format = Answer.Format.TABLE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    String text =
        file.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(Path.of(file));
    Query query;
    try {
      query = QueryFactory.create(text);
    } catch (QueryParseException e) {
      String place =
          (file.equals("-") ? "standard input" : file) + ":" + e.getLine() + ":" + e.getColumn();
      throw new BadInputException(
          "broken-query",
          place,
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "mend the SPARQL at this place");
    }
    Dataset graph = project.askable(spec.commandLine().getErr());
    try (QueryExecution execution =
        QueryExecution.dataset(graph).query(query).set(ARQ.httpServiceAllowed, false).build()) {
      spec.commandLine().getOut().print(Answer.of(execution, format));
      spec.commandLine().getOut().flush();
    }
    return Exit.DONE;
  }
}
