package org.allegiance.extract.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.allegiance.extract.times.TimeReading.Yearless;
import org.allegiance.extract.times.WrittenYears.Years;
import org.jspecify.annotations.Nullable;

/** Days and days of the week, in digits and words. */
final class WrittenDays {

  /** A day of a month, or the first and last of several. */
  private record Days(int end, int first, int last) {}

  private final TimeWords words;
  private final Lexemes text;
  private final TimeContext context;
  private final WrittenYears years;
  private final CountedThings counted;
  private final Standing standing;

  WrittenDays(TimeWords words, Lexemes text, TimeContext context, WrittenYears years) {
    this.words = words;
    this.text = text;
    this.context = context;
    this.years = years;
    this.counted = new CountedThings(words, text);
    this.standing = new Standing(words, text);
  }

  /**
   * The day or days that begin at a lexeme.
   *
   * @param trusted whether words before it say that it is a time
   */
  @Nullable TimeReading at(int i, boolean trusted) {
    Match<DayOfWeek> weekday = weekdayAt(i);
    if (weekday != null) {
      int next = weekday.end();
      next += text.word(next).equals(".") ? 1 : 0;
      next += text.word(next).equals(",") ? 1 : 0;
      next += text.word(next).equals("the") ? 1 : 0;
      TimeReading date = monthDay(next, true);
      return date != null ? date : weekday(i, weekday, trusted);
    }
    Dated numeric = numeric(i);
    if (numeric != null) {
      return numeric;
    }
    TimeReading date = monthDay(i, trusted);
    return date != null ? date : dayOfMonthToldLast(i);
  }

  private @Nullable Match<DayOfWeek> weekdayAt(int i) {
    return text.get(i).capital() ? words.weekdays.at(text, i) : null;
  }

  private @Nullable Dated weekday(int i, Match<DayOfWeek> weekday, boolean trusted) {
    if (!words.isFullName(text.word(i))
        || (!trusted && !standing.isPlainlyAfterWord(i))
        || (text.isName(weekday.end()) && !standing.isTriggered(i))) {
      return null;
    }
    Period period = context.weekday(weekday.value());
    return period == null ? null : new Dated(weekday.end(), period, null);
  }

  private @Nullable TimeReading monthDay(int i, boolean trusted) {
    int start = text.word(i).equals("the") ? i + 1 : i;
    Days days = days(start, true);
    if (days != null) {
      int next = days.end();
      next += text.word(next).equals("of") || text.word(next).equals("-") ? 1 : 0;
      Match<Integer> month = words.monthAt(text, next);
      if (month != null) {
        int end = month.end();
        end += text.word(end).equals("-") && years.isYear(end + 1) ? 1 : 0;
        return standing.asName(i, trusted, days(month.value(), days, end, true));
      }
    }
    Match<Integer> month = words.monthAt(text, i);
    if (month != null) {
      int next = month.end();
      next += text.word(next).equals("the") ? 1 : 0;
      Days after = days(next, false);
      if (after != null && !counted.isCounted(after.end())) {
        return standing.asName(i, trusted, days(month.value(), after, after.end(), true));
      }
    }
    return null;
  }

  private @Nullable TimeReading days(int month, Days days, int end, boolean withYear) {
    Years year = withYear ? years.after(end) : null;
    if (year != null) {
      return days(year.first(), month, days, year.end());
    }
    return new Yearless(end, month, days.first(), y -> days(y, month, days, end));
  }

  private static @Nullable Dated days(int year, int month, Days days, int end) {
    try {
      LocalDate first = LocalDate.of(year, month, days.first());
      LocalDate last = LocalDate.of(year, month, days.last());
      return new Dated(end, Period.of(first, last, Grain.DAY), null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One day of a month or more: "3", "3rd", "3-5", "3, 4 and 5". */
  private @Nullable Days days(int i, boolean beforeMonth) {
    int first = dayNumber(i);
    if (first < 0) {
      Match<Integer> ordinal = beforeMonth ? words.ordinals.at(text, i) : null;
      return ordinal == null || !text.word(ordinal.end()).equals("of")
          ? null
          : new Days(ordinal.end(), ordinal.value(), ordinal.value());
    }
    int end = i + 1;
    int last = first;
    while (isBetweenDays(end, beforeMonth)) {
      int next = text.word(end).equals(",") && text.word(end + 1).equals("and") ? end + 2 : end + 1;
      next += text.word(next).equals("the") ? 1 : 0;
      int day = dayNumber(next);
      if (day <= last || (!beforeMonth && counted.isCounted(next + 1))) {
        break;
      }
      last = day;
      end = next + 1;
    }
    return new Days(end, first, last);
  }

  private boolean isBetweenDays(int i, boolean beforeMonth) {
    String word = text.word(i);
    return (beforeMonth && word.equals(","))
        || word.equals("-")
        || word.equals("–")
        || word.equals("/")
        || word.equals("to")
        || word.equals("and")
        || word.equals("or")
        || word.equals("until")
        || word.equals("&");
  }

  private int dayNumber(int i) {
    boolean digits = text.is(i, Kind.NUMBER) && text.get(i).length() <= 2;
    int number = digits || text.is(i, Kind.ORDINAL) ? text.get(i).number() : -1;
    return number >= 1 && number <= 31 ? number : -1;
  }

  /** "On the 5th", of the month told last. */
  private @Nullable Dated dayOfMonthToldLast(int i) {
    Period last = context.last();
    if (last == null
        || last.latest().part() == 0
        || last.latest().isSeason()
        || !text.word(i).equals("the")
        || !text.is(i + 1, Kind.ORDINAL)
        || !text.word(i - 1).equals("on")
        || !text.isPause(i + 2)) {
      return null;
    }
    Days day = new Days(i + 2, dayNumber(i + 1), dayNumber(i + 1));
    return days(last.latest().year(), last.latest().part(), day, i + 2);
  }

  private @Nullable Dated numeric(int i) {
    if (!text.is(i, Kind.NUMBER) || counted.isNumbered(i)) {
      return null;
    }
    for (int k = 1; k < 5; k++) {
      if (!text.isGlued(i + k) || text.is(i + k, Kind.NUMBER) != (k % 2 == 0)) {
        return null;
      }
    }
    String sign = text.word(i + 1);
    int a = text.get(i).number();
    int b = text.get(i + 2).number();
    int c = text.get(i + 4).number();
    int end = i + 5;
    if (!sign.equals(text.word(i + 3)) || counted.goesOn(end)) {
      return null;
    }
    if (sign.equals("-") && years.isYear(i)) {
      return days(a, b, new Days(end, c, c), end);
    }
    if (!years.isYear(i + 4) || (!sign.equals("/") && !sign.equals(".") && !sign.equals("-"))) {
      return null;
    }
    if (a <= 12 && b <= 12 && a != b && !sign.equals(".")) {
      // Either may be the month.
      return new Dated(
          end, new Period(Stamp.month(c, Math.min(a, b)), Stamp.month(c, Math.max(a, b))), null);
    }
    return b <= 12 ? days(c, b, new Days(end, a, a), end) : days(c, a, new Days(end, b, b), end);
  }
}
