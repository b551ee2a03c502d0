package org.allegiance.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./allegiance COMMAND}. */
@Command(
    name = "allegiance",
    description = "A knowledge graph of allegiances in armed conflict.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      SparqlCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      ImportCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs a command and exits: 0 done, 1 findings, 2 usage, 3 bad input. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new UsageErrors());
  }
}
