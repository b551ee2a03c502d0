package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.allegiance.Problem;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Store;
import org.allegiance.query.Answer;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.reason.Ontology;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Checks the ontology (OWL 2 RL, HermiT), the data (shapes, keys, passages) and what follows"
            + " from them (queries/checks).",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress steps = new Progress(spec.commandLine().getErr());
    steps.begin("checking the ontology");
    List<Problem> problems = new ArrayList<>(Ontology.load(project.sources()).problems());
    steps.begin("checking the data");
    problems.addAll(new Assembly(project.sources()).problems(project.library()));
    if (problems.isEmpty()) {
      steps.begin("reasoning");
      Dataset graph = new Assembly(project.sources()).dataset(project.library(), false);
      Reasoning reasoning = Reasoning.over(graph, project.sources());
      reasoning.addTo(graph);
      Dataset all = Store.withUnion(graph);
      for (String axiom : reasoning.untranslated()) {
        problems.add(
            new Problem(
                "no-rule-for-axiom",
                "ontology",
                axiom,
                "say it in a way that docs/rules.md lists, or as a rule"));
      }
      steps.begin("running the quality checks");
      for (StoredQuery check : project.checks().all()) {
        findings(check, all, problems);
      }
    }
    steps.end(problems.isEmpty() ? "nothing to mend" : problems.size() + " to mend");
    problems.forEach(out::println);
    out.flush();
    return problems.isEmpty() ? Exit.DONE : Exit.FINDINGS;
  }

  private static void findings(StoredQuery check, Dataset graph, List<Problem> problems) {
    try (QueryExecution execution = Catalogue.bind(check, Map.of(), graph)) {
      for (String row : Answer.rows(execution)) {
        problems.add(
            new Problem(
                check.name(),
                "queries/checks/" + check.name() + ".rq",
                check.problem() + " " + row,
                check.solution()));
      }
    }
  }
}
