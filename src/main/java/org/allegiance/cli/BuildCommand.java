package org.allegiance.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "build",
    description = "Reads ontology and data, checks them, reasons, and writes the graph to store/.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Option(names = "--with-candidates", description = "Lets claims in that nobody has reviewed.")
  private boolean withCandidates;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    project.build(true, withCandidates, spec.commandLine().getErr());
    return Exit.DONE;
  }
}
