package org.allegiance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.apache.jena.atlas.RuntimeIOException;
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

  static String describe(Exception failure) {
    return switch (failure) {
      case BadInputException e -> e.getMessage() + "\n" + count(e.problems().size());
      case UncheckedIOException e when e.getCause() instanceof IOException cause -> file(cause);
      case RuntimeIOException e when e.getCause() instanceof IOException cause -> file(cause);
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

  /** What is told when the Java machine itself gave up. */
  static BadInputException tooMuch(String place, Error e) {
    return new BadInputException(
        "too-much",
        place,
        e instanceof OutOfMemoryError ? "there is not enough memory" : "it is nested too deep",
        "ask for less, or give Java more with ALLEGIANCE_JAVA_OPTS");
  }

  private static String file(IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException denied -> "you may not read or write it";
          case NoSuchFileException none -> "there is no such file";
          case FileSystemException f when f.getReason() instanceof String r -> r;
          default -> String.valueOf(e.getMessage());
        };
    String place = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "output";
    return new Problem(
            "file", place, reason, "see that the file is there and can be read or written")
        .toString();
  }

  private static String count(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }
}
