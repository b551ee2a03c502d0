package org.allegiance.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or interval of the Extended Date/Time Format, levels 0 and 1 (Library of Congress, 2019;
 * ISO 8601-2:2019, annex A).
 *
 * <p>It is read as a {@link Window}: the event that it dates lies somewhere within. A mark of
 * approximation or uncertainty ({@code ~}, {@code ?}, {@code %}) widens the marked date by one unit
 * of its own precision on both sides. Seasons are meteorological and northern; a winter may belong
 * to either turn of its year and covers both.
 *
 * @param text the value as written
 * @param window the days within which it lies
 */
public record Edtf(String text, Window window) {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>Y?-?\\d{4,9}|\\d{3}X|\\d{2}XX)(?:-(?<month>\\d\\d|XX)(?:-(?<day>\\d\\d|XX)(?:T\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d(?::\\d\\d)?)?)?)?)?(?<mark>[~?%])?");

  /**
   * Reads an EDTF value.
   *
   * @throws EdtfException if it is not one of level 0 or 1, or ends before it begins
   */
  public static Edtf parse(String text) {
    String[] ends = text.split("/", -1);
    try {
      return switch (ends.length) {
        case 1 -> new Edtf(text, date(text));
        case 2 -> new Edtf(text, interval(ends[0], ends[1]));
        default -> throw new EdtfException(text, "more than one '/'");
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      throw e instanceof EdtfException already
          ? already
          : new EdtfException(text, String.valueOf(e.getMessage()));
    }
  }

  private static Window interval(String begin, String end) {
    if (isOpen(begin) && isOpen(end)) {
      throw new EdtfException(begin + "/" + end, "an interval needs a date at one end");
    }
    long from = isOpen(begin) ? Window.OPEN_PAST : date(begin).from();
    long until = isOpen(end) ? Window.OPEN_FUTURE : date(end).until();
    return new Window(from, until);
  }

  /** Both the open end {@code ..} and the unknown end (empty) leave the window without a bound. */
  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static Window date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      throw new EdtfException(
          text, "not a date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? where it is not exact");
    }
    boolean widened = m.group("mark") != null;
    String year = m.group("year");
    String month = m.group("month");
    String day = m.group("day");
    if (year.endsWith("X")) {
      return unspecifiedYears(year, widened ? 1 : 0);
    }
    int y = Integer.parseInt(year.startsWith("Y") ? year.substring(1) : year);
    if (month == null || month.equals("XX")) {
      int by = widened ? 1 : 0;
      return Window.ofDays(LocalDate.of(y - by, 1, 1), LocalDate.of(y + by, 12, 31));
    }
    int mm = Integer.parseInt(month);
    if (mm >= 21 && mm <= 24 && day == null) {
      return season(y, mm, widened ? 3 : 0);
    }
    YearMonth ym = YearMonth.of(y, mm);
    if (day == null || day.equals("XX")) {
      int by = widened ? 1 : 0;
      return Window.ofDays(ym.minusMonths(by).atDay(1), ym.plusMonths(by).atEndOfMonth());
    }
    LocalDate d = ym.atDay(Integer.parseInt(day));
    return Window.ofDays(d.minusDays(widened ? 1 : 0), d.plusDays(widened ? 1 : 0));
  }

  private static Window unspecifiedYears(String year, int by) {
    int first = Integer.parseInt(year.replace('X', '0'));
    int last = Integer.parseInt(year.replace('X', '9'));
    return Window.ofDays(LocalDate.of(first - by, 1, 1), LocalDate.of(last + by, 12, 31));
  }

  private static Window season(int year, int code, int months) {
    YearMonth first = code == 24 ? YearMonth.of(year - 1, 12) : YearMonth.of(year, 3 * (code - 20));
    YearMonth last = code == 24 ? YearMonth.of(year + 1, 2) : first.plusMonths(2);
    return Window.ofDays(
        first.minusMonths(months).atDay(1), last.plusMonths(months).atEndOfMonth());
  }

  @Override
  public String toString() {
    return text;
  }
}
