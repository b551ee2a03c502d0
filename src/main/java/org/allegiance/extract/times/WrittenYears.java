package org.allegiance.extract.times;

import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.jspecify.annotations.Nullable;

/** Years, decades and centuries in digits and words, told from other numbers. */
final class WrittenYears {

  private static final int FIRST_YEAR = 1000;
  private static final int FIRST_BARE_YEAR = 1800;
  private static final int LAST_YEAR = 2100;

  /** A year, or the first and last of several. */
  record Years(int end, int first, int last) {}

  private final TimeWords words;
  private final Lexemes text;
  private final RelativeTimes relative;
  private final CountedThings counted;
  private final Standing standing;

  WrittenYears(TimeWords words, Lexemes text, RelativeTimes relative) {
    this.words = words;
    this.text = text;
    this.relative = relative;
    this.counted = new CountedThings(words, text);
    this.standing = new Standing(words, text);
  }

  /** Whether a number has the form of a year. */
  boolean isYear(int i) {
    int number = text.get(i).number();
    return text.is(i, Kind.NUMBER)
        && text.get(i).length() == 4
        && number >= FIRST_YEAR
        && number <= LAST_YEAR;
  }

  /** The year after a month, season or day: "2014", ", 2014", "of 2014", "of the same year". */
  @Nullable Years after(int i) {
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

  /**
   * A year that stands alone.
   *
   * @param trusted whether words before it say that it is a time
   */
  @Nullable TimeReading year(int i, boolean trusted) {
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

  /** "The 1990s", "the nineteenth century". */
  @Nullable Dated decadeOrCentury(int i) {
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
