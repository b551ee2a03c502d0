package org.allegiance.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.allegiance.extract.Extractor;
import org.allegiance.extract.syntax.Nlp4jParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

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
      PublishCommand.class,
      ImportCommand.class,
      ExtractCommand.class,
      ReviewCommand.class,
      EraseCommand.class,
      EvaluateCommand.class,
      UserCommand.class,
      BenchCommand.class
    })
public final class Main {

  private static final Extraction EXTRACTION =
      sources -> Extractor.read(sources.home(), sources.known(), Nlp4jParser::new)::extract;

  private Main() {}

  /** Runs a command and exits: 0 done, 1 findings, 2 usage, 3 bad input. */
  public static void main(String[] args) {
    System.exit(
        run(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            args));
  }

  /** Runs a command with its output in UTF-8, whatever the platform's own encoding. */
  static int run(OutputStream standardOutput, OutputStream standardError, String... args) {
    return run(new Commands(EXTRACTION, System.in), standardOutput, standardError, args);
  }

  static int run(
      Commands commands, OutputStream standardOutput, OutputStream standardError, String... args) {
    Output output = new Output(standardOutput);
    PrintWriter out = writer(output);
    PrintWriter err = writer(new Output(standardError));
    int exit = commandLine(commands).setOut(out).setErr(err).execute(args);
    out.flush();
    if (output.failure().isPresent()) {
      err.println(Failures.describe(output.failure().get()));
      exit = Exit.BAD_INPUT;
    }
    err.flush();
    return exit;
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true);
  }

  static CommandLine commandLine() {
    return commandLine(new Commands(EXTRACTION, System.in));
  }

  private static CommandLine commandLine(Commands commands) {
    return new CommandLine(new Main(), commands)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::execute)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new UsageErrors());
  }

  /**
   * Makes the commands, and hands to each what it needs.
   *
   * @param extraction what finds claims in documents
   * @param keys what a reviewer types
   */
  record Commands(Extraction extraction, InputStream keys) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      Map<Class<?>, Supplier<Object>> given =
          Map.of(
              EvaluateCommand.class, () -> new EvaluateCommand(extraction),
              ExtractCommand.class, () -> new ExtractCommand(extraction),
              ReviewCommand.class, () -> new ReviewCommand(keys),
              EraseCommand.class, () -> new EraseCommand(keys),
              UserCommand.Add.class, () -> new UserCommand.Add(keys));
      Supplier<Object> command = given.get(type);
      return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.get());
    }
  }

  /** As picocli does it, but with errors of the Java machine among the failures. */
  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new ExecutionException(
          parsed.commandSpec().commandLine(),
          "",
          Failures.tooMuch(String.join(" ", parsed.originalArgs()), e));
    }
  }
}
