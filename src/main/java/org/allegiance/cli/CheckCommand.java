package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Conformance;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.query.Answer;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.reason.Ontology;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Checks the ontology (OWL 2 RL, HermiT), the data (shapes, keys, passages) and what follows"
            + " from them (queries/checks); with --public, that the public edition names nobody"
            + " whom it must not.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Option(
      names = "--public",
      arity = "0..1",
      paramLabel = "DIR",
      fallbackValue = "",
      description =
          "Looks for restricted names, keys, passages and quotations in the public edition, its"
              + " pages and answers, and in every file of DIR, a release.")
  private @Nullable String release;

  @Mixin private Editions editions = new Editions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (release != null) {
      return new PublicCheck(project, editions, spec.commandLine()).run(release);
    }
    PrintWriter out = spec.commandLine().getOut();
    Progress steps = new Progress(spec.commandLine().getErr());
    steps.begin("checking the ontology");
    List<Problem> problems = new ArrayList<>(Ontology.load(project.sources()).problems());
    steps.begin("checking the data");
    try {
      Dataset graph = new Assembly(project.sources()).dataset(project.library(), false);
      steps.begin(held(project.sources(), project.library()));
      steps.begin("reasoning");
      reason(graph, problems);
      steps.begin("running the quality checks");
      Dataset all = Store.withUnion(graph);
      project.checks().all().forEach(check -> findings(check, all, problems));
      steps.begin("holding what follows against its shapes");
      problems.addAll(Conformance.problems(all.getDefaultModel(), project.sources()));
    } catch (BadInputException e) {
      problems.addAll(e.problems());
    }
    steps.end(problems.isEmpty() ? "nothing to mend" : problems.size() + " to mend");
    problems.forEach(out::println);
    out.flush();
    return problems.isEmpty() ? Exit.DONE : Exit.FINDINGS;
  }

  /** How many of the documents could be held against their claims. */
  private static String held(Sources sources, Library library) {
    List<String> keys = sources.documents();
    long atHand = keys.stream().filter(k -> library.find(k).isPresent()).count();
    return "passages held against the texts of " + atHand + " of " + keys.size() + " documents";
  }

  private void reason(Dataset graph, List<Problem> problems) {
    Reasoning reasoning = Reasoning.over(graph, project.sources());
    reasoning.addTo(graph);
    reasoning
        .untranslated()
        .forEach(
            (axiom, reason) ->
                problems.add(
                    new Problem(
                        "no-rule-for-axiom",
                        "ontology",
                        axiom + " is not reasoned with: " + reason,
                        "say it in OWL 2 RL as the other axioms do, or as a rule")));
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
