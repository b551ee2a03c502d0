package org.allegiance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command left: its exit code and what it printed. */
record Run(int exit, String out, String err) {

  /** Runs a command as from a terminal. */
  static Run of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(out, err, args);
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Runs a command on a project, with the project's own documents. */
  static Run in(Path home, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of("--home", home.toString(), "--documents", home.resolve("documents").toString()));
    Run run = of(all.toArray(String[]::new));
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
