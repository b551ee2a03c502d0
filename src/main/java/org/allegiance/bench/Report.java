package org.allegiance.bench;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a race showed: the figures of each engine, and whether they infer the same. */
public final class Report {

  private static final double MB = 1e6;

  private final List<Result> results;
  private final List<String> differences;

  Report(List<Result> results, List<String> differences) {
    this.results = results;
    this.differences = differences;
  }

  /** Whether all engines infer the same facts in all runs. */
  public boolean agree() {
    return agree(results);
  }

  static boolean agree(List<Result> results) {
    return results.stream()
            .flatMap(r -> r.runs().stream())
            .map(Figures::fingerprint)
            .distinct()
            .count()
        == 1;
  }

  /**
   * One figure a line, a column for each engine and, for two, how many times the first one's the
   * second one's is. Of several runs the median, with the least and the most in brackets.
   */
  public String table() {
    Lines lines = new Lines();
    lines.figure("facts stated", "%,.0f", Figures::stated);
    lines.figure("facts inferred", "%,.0f", Figures::inferred);
    lines.figure("read, s", "%,.2f", Figures::read);
    lines.figure("reason: dates, s", "%,.2f", Figures::dates);
    lines.figure("reason: rules, s", "%,.2f", Figures::rules);
    lines.figure("reason, s", "%,.2f", Figures::reason);
    lines.figure("from file to closure, s", "%,.2f", Figures::closure);
    lines.figure("the same, processor time, s", "%,.2f", Figures::processor);
    lines.figure("facts inferred a second", "%,.0f", f -> f.inferred() / f.reason());
    lines.figure("rule firings", "%,.0f", Figures::firings);
    boolean resident = results.stream().flatMap(r -> r.runs().stream()).allMatch(Figures::resident);
    lines.figure(
        resident ? "peak memory (resident), MB" : "peak memory (Java's pools), MB",
        "%,.0f",
        f -> f.peak() / MB);
    lines.figure("heap in use after, MB", "%,.0f", f -> f.live() / MB);
    if (results.stream().anyMatch(r -> r.leastHeap() > 0)) {
      lines.values(
          "least heap that suffices, MB",
          "%,.0f",
          results.stream().map(r -> r.leastHeap() / MB).toList());
    }
    if (results.stream().anyMatch(r -> r.upkeep() != null)) {
      lines.upkeep("updates measured", "%,.0f", u -> u.withdrawing().count());
      lines.upkeep("withdraw a person, median, ms", "%,.3f", u -> u.withdrawing().median());
      lines.upkeep("withdraw a person, 95 %, ms", "%,.3f", u -> u.withdrawing().most());
      lines.upkeep("restore a person, median, ms", "%,.3f", u -> u.restoring().median());
      lines.upkeep("restore a person, 95 %, ms", "%,.3f", u -> u.restoring().most());
      lines.upkeep("withdraw a wide renaming, ms", "%,.3f", Upkeep::wideWithdrawing);
      lines.upkeep("restore a wide renaming, ms", "%,.3f", Upkeep::wideRestoring);
      lines.upkeep("heap in use for updates, MB", "%,.0f", u -> u.live() / MB);
      lines.upkeep("withdrawals checked", "%,.0f", Upkeep::checked);
      lines.upkeep("  of them wrong", "%,.0f", Upkeep::wrong);
    }
    return lines + "\n" + agreement();
  }

  private String agreement() {
    if (results.size() < 2) {
      return "";
    }
    return agree()
        ? "Both infer the same facts.\n"
        : "They do NOT infer the same facts"
            + (differences.isEmpty()
                ? "; --keep DIR shows which.\n"
                : ". First differences:\n" + String.join("\n", differences) + "\n");
  }

  /** The figures of each run. */
  public String json() {
    record All(boolean agree, List<Result> results, List<String> differences) {}
    return new GsonBuilder()
            .setPrettyPrinting()
            .create()
            .toJson(new All(agree(), results, differences))
        + "\n";
  }

  private final class Lines {
    private final List<String> lines = new ArrayList<>();

    Lines() {
      List<String> names = new ArrayList<>(results.stream().map(r -> r.engine() + "").toList());
      line("", names, results.size() == 2 ? names.get(1) + " / " + names.get(0) : "");
    }

    void figure(String name, String format, ToDoubleFunction<Figures> figure) {
      List<String> cells = results.stream().map(r -> cell(r, format, figure)).toList();
      line(name, cells, ratio(results.stream().map(r -> r.median(figure)).toList()));
    }

    private static String cell(Result result, String format, ToDoubleFunction<Figures> figure) {
      String least = show(format, result.least(figure));
      String most = show(format, result.most(figure));
      String median = show(format, result.median(figure));
      return least.equals(most) ? median : median + " (" + least + "–" + most + ")";
    }

    void upkeep(String name, String format, ToDoubleFunction<Upkeep> figure) {
      List<Double> values = new ArrayList<>();
      for (Result r : results) {
        Upkeep upkeep = r.upkeep();
        values.add(upkeep == null ? Double.NaN : figure.applyAsDouble(upkeep));
      }
      values(name, format, values);
    }

    void values(String name, String format, List<Double> values) {
      line(name, values.stream().map(v -> show(format, v)).toList(), ratio(values));
    }

    private static String show(String format, double value) {
      return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private static String ratio(List<Double> values) {
      if (values.size() != 2 || values.get(0) == 0 || Double.isNaN(values.get(0) + values.get(1))) {
        return "";
      }
      return String.format(Locale.ROOT, "%,.2f", values.get(1) / values.get(0));
    }

    private void line(String name, List<String> cells, String ratio) {
      StringBuilder line = new StringBuilder(String.format("%-30s", name));
      cells.forEach(c -> line.append(String.format(" %30s", c)));
      lines.add(line.append(String.format("%13s", ratio)).toString().stripTrailing());
    }

    @Override
    public String toString() {
      return String.join("\n", lines) + "\n";
    }
  }
}
