package org.allegiance.extract.times;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a stretch of lexemes says of time. */
sealed interface TimeReading {

  /** The index of the lexeme after it. */
  int end();

  /** The same over more lexemes. */
  TimeReading until(int end);

  /** What becomes of it, now or once its year is known; the change may leave nothing. */
  @Nullable TimeReading map(Change change);

  /** A change of a time. */
  interface Change {
    @Nullable Dated of(Dated time);
  }

  /**
   * A time with its year.
   *
   * @param grain the unit of the calendar that it is, null if it is none or several
   */
  record Dated(int end, Period period, @Nullable Grain grain) implements TimeReading {
    @Override
    public Dated until(int end) {
      return new Dated(end, period, grain);
    }

    @Override
    public @Nullable TimeReading map(Change change) {
      return change.of(this);
    }
  }

  /**
   * A time whose year the text leaves to be understood.
   *
   * @param month the month in which it begins
   * @param day the day on which it begins, or 0
   * @param inYear that time in a year, null if the year has none
   */
  record Yearless(int end, int month, int day, IntFunction<@Nullable Dated> inYear)
      implements TimeReading {
    @Override
    public Yearless until(int end) {
      return new Yearless(end, month, day, inYear);
    }

    @Override
    public TimeReading map(Change change) {
      return new Yearless(
          end,
          month,
          day,
          year -> {
            Dated dated = inYear.apply(year);
            return dated == null ? null : change.of(dated);
          });
    }

    /** With the year. */
    @Nullable Dated in(int year, int end) {
      Dated dated = inYear.apply(year);
      return dated == null ? null : dated.until(end);
    }
  }
}
