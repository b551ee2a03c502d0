package org.allegiance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.allegiance.query.Answer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
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

  private static final Pattern POSITION =
      Pattern.compile("line:? (\\d+),? col(?:umn)?:? (\\d+)", Pattern.CASE_INSENSITIVE);

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
            : Sources.text(Path.of(file));
    Query query = parse(text);
    Dataset graph = project.askable(spec.commandLine().getErr());
    try (QueryExecution execution =
        QueryExecution.dataset(graph).query(query).set(ARQ.httpServiceAllowed, false).build()) {
      spec.commandLine().getOut().print(Answer.of(execution, format));
      spec.commandLine().getOut().flush();
    } catch (QueryCancelledException e) {
      throw e;
    } catch (QueryException e) {
      throw new BadInputException(
          "refused-query",
          place(),
          String.valueOf(e.getMessage()),
          "ask for what this graph holds; nothing is fetched from elsewhere");
    }
    return Exit.DONE;
  }

  private String place() {
    return file.equals("-") ? "standard input" : file;
  }

  private Query parse(String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      Matcher at = POSITION.matcher(message); // what the exception itself says is the word before
      throw new BadInputException(
          "broken-query",
          at.find() ? place() + ":" + at.group(1) + ":" + at.group(2) : place(),
          e.getCause() instanceof StackOverflowError ? "it is nested too deep" : message,
          "mend the SPARQL at this place");
    }
  }
}
