package org.allegiance.extract.times;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A year, season, month or day: a single date of EDTF.
 *
 * @param year the year
 * @param part month 1 to 12, season 21 to 24, or 0 for the whole year
 * @param day the day, or 0 for the whole month
 * @param approximate whether it is marked {@code ~}
 */
record Stamp(int year, int part, int day, boolean approximate) {

  static final int WINTER = 24;

  static Stamp year(int year) {
    return new Stamp(year, 0, 0, false);
  }

  static Stamp month(int year, int part) {
    return new Stamp(year, part, 0, false);
  }

  /** The year, month or day in which a day lies. */
  static Stamp of(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY, WEEK -> new Stamp(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
      case MONTH, SEASON -> month(day.getYear(), day.getMonthValue());
      case YEAR, DECADE, CENTURY -> year(day.getYear());
    };
  }

  boolean isSeason() {
    return part > 12;
  }

  /** Day, month (for a season too) or year. */
  Grain grain() {
    return day > 0 ? Grain.DAY : part > 0 ? Grain.MONTH : Grain.YEAR;
  }

  Stamp marked(boolean mark) {
    return new Stamp(year, part, day, mark);
  }

  /** Its first day, its mark left aside. A winter may belong to either turn of its year. */
  LocalDate first() {
    if (part == WINTER) {
      return LocalDate.of(year - 1, 12, 1);
    }
    return LocalDate.of(year, Math.max(1, isSeason() ? 3 * (part - 20) : part), Math.max(1, day));
  }

  /** Its last day, its mark left aside. */
  LocalDate last() {
    if (day > 0) {
      return first();
    }
    if (part == WINTER) {
      return YearMonth.of(year + 1, 2).atEndOfMonth();
    }
    int month = isSeason() ? 3 * (part - 20) + 2 : part > 0 ? part : 12;
    return YearMonth.of(year, month).atEndOfMonth();
  }

  /** As EDTF writes it. */
  String text() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (part > 0) {
      text.append(String.format(Locale.ROOT, "-%02d", part));
    }
    if (day > 0) {
      text.append(String.format(Locale.ROOT, "-%02d", day));
    }
    return text.append(approximate ? "~" : "").toString();
  }
}
