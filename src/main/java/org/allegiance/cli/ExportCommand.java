package org.allegiance.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.allegiance.BadInputException;
import org.allegiance.publish.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes claims or the whole graph to standard output.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(claims | graph)",
    subcommands = {ExportCommand.Claims.class, ExportCommand.WholeGraph.class})
final class ExportCommand {

  /** The formats of claims. */
  enum ClaimFormat {
    /** One JSON object a line. */
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Command(
      name = "claims",
      description = "The claims in data/claims, of any review status.",
      mixinStandardHelpOptions = true)
  static final class Claims implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Option(
        names = "--format",
        defaultValue = "jsonl",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClaimFormat format = ClaimFormat.JSONL;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        switch (format) {
          case JSONL -> Export.claims(project.sources(), bytes);
        }
      } catch (IllegalArgumentException e) {
        throw new BadInputException(
            "broken-claim",
            "data/claims",
            String.valueOf(e.getMessage()),
            "see what is wrong with 'check', and mend it");
      }
      print(bytes, spec);
      return Exit.DONE;
    }
  }

  @Command(
      name = "graph",
      description = "The built graph: ontology, register, documents, inferences and proofs.",
      mixinStandardHelpOptions = true)
  static final class WholeGraph implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Option(
        names = "--format",
        defaultValue = "trig",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Export.GraphFormat format = Export.GraphFormat.TRIG;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Export.graph(project.graph(spec.commandLine().getErr()), format, bytes);
      print(bytes, spec);
      return Exit.DONE;
    }
  }

  /** All of it at the end, so that what fails half-way leaves nothing half-written. */
  private static void print(ByteArrayOutputStream utf8, CommandSpec spec) {
    spec.commandLine().getOut().print(utf8.toString(StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
  }
}
