package org.allegiance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command left: its exit code and what it printed. */
record Run(int exit, String out, String err) {

  /** Runs a command as from a terminal. */
  static Run of(String... args) {
    return of((out, err) -> Main.run(out, err, args));
  }

  /** Runs a command on a project, with the project's own documents. */
  static Run in(Path home, String... args) {
    return steady(of(on(home, args)), home);
  }

  /** The same, with an extractor, and with what somebody types. */
  static Run with(Extraction extraction, String typed, Path home, String... args) {
    Main.Commands commands =
        new Main.Commands(extraction, new ByteArrayInputStream(typed.getBytes(UTF_8)));
    return steady(of((out, err) -> Main.run(commands, out, err, on(home, args))), home);
  }

  private interface Program {
    int run(OutputStream out, OutputStream err);
  }

  private static Run of(Program program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = program.run(out, err);
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String[] on(Path home, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of("--home", home.toString(), "--documents", home.resolve("documents").toString()));
    return all.toArray(String[]::new);
  }

  private static Run steady(Run run, Path home) {
    return new Run(run.exit, steady(run.out, home), steady(run.err, home));
  }

  /** Without what differs from run to run, and without numbers that hang on the ontology. */
  private static String steady(String text, Path home) {
    return text.replace(System.lineSeparator(), "\n")
        .replace(home.toUri().toString(), "file:///HOME/")
        .replace(home.toString(), "HOME")
        .replaceAll("\\(\\d+\\.\\d s\\)", "(… s)")
        .replaceAll("built: \\d+ triples, \\d+ of them", "built: … triples, … of them");
  }
}
