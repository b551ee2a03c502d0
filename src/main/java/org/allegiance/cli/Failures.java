package org.allegiance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.allegiance.BadInputException;
import org.apache.jena.query.QueryCancelledException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, in words; a stack trace is shown only where ALLEGIANCE_TRACE is set. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (System.getenv("ALLEGIANCE_TRACE") != null) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().println(describe(failure));
    command.getErr().flush();
    return Exit.BAD_INPUT;
  }

  private static String describe(Exception failure) {
    return switch (failure) {
      case BadInputException e -> e.getMessage() + "\n" + count(e.problems().size());
      case UncheckedIOException e when e.getCause() instanceof IOException cause -> file(cause);
      case IOException e -> file(e);
      case QueryCancelledException e ->
          "the query took too long and was stopped; ask for less, or add a LIMIT";
      default ->
          "internal-error: "
              + failure
              + "\n"
              + "    this is a fault of the program; set ALLEGIANCE_TRACE=1 to see where, and"
              + " report it";
    };
  }

  private static String file(IOException e) {
    return "file: "
        + e.getClass().getSimpleName().replace("Exception", "")
        + ": "
        + e.getMessage()
        + "\n    see that the file is there and can be read or written";
  }

  private static String count(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }
}
