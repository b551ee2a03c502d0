package org.allegiance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.allegiance.BadInputException;
import org.jspecify.annotations.Nullable;

/** Runs engines over the same facts, each in processes of its own, one after the other. */
public final class Race {

  /**
   * What is measured.
   *
   * @param heap the largest heap of each process, in bytes
   * @param runs how many processes an engine
   * @param updates how many single updates to measure, 0 for none
   * @param leastHeap whether to look for the least heap with which each engine gets there
   */
  public record Course(long heap, int runs, int updates, boolean leastHeap) {}

  private static final Duration LONG = Duration.ofDays(7);
  private static final double CLOSE_ENOUGH = 1.1;
  private static final int SLOWER = 3;
  private static final long SMALLEST = 16L << 20;

  private final Course course;
  private final TrialProcess process;
  private final Consumer<String> progress;

  /**
   * @param command the words, after those for Java itself, that start a {@link Trial}; it is given
   *     {@code --engine}, {@code --facts}, {@code --result} and the like
   * @param persons how many persons the facts tell of
   * @param seed chooses whom the updates are about
   * @param folder where to put what the processes hand back
   * @param dumping whether each process writes what it inferred to that folder
   * @param progress is told what is going on
   */
  public Race(
      Course course,
      List<String> command,
      int persons,
      long seed,
      Path folder,
      boolean dumping,
      Consumer<String> progress) {
    this.course = course;
    this.process = new TrialProcess(command, persons, seed, folder, dumping, progress);
    this.progress = progress;
  }

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
      long begin = System.nanoTime();
      List<Figures> figures = new ArrayList<>();
      for (int i = 0; i < course.runs(); i++) {
        figures.add(process.run(engine, facts, 0, course.heap(), LONG));
      }
      Duration each = Duration.ofNanos(System.nanoTime() - begin).dividedBy(course.runs());
      long least = course.leastHeap() ? leastHeap(engine, facts, each.multipliedBy(SLOWER)) : 0;
      results.add(new Result(engine, figures, least, upkeep(engine, facts)));
    }
    return new Report(results, differences(results));
  }

  /** By halving the range again and again, on a scale of ratios. */
  private long leastHeap(Engine engine, Path facts, Duration limit) throws IOException {
    double enough = course.heap();
    double tooSmall = SMALLEST;
    while (enough / tooSmall > CLOSE_ENOUGH) {
      double heap = Math.sqrt(enough * tooSmall);
      try {
        progress.accept(engine + ": trying a heap of " + ((long) heap >> 20) + " MiB");
        process.run(engine, facts, 0, (long) heap, limit);
        enough = heap;
      } catch (BadInputException e) {
        tooSmall = heap;
      }
    }
    return (long) enough;
  }

  private @Nullable Upkeep upkeep(Engine engine, Path facts) throws IOException {
    int count = engine.updates(course.updates());
    if (count == 0) {
      return null;
    }
    try {
      return process.run(engine, facts, count, course.heap(), LONG).upkeep();
    } catch (BadInputException e) {
      progress.accept(engine + ": no updates measured, " + e.problems().get(0).reason());
      return null;
    }
  }

  /** Lines that one of two engines has and the other has not, where they differ and were dumped. */
  private List<String> differences(List<Result> results) throws IOException {
    if (!process.dumping() || Report.agree(results) || results.size() != 2) {
      return List.of();
    }
    return Difference.first(
        process.dump(results.get(0).engine()), process.dump(results.get(1).engine()), 10);
  }
}
