package org.allegiance.bench;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;

/** Withdraws single stories from a contender that has everything, and tells them again. */
final class Updating {

  private static final int CHECKED = 3;

  /** Long enough for machine code to be there, as it is on a server that has long been running. */
  private static final int ROUNDS = 50;

  private static final Duration LONG = Duration.ofSeconds(30);

  private record Round(Upkeep.Spread withdrawing, Upkeep.Spread restoring) {
    double middle() {
      return withdrawing.median() + restoring.median();
    }
  }

  private final Contender contender;
  private final Path facts;
  private final SplittableRandom random;
  private final Consumer<String> progress;

  Updating(Contender contender, Path facts, long seed, Consumer<String> progress) {
    this.contender = contender;
    this.facts = facts;
    this.random = new SplittableRandom(seed);
    this.progress = progress;
  }

  Upkeep measure(int updates) throws IOException {
    Stories stories = Stories.in(facts);
    List<String> persons =
        Stream.generate(() -> Integer.toString(random.nextInt(stories.persons())))
            .limit(updates)
            .toList();
    String wide = stories.widestRenaming();
    Map<String, List<Triple>> all = Stories.read(facts, persons, wide);
    long live = Memory.live();
    progress.accept("updating");
    List<List<Triple>> told = persons.stream().map(p -> all.getOrDefault(p, List.of())).toList();
    Round fastest = round(told);
    long end = System.nanoTime() + LONG.toNanos();
    for (int i = 1; i < ROUNDS && System.nanoTime() < end; i++) {
      fastest = Stream.of(fastest, round(told)).min(comparingDouble(Round::middle)).orElseThrow();
    }
    List<Triple> renaming = all.getOrDefault(wide, List.of());
    double wideWithdrawing = milliseconds(renaming, List.of());
    double wideRestoring = milliseconds(List.of(), renaming);
    progress.accept("checking");
    int wrong = 0;
    for (List<Triple> story : told.subList(0, Math.min(CHECKED, updates))) {
      contender.update(story, List.of());
      if (!agreesWithout(story)) {
        wrong++;
      }
      contender.update(List.of(), story);
    }
    int checked = Math.min(CHECKED, updates);
    return new Upkeep(
        fastest.withdrawing(),
        fastest.restoring(),
        wideWithdrawing,
        wideRestoring,
        live,
        checked,
        wrong);
  }

  private Round round(List<List<Triple>> told) {
    double[] withdrawing = new double[told.size()];
    double[] restoring = new double[told.size()];
    for (int i = 0; i < told.size(); i++) {
      withdrawing[i] = milliseconds(told.get(i), List.of());
      restoring[i] = milliseconds(List.of(), told.get(i));
    }
    return new Round(spread(withdrawing), spread(restoring));
  }

  private double milliseconds(List<Triple> withdrawn, List<Triple> added) {
    long begin = System.nanoTime();
    contender.update(withdrawn, added);
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Whether the contender infers the same as one that has never read these facts. */
  private boolean agreesWithout(List<Triple> withdrawn) throws IOException {
    Set<String> lines = withdrawn.stream().map(Fingerprint::line).collect(Collectors.toSet());
    Path rest = Files.createTempFile("allegiance-rest", ".nt");
    try {
      try (Stream<String> all = Files.lines(facts);
          PrintWriter out = new PrintWriter(Files.newBufferedWriter(rest))) {
        all.filter(l -> !lines.contains(l)).forEach(out::println);
      }
      Contender fresh = contender.fresh();
      fresh.read(rest);
      fresh.reason();
      return Fingerprint.of(fresh).equals(Fingerprint.of(contender));
    } finally {
      Files.delete(rest);
    }
  }

  private static Upkeep.Spread spread(double[] times) {
    Arrays.sort(times);
    int most = (int) Math.ceil(times.length * 0.95) - 1;
    return new Upkeep.Spread(times.length, times[times.length / 2], times[most]);
  }
}
