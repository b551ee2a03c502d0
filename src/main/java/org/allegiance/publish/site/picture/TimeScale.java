package org.allegiance.publish.site.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Whole years from left to right. */
public final class TimeScale {

  /** The begin of a year. */
  public record Tick(String year, double x) {}

  private static final double NARROWEST = 55;

  private final LocalDate from;
  private final LocalDate to;
  private final double left;
  private final double right;

  private TimeScale(LocalDate from, LocalDate to, double left, double right) {
    this.from = from;
    this.to = to;
    this.left = left;
    this.right = right;
  }

  /** The years in which the days lie; no day, no year. */
  static TimeScale of(Collection<LocalDate> days, double left, double right) {
    if (days.isEmpty()) {
      return new TimeScale(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1), left, right);
    }
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    return new TimeScale(first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1), left, right);
  }

  /** Where a day begins. */
  double begin(LocalDate day) {
    double part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return Round.tenth(left + part * (right - left));
  }

  /** Where a day ends. */
  double end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  /** The begins of years, as many as there is room to name. */
  List<Tick> ticks() {
    int years = to.getYear() - from.getYear();
    int room = (int) ((right - left) / NARROWEST);
    int step =
        IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500)
            .filter(s -> years / s <= room)
            .findFirst()
            .orElse(1000);
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(y -> y % step == 0)
        .mapToObj(y -> new Tick(Integer.toString(y), begin(LocalDate.of(y, 1, 1))))
        .toList();
  }
}
