package org.allegiance.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.allegiance.reason.Explanation;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = "Explains why a fact holds, down to the passages of documents.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "FACT is a thing that a query has in its rows, or a subject, a predicate and an object:",
      "  allegiance explain transition/…",
      "  allegiance explain claim/haid-2017-atarib-001",
      "  allegiance explain collective/haid-detainees al:inCustodyOf group/ahrar-al-sham"
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(
      arity = "1..3",
      paramLabel = "FACT",
      description = "A thing, or subject, predicate and object.")
  private List<String> fact = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (fact.size() != 1 && fact.size() != 3) {
      throw new ParameterException(
          spec.commandLine(), "FACT is one thing, or a subject, a predicate and an object");
    }
    Dataset graph = project.graph(spec.commandLine().getErr());
    Reasoning reasoning = Reasoning.over(graph, project.sources());
    spec.commandLine()
        .getOut()
        .print(Explanation.of(fact, graph.getUnionModel(), reasoning, project.library()));
    spec.commandLine().getOut().flush();
    return Exit.DONE;
  }
}
