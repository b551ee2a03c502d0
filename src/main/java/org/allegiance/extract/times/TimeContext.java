package org.allegiance.extract.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a text has said so far of time, by which it may leave out the year, or count from the day of
 * its publication or from what it told last.
 */
final class TimeContext {

  /** A narrative that names a month again rarely goes back by more than that many. */
  private static final int LONGEST_STEP = 4;

  private static final int DAYS_OF_NEWS = 21;

  private @Nullable LocalDate published;
  private @Nullable Period last;
  private @Nullable Stamp lastYear;
  private @Nullable Stamp latestDay;
  private boolean inThisBlock;
  private boolean isNews;

  TimeContext(@Nullable LocalDate published) {
    this.published = published;
  }

  @Nullable LocalDate published() {
    return published;
  }

  /** The day of publication as a time. */
  @Nullable Period publication() {
    LocalDate day = published;
    return day == null ? null : day(day);
  }

  /** Takes a dateline's date where the caller knew none. */
  void publishedOn(LocalDate day) {
    if (published == null) {
      published = day;
    }
  }

  /** The time of which the text spoke last. */
  @Nullable Period last() {
    return last;
  }

  /** The text counts from its publication, as news does. */
  void speaksOfPublication() {
    isNews = true;
  }

  void beginBlock() {
    inThisBlock = false;
  }

  /**
   * The text has spoken of a time. What lasts ("since 1990") or is a bound ("before 2014") tells
   * less of where the narrative stands than what it said before.
   */
  void note(Period period) {
    if (period.isOpen() && last != null) {
      return;
    }
    last = period;
    if (period.earliest().year() == period.latest().year()) {
      lastYear = period.latest();
      inThisBlock = true;
    }
  }

  /** The text has given a date in full. */
  void noteInFull(Period period) {
    Stamp day = period.latest();
    if (day.day() > 0 && (latestDay == null || latestDay.first().isBefore(day.first()))) {
      latestDay = day;
    }
  }

  /**
   * A date that a text gives without its year. A bare year before it ("formed in 1998") mostly
   * looks back; a day is then of the time in which the text has given days.
   *
   * @param month of the date
   * @param day of the date, or 0
   * @return null if nothing tells the year
   */
  @Nullable Period resolve(int month, int day, IntFunction<@Nullable Period> inYear) {
    LocalDate publication = published;
    Stamp reference = lastYear;
    if (reference == null || (publication != null && isNews && countsFromPublication(reference))) {
      if (publication == null) {
        return null;
      }
      speaksOfPublication();
      boolean ahead =
          month > publication.getMonthValue()
              || (month == publication.getMonthValue() && day > publication.getDayOfMonth());
      return inYear.apply(publication.getYear() - (ahead ? 1 : 0));
    }
    Stamp told = latestDay;
    if (day > 0 && told != null && reference.part() == 0 && told.year() > reference.year()) {
      return inYear.apply(told.year() - (month > told.part() ? 1 : 0));
    }
    int year = reference.year();
    if (reference.part() > 0 && !reference.isSeason()) {
      int forward = Math.floorMod(month - reference.part(), 12);
      if (month < reference.part() && forward <= LONGEST_STEP && !isAhead(year + 1, month)) {
        year++;
      }
    }
    return inYear.apply(year);
  }

  private boolean countsFromPublication(Stamp reference) {
    return !inThisBlock || reference.part() == 0;
  }

  private boolean isAhead(int year, int month) {
    return published != null && LocalDate.of(year, month, 1).isAfter(published);
  }

  /** The last such day of the week up to publication, or the next after the day told last. */
  @Nullable Period weekday(DayOfWeek weekday) {
    Period told = last;
    LocalDate publication = published;
    if (told != null && told.earliest().day() > 0) {
      LocalDate day = told.latest().first();
      if (publication == null || day.isBefore(publication.minusDays(DAYS_OF_NEWS))) {
        return day(day.with(TemporalAdjusters.nextOrSame(weekday)));
      }
    }
    if (publication == null) {
      return null;
    }
    speaksOfPublication();
    return day(publication.with(TemporalAdjusters.previousOrSame(weekday)));
  }

  static Period day(LocalDate day) {
    return Period.of(Stamp.of(day, Grain.DAY));
  }
}
