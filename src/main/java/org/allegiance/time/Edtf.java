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

  private static final String TIME =
      "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-][01]\\d(?::[0-5]\\d)?)?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<years>Y-?[1-9]\\d{4,8}|\\d{3}X|\\d{2}XX)"
              + "|(?<year>-?\\d{4})(?:-XX(?:-XX)?|-(?<season>2[1-4])"
              + ("|-(?<month>\\d\\d)(?:-XX|-(?<day>\\d\\d)(?:" + TIME + ")?)?)?)")
              + "(?<mark>[~?%])?");

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
    int by = widened ? 1 : 0;
    String years = m.group("years");
    String year = m.group("year");
    String season = m.group("season");
    String month = m.group("month");
    String day = m.group("day");
    if (season != null) {
      return season(Integer.parseInt(year), Integer.parseInt(season), 3 * by);
    }
    if (month == null) {
      return years(years == null ? year : years.replace("Y", ""), widened);
    }
    YearMonth ym = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    if (day == null) {
      return Window.ofDays(ym.minusMonths(by).atDay(1), ym.plusMonths(by).atEndOfMonth());
    }
    LocalDate d = ym.atDay(Integer.parseInt(day));
    return Window.ofDays(d.minusDays(by), d.plusDays(by));
  }

  /** A year, a decade or a century, as the digits marked X say. */
  private static Window years(String digits, boolean widened) {
    int first = Integer.parseInt(digits.replace('X', '0'));
    int last = Integer.parseInt(digits.replace('X', '9'));
    int by = widened ? last - first + 1 : 0;
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
