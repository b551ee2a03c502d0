package org.allegiance.extract.times;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a century, decade, year, season or month: "early", "the second half of".
 *
 * @param edge whether it names an edge, which is exact where only the edge counts ("by the end of")
 * @param bounds by the unit of which it is a part
 */
record PartOfTime(boolean edge, Map<Grain, Bounds> bounds) {

  /** From one unit to another within the whole. */
  record Bounds(int from, int to, boolean approximate) {}

  /**
   * That part of a whole.
   *
   * @param whole the first year, the season or the month of it
   * @return null if such a whole has no such part
   */
  @Nullable Period of(Grain grain, Stamp whole) {
    Bounds within = bounds.get(grain);
    if (within == null) {
      return null;
    }
    Stamp from = unit(grain, whole, within.from());
    Stamp to = unit(grain, whole, within.to());
    return new Period(from.marked(within.approximate()), to.marked(within.approximate()));
  }

  private static Stamp unit(Grain grain, Stamp whole, int n) {
    int year = whole.year();
    return switch (grain) {
      case DAY, WEEK -> whole;
      case CENTURY, DECADE -> Stamp.year(year + n);
      case YEAR -> Stamp.month(year, n);
      case SEASON -> {
        // December of its year, then January and February of the next.
        YearMonth first = YearMonth.of(year, 3 * (whole.part() - 20));
        YearMonth month = first.plusMonths(n - 1L);
        yield Stamp.month(month.getYear(), month.getMonthValue());
      }
      case MONTH ->
          new Stamp(
              year,
              whole.part(),
              Math.min(n, YearMonth.of(year, whole.part()).lengthOfMonth()),
              false);
    };
  }
}
