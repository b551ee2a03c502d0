package org.allegiance.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.allegiance.graph.Sources;
import org.jspecify.annotations.Nullable;

/** What a process of its own does to measure one contender. */
public final class Trial {

  /**
   * Persons of the runs before the one that counts, at most as many as of that. The first is also
   * there to find an order of joins for the second.
   */
  private static final List<Integer> WARM_UP = List.of(200, 2000);

  private static final Gson GSON = new Gson();

  private final Engine engine;
  private final Sources sources;
  private final Consumer<String> progress;

  public Trial(Engine engine, Sources sources, Consumer<String> progress) {
    this.engine = engine;
    this.sources = sources;
    this.progress = progress;
  }

  /**
   * Measures reasoning, and updates if there are to be any.
   *
   * @param facts the file of N-Triples to reason over
   * @param persons how many persons it tells of
   * @param updates how many single updates to measure; 0 for none
   * @param seed chooses whom the updates are about
   * @param dump where to write what was inferred, sorted; null for nowhere
   * @param result where to write the figures
   */
  public void run(Path facts, int persons, int updates, long seed, @Nullable Path dump, Path result)
      throws IOException {
    progress.accept("warming up");
    Contender contender = warmUp(persons, seed, updates > 0);
    progress.accept("reading");
    long processor = processorTime();
    long begin = System.nanoTime();
    contender.read(facts);
    double read = (System.nanoTime() - begin) / 1e9;
    progress.accept("reasoning");
    Contender.Effort effort = contender.reason();
    processor = processorTime() - processor;
    OptionalLong resident = Memory.peakResident();
    long peak = resident.orElse(Memory.peakOfPools());
    progress.accept("counting");
    Figures figures =
        new Figures(
            contender.stated(),
            contender.inferred(),
            Fingerprint.of(contender),
            contender.firings(),
            read,
            effort.dates().toNanos() / 1e9,
            effort.rules().toNanos() / 1e9,
            processor / 1e9,
            Memory.live(),
            peak,
            resident.isPresent(),
            updates == 0 ? null : new Updating(contender, facts, seed, progress).measure(updates));
    if (dump != null) {
      dump(contender, dump);
    }
    Files.writeString(result, GSON.toJson(figures));
  }

  private Contender warmUp(int persons, long seed, boolean updatable) throws IOException {
    Contender contender = engine.contender(sources, updatable);
    Path file = Files.createTempFile("allegiance-warm-up", ".nt");
    try {
      for (int warm : WARM_UP) {
        Careers.write(file, Math.min(warm, persons), seed, sources);
        contender.read(file);
        contender.reason();
        contender = contender.learned();
      }
      return contender;
    } finally {
      Files.delete(file);
    }
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void dump(Contender contender, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    contender.forEachInferred(t -> lines.add(Fingerprint.line(t)));
    lines.sort(null);
    Files.write(file, lines);
  }
}
