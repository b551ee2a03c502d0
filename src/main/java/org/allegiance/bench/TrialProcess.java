package org.allegiance.bench;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.allegiance.BadInputException;

/**
 * Starts {@link Trial}s, each in a process of its own with the same settings of Java.
 *
 * @param command the words, after those for Java itself, that start one
 * @param persons how many persons the facts tell of
 * @param seed chooses whom the updates are about
 * @param folder where to put what the processes hand back
 * @param dumping whether each process writes what it inferred to that folder
 * @param progress is told what is going on
 */
record TrialProcess(
    List<String> command,
    int persons,
    long seed,
    Path folder,
    boolean dumping,
    Consumer<String> progress) {

  private static final Gson GSON = new Gson();

  /**
   * Runs one trial.
   *
   * @param updates how many single updates to measure, 0 for none
   * @param heap the largest heap, in bytes
   * @param limit when to stop it
   * @throws BadInputException if it fails or does not end within the limit
   */
  Figures run(Engine engine, Path facts, int updates, long heap, Duration limit)
      throws IOException {
    Path result = folder.resolve(engine + ".json");
    List<String> words = new ArrayList<>(java(heap));
    words.addAll(command);
    words.addAll(List.of("--engine", engine.toString(), "--facts", facts.toString()));
    words.addAll(List.of("--persons", Integer.toString(persons)));
    words.addAll(List.of("--updates", Integer.toString(updates), "--seed", Long.toString(seed)));
    words.addAll(List.of("--result", result.toString()));
    if (dumping) {
      words.addAll(List.of("--dump", dump(engine).toString()));
    }
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    try {
      CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
          .execute(process::destroyForcibly);
      String last = follow(process, engine);
      if (process.waitFor() != 0) {
        throw new BadInputException(
            "engine-failed", engine.toString(), last, "try fewer --persons, or a larger --heap");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    return GSON.fromJson(Files.readString(result), Figures.class);
  }

  /** Hands on what the process says, and returns the last of it. */
  private String follow(Process process, Engine engine) throws IOException {
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        progress.accept(engine + ": " + line);
      }
    }
    return last;
  }

  private static List<String> java(long heap) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("-XX:+UseParallelGC", "-Xmx" + (heap >> 20) + "m"));
    words.add("-XX:+ExitOnOutOfMemoryError");
    if (System.getProperty("os.name").equals("Linux")) {
      // Facts are looked up all over the memory: fewer, larger pages to find them in.
      words.add("-XX:+UseTransparentHugePages");
    }
    int feature = Runtime.version().feature();
    if (feature >= 25) {
      words.add("-XX:+UseCompactObjectHeaders");
    }
    if (feature >= 24) {
      words.add("--sun-misc-unsafe-memory-access=allow");
    }
    words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    return words;
  }

  /** Where the facts that an engine inferred are, if they are kept. */
  Path dump(Engine engine) {
    return folder.resolve(engine + "-inferred.nt");
  }
}
