package org.allegiance.extract.times;

import java.time.LocalDate;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.allegiance.extract.times.TimeReading.Yearless;
import org.allegiance.extract.times.WrittenYears.Years;
import org.jspecify.annotations.Nullable;

/** Times as a calendar names them, from days to centuries. */
final class CalendarDates {

  private final TimeWords words;
  private final Lexemes text;
  private final WrittenDays days;
  private final WrittenYears years;
  private final Standing standing;

  CalendarDates(TimeWords words, Lexemes text, TimeContext context, RelativeTimes relative) {
    this.words = words;
    this.text = text;
    this.years = new WrittenYears(words, text, relative);
    this.days = new WrittenDays(words, text, context, years);
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
      TimeReading date = days.at(night, true);
      return date == null ? null : date.map(CalendarDates::overNight);
    }
    TimeReading day = days.at(i, trusted);
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
    Dated decade = years.decadeOrCentury(i);
    return decade != null ? decade : years.year(i, trusted);
  }

  private static Dated overNight(Dated date) {
    Period p = date.period();
    if (p.isOpen() || !p.earliest().equals(p.latest()) || p.earliest().day() == 0) {
      return date;
    }
    LocalDate evening = p.earliest().first();
    return new Dated(date.end(), Period.of(evening, evening.plusDays(1), Grain.DAY), null);
  }

  private @Nullable TimeReading month(int i, boolean trusted) {
    int start = standing.isDeterminer(i) ? i + 1 : i;
    Match<Integer> month = words.monthAt(text, start);
    if (month == null) {
      return null;
    }
    int value = month.value();
    Years year = years.after(month.end());
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
    Years year = years.after(end);
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
}
