package org.allegiance.time;

import java.time.LocalDate;

/**
 * The stretch of time within which something lies: {@code [from, until)} in whole days since
 * 1970-01-01, both ends possibly open.
 *
 * @param from first day of the window, or {@link #OPEN_PAST}
 * @param until first day after the window, or {@link #OPEN_FUTURE}
 */
public record Window(long from, long until) {

  /**
   * No bound in the past. A quarter of the range of long, so that sums of bounds cannot overflow.
   */
  public static final long OPEN_PAST = -Long.MAX_VALUE / 4;

  /** No bound in the future. */
  public static final long OPEN_FUTURE = Long.MAX_VALUE / 4;

  /** Anywhere in time. */
  public static final Window ALWAYS = new Window(OPEN_PAST, OPEN_FUTURE);

  /**
   * @throws IllegalArgumentException if the window ends before it begins and so holds no day
   */
  public Window {
    if (until <= from) {
      throw new IllegalArgumentException(
          "ends before it begins: " + day(from) + " to " + lastDay(until));
    }
  }

  static Window ofDays(LocalDate first, LocalDate last) {
    return new Window(first.toEpochDay(), last.toEpochDay() + 1);
  }

  /** The first and last day as ISO dates, {@code ..} for an open end; an EDTF interval. */
  @Override
  public String toString() {
    return day(from) + "/" + lastDay(until);
  }

  private static String lastDay(long until) {
    return until >= OPEN_FUTURE ? ".." : day(until - 1);
  }

  private static String day(long epochDay) {
    return epochDay <= OPEN_PAST || epochDay >= OPEN_FUTURE
        ? ".."
        : LocalDate.ofEpochDay(epochDay).toString();
  }
}
