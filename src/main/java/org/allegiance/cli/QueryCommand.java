package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.allegiance.query.Answer;
import org.allegiance.query.Catalogue;
import org.allegiance.query.Parameter;
import org.allegiance.query.StoredQuery;
import org.apache.jena.query.QueryExecution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "query", description = "Answers a stored query.", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the query.")
  private @Nullable String name;

  @Option(
      names = "--list",
      description = "Lists the stored queries; with NAME, tells about that one.")
  private boolean list;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter; may be given several times.")
  private List<String> values = List.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Answer.Format format = Answer.Format.TABLE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue queries = project.queries();
    if (list) {
      if (name == null) {
        queries.all().forEach(q -> out.printf("%-32s %s%n", q.name(), q.question()));
      } else {
        describe(queries.get(name), out);
      }
    } else if (name == null) {
      throw new ParameterException(spec.commandLine(), "give the name of a query, or --list");
    } else {
      Map<String, String> given = parameters();
      StoredQuery query = queries.get(name);
      try (QueryExecution execution =
          Catalogue.bind(query, given, project.askable(spec.commandLine().getErr()))) {
        out.print(Answer.of(execution, format));
      }
    }
    out.flush();
    return Exit.DONE;
  }

  private Map<String, String> parameters() {
    Map<String, String> given = new LinkedHashMap<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "--param takes NAME=VALUE, not '" + value + "'");
      }
      if (given.put(value.substring(0, equals), value.substring(equals + 1)) != null) {
        throw new ParameterException(
            spec.commandLine(), "--param " + value.substring(0, equals) + " is given twice");
      }
    }
    return given;
  }

  private static void describe(StoredQuery query, PrintWriter out) {
    out.println(query.title());
    out.println();
    out.println(query.description());
    out.println("For example: " + query.question());
    for (Parameter p : query.parameters()) {
      String fallback =
          p.fallback() == null
              ? (p.required() ? "required" : "left open")
              : "default " + p.fallback();
      out.printf(
          "  --param %s=…  %s (%s, %s)%n",
          p.name(),
          p.description(),
          p.choice().isEmpty()
              ? p.type().toString().toLowerCase(java.util.Locale.ROOT)
              : String.join(" or ", p.choice()),
          fallback);
    }
  }
}
