package org.allegiance.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.allegiance.extract.Lexemes.Kind;
import org.allegiance.extract.Phrases.Match;
import org.allegiance.extract.TimeReading.Dated;
import org.allegiance.extract.TimeReading.Yearless;
import org.jspecify.annotations.Nullable;

/** Days, months, seasons, years, decades and centuries as a calendar names them. */
final class CalendarDates {

  private static final int FIRST_YEAR = 1000;
  private static final int FIRST_BARE_YEAR = 1800;
  private static final int LAST_YEAR = 2100;

  private record Days(int end, int first, int last) {}

  private record Years(int end, int first, int last) {}

  private final TimeWords words;
  private final Lexemes text;
  private final TimeContext context;
  private final RelativeTimes relative;
  private final CountedThings counted;
  private final Standing standing;

  CalendarDates(TimeWords words, Lexemes text, TimeContext context, RelativeTimes relative) {
    this.words = words;
    this.text = text;
    this.context = context;
    this.relative = relative;
    this.counted = new CountedThings(words, text);
    this.standing = new Standing(words, text);
  }

  /**
   * The date that begins at a lexeme.
   *
   * @param trusted whether words before it say that it is a time
   */
  @Nullable TimeReading at(int i, boolean trusted) {
    int night = words.list("nights").end(text, i);
    if (night > 0) {
      TimeReading date = day(night, true);
      return date == null ? null : overNight(date);
    }
    TimeReading day = day(i, trusted);
    if (day != null) {
      return day;
    }
    TimeReading month = month(i, trusted);
    if (month != null) {
      return month;
    }
    TimeReading season = season(i, trusted);
    if (season != null) {
      return season;
    }
    Dated decade = decadeOrCentury(i);
    return decade != null ? decade : year(i, trusted);
  }

  private static TimeReading overNight(TimeReading date) {
    return switch (date) {
      case Dated d -> overNight(d);
      case Yearless y ->
          new Yearless(
              y.end(),
              y.month(),
              y.day(),
              year -> {
                Dated d = y.in(year, y.end());
                return d == null ? null : overNight(d);
              });
    };
  }

  private static Dated overNight(Dated date) {
    Period p = date.period();
    if (p.isOpen() || !p.earliest().equals(p.latest()) || p.earliest().day() == 0) {
      return date;
    }
    LocalDate evening = p.earliest().first();
    return new Dated(date.end(), Period.of(evening, evening.plusDays(1), Grain.DAY), null);
  }

  // ----- days

  private @Nullable TimeReading day(int i, boolean trusted) {
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
      Match<Integer> month = monthAt(next);
      if (month != null) {
        int end = afterAbbreviation(next, month.end());
        end += text.word(end).equals("-") && isYear(end + 1) ? 1 : 0;
        return standing.asName(i, trusted, days(month.value(), days, end, true));
      }
    }
    Match<Integer> month = monthAt(i);
    if (month != null) {
      int next = afterAbbreviation(i, month.end());
      next += text.word(next).equals("the") ? 1 : 0;
      Days after = days(next, false);
      if (after != null && !counted.isCounted(after.end())) {
        return standing.asName(i, trusted, days(month.value(), after, after.end(), true));
      }
    }
    return null;
  }

  private @Nullable TimeReading days(int month, Days days, int end, boolean withYear) {
    Years year = withYear ? yearAfter(end) : null;
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
    if (sign.equals("-") && isYear(i)) {
      return days(a, b, new Days(end, c, c), end);
    }
    if (!isYear(i + 4) || (!sign.equals("/") && !sign.equals(".") && !sign.equals("-"))) {
      return null;
    }
    if (a <= 12 && b <= 12 && a != b && !sign.equals(".")) {
      // Either may be the month.
      return new Dated(
          end, new Period(Stamp.month(c, Math.min(a, b)), Stamp.month(c, Math.max(a, b))), null);
    }
    return b <= 12 ? days(c, b, new Days(end, a, a), end) : days(c, a, new Days(end, b, b), end);
  }

  // ----- months and seasons

  private @Nullable Match<Integer> monthAt(int i) {
    return text.get(i).capital() ? words.months.at(text, i) : null;
  }

  private int afterAbbreviation(int i, int end) {
    return !words.isFullName(text.word(i)) && text.word(end).equals(".") ? end + 1 : end;
  }

  private @Nullable TimeReading month(int i, boolean trusted) {
    int start = standing.isDeterminer(i) ? i + 1 : i;
    Match<Integer> month = monthAt(start);
    if (month == null) {
      return null;
    }
    int next = afterAbbreviation(start, month.end());
    int value = month.value();
    Years year = yearAfter(next);
    if (year != null) {
      Dated dated = new Dated(year.end(), Period.of(Stamp.month(year.first(), value)), Grain.MONTH);
      return standing.asName(i, true, dated);
    }
    if (!words.isFullName(text.word(start))
        || (!trusted && !standing.isTriggered(i) && !text.word(i - 1).equals("of"))) {
      return null;
    }
    int end = month.end();
    return standing.asName(
        i,
        trusted,
        new Yearless(
            end, value, 0, y -> new Dated(end, Period.of(Stamp.month(y, value)), Grain.MONTH)));
  }

  private @Nullable TimeReading season(int i, boolean trusted) {
    int start = text.word(i).equals("the") ? i + 1 : i;
    Match<Integer> season = words.seasons.at(text, start);
    if (season == null || (text.get(start).capital() && text.isName(start - 1))) {
      return null;
    }
    int end = season.end();
    int value = season.value();
    Years year = yearAfter(end);
    if (year != null) {
      boolean turn = value == Stamp.WINTER && year.last() > year.first();
      Period period =
          turn
              ? new Period(Stamp.month(year.first(), 12), Stamp.month(year.last(), 2))
              : Period.of(Stamp.month(year.first(), value));
      return new Dated(year.end(), period, turn ? null : Grain.SEASON);
    }
    if ((!trusted && !standing.isTriggered(i))
        || words.is("seasons only with year", text.word(start))
        || text.word(end).equals("of")
        || text.isName(end)) {
      return null;
    }
    int month = value == Stamp.WINTER ? 12 : 3 * (value - 20);
    return new Yearless(
        end, month, 0, y -> new Dated(end, Period.of(Stamp.month(y, value)), Grain.SEASON));
  }

  // ----- years and more

  private boolean isYear(int i) {
    int number = text.get(i).number();
    return text.is(i, Kind.NUMBER)
        && text.get(i).length() == 4
        && number >= FIRST_YEAR
        && number <= LAST_YEAR;
  }

  /** The year after a month, season or day: "2014", ", 2014", "of 2014", "of the same year". */
  private @Nullable Years yearAfter(int i) {
    String word = text.word(i);
    int next = word.equals(",") || word.equals("of") || word.equals("in") ? i + 1 : i;
    next += text.word(next).equals("the") && text.word(next + 1).equals("year") ? 2 : 0;
    if (isYear(next)) {
      Years years = years(next);
      boolean things = counted.isCounted(years.end());
      boolean round = years.first() % 100 == 0;
      return things && (round || word.equals(",")) ? null : years;
    }
    if ("'’".contains(text.word(next)) && !text.word(next).isEmpty() && isShortYear(next + 1)) {
      int year = century(text.get(next + 1).number());
      return new Years(next + 2, year, year);
    }
    Dated told = relative.unit(next, false);
    if (told != null && told.grain() == Grain.YEAR) {
      int year = told.period().earliest().year();
      return new Years(told.end(), year, year);
    }
    return null;
  }

  private boolean isShortYear(int i) {
    return text.is(i, Kind.NUMBER) && text.get(i).length() == 2 && text.isGlued(i);
  }

  private static int century(int shortYear) {
    return shortYear < 50 ? 2000 + shortYear : 1900 + shortYear;
  }

  /** A year, or two that are written together: "2013-14", "2013/2014". */
  private Years years(int i) {
    int first = text.get(i).number();
    String sign = text.word(i + 1);
    boolean joined =
        (sign.equals("-") || sign.equals("–") || sign.equals("/"))
            && text.isGlued(i + 1)
            && text.isGlued(i + 2)
            && !counted.goesOn(i + 3);
    if (joined && isYear(i + 2) && text.get(i + 2).number() > first) {
      return new Years(i + 3, first, text.get(i + 2).number());
    }
    if (joined && isShortYear(i + 2) && text.get(i + 2).number() > first % 100) {
      return new Years(i + 3, first, first - first % 100 + text.get(i + 2).number());
    }
    return new Years(i + 1, first, first);
  }

  private @Nullable TimeReading year(int i, boolean trusted) {
    int start = i;
    boolean named = false;
    start += standing.isDeterminer(start) ? 1 : 0;
    if (text.word(start).equals("year") || text.word(start).equals("years")) {
      start++;
      named = true;
    }
    if (!isYear(start) || text.get(start).number() < FIRST_BARE_YEAR) {
      return null;
    }
    Years years = years(start);
    boolean certain = trusted || named;
    if ((!trusted && counted.isNumbered(start))
        || (counted.goesOn(years.end()) && !standing.isOngoing(years.end()))
        || isMonthOfYear(start)
        || (!certain
            && !standing.isYearHere(i, years.end())
            && !standing.isOfHappening(i, years.end()))
        || (!named && isNumberOfThings(start, years))) {
      return null;
    }
    Period period = new Period(Stamp.year(years.first()), Stamp.year(years.last()));
    Grain grain = years.first() == years.last() ? Grain.YEAR : null;
    return standing.asName(i, certain, new Dated(years.end(), period, grain));
  }

  /** "2014-05" as ISO 8601 has it. */
  private boolean isMonthOfYear(int i) {
    return counted.goesOn(i + 1) && isShortYear(i + 2) && years(i).end() == i + 1;
  }

  /** "In 2014 fighters…" may begin a sentence; "by 2000 fighters" counts them. */
  private boolean isNumberOfThings(int i, Years years) {
    if (!counted.isCounted(years.end())) {
      return false;
    }
    if (standing.isDeterminer(i - 1)) {
      return years.first() % 100 == 0;
    }
    boolean in = text.word(i - 1).equals("in") || text.word(i - 1).equals("since");
    return !in || (years.first() % 100 == 0 && !text.opensSentence(i - 1));
  }

  private @Nullable Dated decadeOrCentury(int i) {
    boolean the = text.word(i).equals("the");
    int start = the ? i + 1 : i;
    boolean apostrophe = "'’‘".contains(text.word(start)) && !text.word(start).isEmpty();
    start += apostrophe ? 1 : 0;
    the |= text.word(i - 1).equals("the");
    if (text.is(start, Kind.DECADE) && text.get(start).number() % 10 == 0) {
      int decade = text.get(start).number();
      if (decade < 100 && decade >= 20 && (the || apostrophe)) {
        decade += 1900;
      }
      return decade < FIRST_YEAR || decade > LAST_YEAR ? null : decade(start + 1, decade);
    }
    Match<Integer> written = the ? words.decades.at(text, start) : null;
    if (written != null) {
      return decade(written.end(), 1900 + written.value());
    }
    Match<Integer> ordinal = words.ordinals.at(text, start);
    int number =
        ordinal != null
            ? ordinal.value()
            : text.is(start, Kind.ORDINAL) ? text.get(start).number() : -1;
    int end = ordinal != null ? ordinal.end() : start + 1;
    if (number >= 11 && number <= 21 && text.word(end).equals("century")) {
      int first = 100 * (number - 1);
      return new Dated(
          end + 1, new Period(Stamp.year(first), Stamp.year(first + 99)), Grain.CENTURY);
    }
    return null;
  }

  private static Dated decade(int end, int first) {
    return new Dated(end, new Period(Stamp.year(first), Stamp.year(first + 9)), Grain.DECADE);
  }
}
