package org.allegiance.bench;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.allegiance.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Runs engines over the same facts, each in a process of its own, one after the other, all with the
 * same settings of Java.
 *
 * @param command the words, after those for Java itself, that start a {@link Trial}; it is given
 *     {@code --engine}, {@code --facts}, {@code --result} and the like
 * @param persons how many persons the facts tell of
 * @param heap the largest heap of each process, in bytes
 * @param runs how many processes an engine
 * @param updates how many single updates to measure, 0 for none
 * @param seed chooses whom the updates are about
 * @param folder where to put what the processes hand back
 * @param dumping whether each process writes what it inferred to that folder
 * @param progress is told what is going on
 */
public record Race(
    List<String> command,
    int persons,
    long heap,
    int runs,
    int updates,
    long seed,
    Path folder,
    boolean dumping,
    Consumer<String> progress) {

  private static final Gson GSON = new Gson();

  /** All of the machine's memory but 2 GiB, in bytes. */
  public static long largestHeap() {
    return Memory.largestHeap();
  }

  /**
   * Measures the engines.
   *
   * @param facts the file of N-Triples to reason over
   * @throws BadInputException if one of them cannot do it
   */
  public Report over(Path facts, List<Engine> engines) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Engine engine : engines) {
      List<Figures> figures = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        figures.add(trial(engine, facts, 0));
      }
      results.add(new Result(engine, figures, upkeep(engine, facts)));
    }
    return new Report(results, differences(results));
  }

  private @Nullable Upkeep upkeep(Engine engine, Path facts) throws IOException {
    int count = engine.updates(updates);
    if (count == 0) {
      return null;
    }
    try {
      return trial(engine, facts, count).upkeep();
    } catch (BadInputException e) {
      progress.accept(engine + ": no updates measured, " + e.problems().get(0).reason());
      return null;
    }
  }

  private Figures trial(Engine engine, Path facts, int count) throws IOException {
    Path result = folder.resolve(engine + ".json");
    List<String> words = new ArrayList<>(java());
    words.addAll(command);
    words.addAll(List.of("--engine", engine.toString(), "--facts", facts.toString()));
    words.addAll(List.of("--persons", Integer.toString(persons)));
    words.addAll(List.of("--updates", Integer.toString(count), "--seed", Long.toString(seed)));
    words.addAll(List.of("--result", result.toString()));
    if (dumping) {
      words.addAll(List.of("--dump", dump(engine).toString()));
    }
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        progress.accept(engine + ": " + line);
      }
      if (process.waitFor() != 0) {
        throw new BadInputException(
            "engine-failed", engine.toString(), last, "try fewer persons, or more --heap");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
    return GSON.fromJson(Files.readString(result), Figures.class);
  }

  private List<String> java() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("-XX:+UseParallelGC", "-Xmx" + (heap >> 20) + "m"));
    words.add("-XX:+ExitOnOutOfMemoryError");
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

  private Path dump(Engine engine) {
    return folder.resolve(engine + "-inferred.nt");
  }

  /** Lines that one of two engines has and the other has not, where they differ and were dumped. */
  private List<String> differences(List<Result> results) throws IOException {
    if (!dumping || Report.agree(results) || results.size() != 2) {
      return List.of();
    }
    return Difference.first(dump(results.get(0).engine()), dump(results.get(1).engine()), 10);
  }
}
