package org.allegiance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.allegiance.bench.Careers;
import org.allegiance.bench.Engine;
import org.allegiance.bench.Race;
import org.allegiance.bench.Report;
import org.allegiance.bench.Trial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = "Measures the program on synthetic data.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "reasoning",
    subcommands = {BenchCommand.Reasoning.class, BenchCommand.OneTrial.class})
final class BenchCommand {

  /** How the figures are written. */
  enum Format {
    /** One figure a line. */
    TABLE,
    /** One object with every figure of every run. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Command(
      name = "reasoning",
      description =
          "Makes synthetic careers, draws everything that follows by ontology and rules, and prints"
              + " time and memory. Each engine runs in a process of its own.",
      mixinStandardHelpOptions = true)
  static final class Reasoning implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Option(
        names = "--persons",
        required = true,
        paramLabel = "N",
        description = "How many persons; about 130 facts each, stated and inferred.")
    private int persons;

    @Option(
        names = "--vs",
        paramLabel = "ENGINE",
        description = "Runs another engine over the same facts and rules: jena.")
    private @Nullable Engine other;

    @Option(
        names = "--seed",
        defaultValue = "1",
        paramLabel = "S",
        description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
        names = "--runs",
        defaultValue = "1",
        paramLabel = "K",
        description = "Processes an engine; of several, the median (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
        names = "--updates",
        defaultValue = "2000",
        paramLabel = "U",
        description =
            "Single updates to measure afterwards, in a process of their own; 0 for none (default:"
                + " ${DEFAULT-VALUE}).")
    private int updates;

    @Option(
        names = "--heap",
        defaultValue = "0",
        paramLabel = "GIB",
        description = "Largest heap of each process (default: the machine's memory but for 2).")
    private int heap;

    @Option(
        names = "--least-heap",
        description = "Also looks for the least heap with which each engine still gets there.")
    private boolean leastHeap;

    @Option(
        names = "--keep",
        paramLabel = "DIR",
        description = "Keeps the data, the figures and what was inferred in this folder.")
    private @Nullable Path keep;

    @Option(
        names = "--format",
        defaultValue = "table",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      atLeast("--persons", persons, 1);
      atLeast("--runs", runs, 1);
      atLeast("--updates", updates, 0);
      atLeast("--heap", heap, 0);
      if (other == Engine.OWN) {
        throw new ParameterException(spec.commandLine(), "--vs takes another engine: jena");
      }
      Path folder =
          keep == null
              ? Files.createTempDirectory("allegiance-bench")
              : Files.createDirectories(keep);
      try {
        Report report = race(folder.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? report.json() : report.table());
        out.flush();
        return report.agree() ? Exit.DONE : Exit.FINDINGS;
      } finally {
        if (keep == null) {
          delete(folder);
        }
      }
    }

    private void atLeast(String option, int value, int least) {
      if (value < least) {
        throw new ParameterException(
            spec.commandLine(), option + " must be " + least + " or more, not " + value);
      }
    }

    private Report race(Path folder) throws IOException {
      Progress steps = new Progress(spec.commandLine().getErr());
      steps.begin("making careers of " + persons + " persons");
      Path facts = folder.resolve("careers.nt");
      long size = Careers.write(facts, persons, seed, project.sources());
      long most = heap > 0 ? (long) heap << 30 : Race.largestHeap();
      Race race =
          new Race(
              new Race.Course(most, runs, updates, leastHeap),
              List.of(Main.class.getName(), "bench", "trial", "--home", project.home().toString()),
              persons,
              seed,
              folder,
              keep != null,
              steps::begin);
      Report report =
          race.over(facts, other == null ? List.of(Engine.OWN) : List.of(Engine.OWN, other));
      steps.end("reasoned over " + size + " facts, heaps of at most " + (most >> 20) + " MiB");
      return report;
    }

    private static void delete(Path folder) throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Command(
      name = "trial",
      description = "Measures one engine; what 'reasoning' starts in a process of its own.",
      hidden = true)
  static final class OneTrial implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Option(names = "--engine", required = true)
    private Engine engine = Engine.OWN;

    @Option(names = "--facts", required = true)
    private Path facts = Path.of("");

    @Option(names = "--persons", required = true)
    private int persons;

    @Option(names = "--updates", required = true)
    private int updates;

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--result", required = true)
    private Path result = Path.of("");

    @Option(names = "--dump")
    private @Nullable Path dump;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      PrintWriter err = spec.commandLine().getErr();
      new Trial(engine, project.sources(), err::println)
          .run(facts, persons, updates, seed, dump, result);
      return Exit.DONE;
    }
  }
}
