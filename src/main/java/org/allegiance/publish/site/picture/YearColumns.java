package org.allegiance.publish.site.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who came and who went, a column a year: comings upwards, goings downwards from a middle line,
 * told apart by certainty. Those whose year is not certain stand in a last column.
 */
public final class YearColumns {

  /** The width of the picture. */
  public static final double WIDTH = Timeline.WIDTH;

  /** The order in which certainties are stacked, from the middle line outwards. */
  public static final List<String> CERTAINTIES =
      List.of("asserted", "hedged", "rumoured", "unknown");

  private static final double LEFT = 90;
  private static final double RIGHT = 880;
  private static final double TOP = 24;
  private static final double TALLEST = 110;
  private static final double YEARS = 26;
  private static final double WIDEST = 46;

  /**
   * Somebody came or went.
   *
   * @param who counted once a year, direction and certainty
   * @param isComing whether he came
   * @param year null if it is not certain
   */
  public record Passage(String who, boolean isComing, @Nullable Integer year, String certainty) {}

  /**
   * How many came or went in a year by the word of sources that are equally sure.
   *
   * @param year empty for those whose year is not certain
   */
  public record Block(
      String year,
      boolean isComing,
      String certainty,
      long number,
      double x,
      double y,
      double width,
      double height) {}

  /**
   * A year.
   *
   * @param year empty for those whose year is not certain
   * @param middle where its name is centred
   */
  public record Column(String year, double middle) {}

  /**
   * How many came or went in a year in all.
   *
   * @param middle where it is centred
   * @param y its base line, beyond the end of the column
   */
  public record Sum(long number, double middle, double y) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  private YearColumns(Collection<Passage> passages) {
    Set<Passage> distinct = new HashSet<>(passages);
    TreeSet<Integer> years = new TreeSet<>();
    distinct.stream()
        .map(Passage::year)
        .forEach(
            y -> {
              if (y != null) {
                years.add(y);
              }
            });
    List<@Nullable Integer> all = new ArrayList<>();
    if (!years.isEmpty()) {
      IntStream.rangeClosed(years.first(), years.last()).forEach(all::add);
    }
    if (distinct.stream().anyMatch(p -> p.year() == null)) {
      all.add(null);
    }
    double pitch = all.isEmpty() ? 0 : (RIGHT - LEFT) / all.size();
    double unit = TALLEST / Math.max(1, most(distinct));
    for (int i = 0; i < all.size(); i++) {
      double middle = Round.tenth(LEFT + (i + 0.5) * pitch);
      Integer year = all.get(i);
      columns.add(new Column(year == null ? "" : year.toString(), middle));
      for (boolean isComing : new boolean[] {true, false}) {
        stack(distinct, year, isComing, middle, Math.min(WIDEST, pitch * 0.7), unit);
      }
    }
  }

  /** The picture of passages. */
  public static YearColumns of(Collection<Passage> passages) {
    return new YearColumns(passages);
  }

  private static long most(Set<Passage> passages) {
    TreeMap<String, Long> sums = new TreeMap<>();
    passages.forEach(p -> sums.merge(p.year() + " " + p.isComing(), 1L, Long::sum));
    return sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private void stack(
      Set<Passage> passages,
      @Nullable Integer year,
      boolean isComing,
      double middle,
      double width,
      double unit) {
    double at = isComing ? above() : below();
    long sum = 0;
    for (String certainty : CERTAINTIES) {
      long number =
          passages.stream()
              .filter(p -> p.isComing() == isComing)
              .filter(p -> year == null ? p.year() == null : year.equals(p.year()))
              .filter(p -> p.certainty().equals(certainty))
              .count();
      sum += number;
      if (number > 0) {
        double tall = Round.tenth(number * unit);
        double y = Round.tenth(isComing ? at - tall : at);
        blocks.add(
            new Block(
                year == null ? "" : year.toString(),
                isComing,
                certainty,
                number,
                Round.tenth(middle - width / 2),
                y,
                Round.tenth(width),
                tall));
        at = isComing ? y : y + tall;
      }
    }
    if (sum > 0) {
      sums.add(new Sum(sum, middle, Round.tenth(isComing ? at - 5 : at + 14)));
    }
  }

  /** How many came or went in a year, by the word of sources that are equally sure. */
  public long number(String year, boolean isComing, String certainty) {
    return blocks.stream()
        .filter(b -> b.year().equals(year))
        .filter(b -> b.isComing() == isComing && b.certainty().equals(certainty))
        .mapToLong(Block::number)
        .sum();
  }

  /** Where comings begin, upwards. */
  public double above() {
    return TOP + TALLEST;
  }

  /** Where goings begin, downwards; between the two stand the years. */
  public double below() {
    return above() + YEARS;
  }

  public double height() {
    return below() + TALLEST + TOP;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Sum> sums() {
    return sums;
  }
}
