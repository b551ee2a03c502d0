package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which can be killed at any moment. */
record Other(Process process) implements AutoCloseable {

  /** Starts a command on a project, with the project's own documents. */
  static Other start(Path home, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                Main.class.getName()));
    command.addAll(List.of(args));
    command.addAll(
        List.of("--home", home.toString(), "--documents", home.resolve("documents").toString()));
    return new Other(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The port of a server, once it says that it serves. */
  int port() throws IOException {
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("serving http://localhost:")) {
        return Integer.parseInt(line.replaceFirst("serving http://localhost:(\\d+)/.*", "$1"));
      }
    }
    throw new IllegalStateException("the server ended");
  }

  /** Kills it after a while, if it still runs. */
  void killAfter(long milliseconds) throws InterruptedException {
    if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
