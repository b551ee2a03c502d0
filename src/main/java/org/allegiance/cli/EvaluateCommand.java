package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.allegiance.BadInputException;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.Extractor;
import org.allegiance.extract.evaluation.Annotations;
import org.allegiance.extract.evaluation.Evaluation;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.graph.Bibliography;
import org.allegiance.graph.Sources;
import org.allegiance.publish.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Tells how well claims agree with a gold standard: precision, recall, F1, and what was"
            + " missed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --claims and --document, the reviewed claims of data/claims are evaluated."
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How the figures are written. */
  enum Format {
    /** For people. */
    TABLE,
    /** One object with every figure. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private Project project = new Project();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "What is right, one JSON object a line as 'export claims' writes.")
  private Path gold = Path.of("");

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "What is claimed, in the same form.")
  private @Nullable Path claims;

  @Option(
      names = "--document",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Documents to extract claims from; only they are compared.")
  private List<Path> documents = List.of();

  @Option(names = "--statistics", description = "Compares figures too, not only events.")
  private boolean statistics;

  @Option(
      names = "--brief",
      description = "Leaves the list of misses and false alarms out of the table.")
  private boolean brief;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Of the bootstrap's random draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec;

  private final Extraction extraction;

  EvaluateCommand(Extraction extraction) {
    this.extraction = extraction;
  }

  @Override
  public Integer call() throws IOException {
    if (claims != null && !documents.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give --claims or --document, not both");
    }
    Sources sources = project.sources();
    Annotations right = Annotations.parse(gold, Sources.text(gold)).reviewed();
    if (right.size() == 0) {
      throw new BadInputException(
          "no-gold",
          gold.toString(),
          "there is no reviewed statement in it",
          "give statements that people found, such as 'export claims' writes");
    }
    Collection<String> compared = new TreeSet<>(right.documents());
    Annotations claimed;
    if (!documents.isEmpty()) {
      Function<SourceDocument, Candidates> extractor = extraction.open(sources);
      List<Claim> extracted = new ArrayList<>();
      compared.clear();
      for (Path file : documents) {
        SourceDocument document = new Bibliography(sources).read(file);
        compared.add(document.key());
        extracted.addAll(extractor.apply(document).claims());
      }
      claimed = Annotations.of(extracted.stream());
    } else if (claims != null) {
      claimed = Annotations.parse(claims, Sources.text(claims)).unrejected();
    } else {
      claimed = Annotations.of(Export.claims(sources)).reviewed();
    }
    Gazetteer names = Extractor.gazetteer(sources.home(), sources.known());
    Evaluation evaluation =
        Evaluation.of(ready(right, sources, names), ready(claimed, sources, names), compared, seed);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == Format.JSON
            ? evaluation.json(project.library())
            : evaluation.table(project.library(), !brief));
    out.flush();
    return Exit.DONE;
  }

  private Annotations ready(Annotations annotations, Sources sources, Gazetteer names) {
    return (statistics ? annotations : annotations.withoutStatistics())
        .withTypes(sources.actorTypes())
        .withKeys(names::groupKey, names::placeKey);
  }
}
