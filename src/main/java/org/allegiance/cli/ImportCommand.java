package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.allegiance.claim.Claim;
import org.allegiance.graph.ClaimFile;
import org.allegiance.graph.ClaimImport;
import org.allegiance.graph.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description =
        "Reads claims from JSON lines, finds their passages, and writes data/claims/<document>.ttl"
            + " in its stable form.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The fields are those of 'export claims'. A claim may name its passages by 'quotes', the"
          + " words as they stand in the document, instead of by offsets.",
      "A claim whose id is in the file already takes its place; others are added. Nothing is"
          + " written unless every line can be."
    })
final class ImportCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of claims, one JSON object a line.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    Sources sources = project.sources();
    Map<String, List<Claim>> byDocument = ClaimImport.read(files, sources, project.library());
    ClaimFile.write(byDocument, sources);
    for (Map.Entry<String, List<Claim>> e : byDocument.entrySet()) {
      progress.println(
          sources.relative(sources.claims(e.getKey())) + ": " + e.getValue().size() + " claims");
    }
    progress.flush();
    return Exit.DONE;
  }
}
