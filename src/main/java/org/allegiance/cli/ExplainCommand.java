package org.allegiance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.allegiance.BadInputException;
import org.allegiance.document.Library;
import org.allegiance.reason.Explanation;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description =
        "Explains why a fact holds, down to the passages of documents; or what is missing for one.",
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

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Only text quotes documents.")
  private Explanation.Format format = Explanation.Format.TEXT;

  @Option(names = "--all", description = "Every derivation, not the best proof only.")
  private boolean all;

  @Option(
      names = "--why-not",
      description =
          "Tells which rules come nearest to a fact that does not follow, and what they miss.")
  private boolean whyNot;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes to a file instead, without quotations.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (fact.size() != 1 && fact.size() != 3) {
      throw usage("FACT is one thing, or a subject, a predicate and an object");
    }
    if (whyNot && fact.size() != 3) {
      throw usage("--why-not is asked of a subject, a predicate and an object");
    }
    if (whyNot && format != Explanation.Format.TEXT) {
      throw usage("--why-not answers in text only");
    }
    Dataset graph = project.graph(spec.commandLine().getErr());
    Explanation explanation =
        Explanation.of(Reasoning.over(graph, project.sources()), graph.getUnionModel());
    @Nullable Library library = out == null ? project.library() : null;
    write(whyNot ? explanation.whyNot(fact, library) : explanation.why(fact, format, all, library));
    return Exit.DONE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void write(String text) throws IOException {
    if (out != null) {
      Path folder = out.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new BadInputException(
            "no-such-folder",
            out.toString(),
            "there is no folder to write it in",
            "make the folder, or name another file");
      }
      Files.writeString(out, text);
    } else {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    }
  }
}
