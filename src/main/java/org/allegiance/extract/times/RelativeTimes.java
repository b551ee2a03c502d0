package org.allegiance.extract.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.allegiance.extract.times.TimeWords.Step;
import org.jspecify.annotations.Nullable;

/** Times counted from the day of publication, or from the time of which the text spoke last. */
final class RelativeTimes {

  private final TimeWords words;
  private final Lexemes text;
  private final TimeContext context;
  private final CountedTimes counted;

  RelativeTimes(TimeWords words, Lexemes text, TimeContext context) {
    this.words = words;
    this.text = text;
    this.context = context;
    this.counted = new CountedTimes(words, text, context);
  }

  /** The relative time that begins at a lexeme. */
  @Nullable Dated at(int i, boolean trusted) {
    Match<Integer> days = words.days.at(text, i);
    LocalDate published = context.published();
    if (days != null && published != null) {
      context.speaksOfPublication();
      Period day = TimeContext.day(published.plusDays(days.value()));
      return new Dated(days.end(), day, null);
    }
    Dated reading = withinUnit(i);
    reading = reading != null ? reading : counted.at(i);
    return reading != null ? reading : unit(i, trusted);
  }

  // ----- "last year", "the following summer", "the year before"

  /**
   * A unit counted from publication or from the time told last.
   *
   * @param bare whether "the year" alone counts, as in "the end of the year"
   */
  @Nullable Dated unit(int i, boolean bare) {
    Match<Step> step = words.steps.at(text, i);
    if (step != null && !isAfterDeterminer(i)) {
      return unit(step.end(), step.value(), text.word(i));
    }
    if (!text.word(i).equals("the")) {
      return null;
    }
    Match<Grain> unit = words.units.at(text, i + 1);
    if (unit == null || text.word(i + 1).endsWith("s")) {
      return null;
    }
    int end = unit.end();
    if (text.isPause(end + 1) || words.is("function words", text.word(end + 1))) {
      boolean pause = text.isPause(end + 1);
      if (pause && words.list("before that").end(text, end) == end + 1) {
        return around(end + 1, context.last(), -1, unit.value());
      }
      if (pause && words.list("after").end(text, end) == end + 1) {
        return around(end + 1, context.last(), 1, unit.value());
      }
    }
    if (bare && unit.value() != Grain.DAY && !text.word(end).equals("of")) {
      Period base = context.last() != null ? context.last() : context.publication();
      return around(end, base, 0, unit.value());
    }
    return null;
  }

  private @Nullable Dated unit(int i, Step step, String first) {
    Period base = step.fromPublication() ? context.publication() : context.last();
    if (base == null) {
      return null;
    }
    Match<Grain> unit = words.units.at(text, i);
    Dated reading = null;
    if (unit != null) {
      boolean others = first.equals("that") && unit.value() == Grain.DAY && isNoun(unit.end());
      boolean several = text.word(i).endsWith("s");
      if (!others && !several && !text.word(unit.end()).equals("-")) {
        reading = around(unit.end(), base, step.units(), unit.value());
      }
    } else {
      reading = named(i, base, step.units());
    }
    if (reading == null || (step.units() != 0 && text.word(reading.end()).equals("of"))) {
      return null;
    }
    if (step.fromPublication() && unit != null && unit.value().compareTo(Grain.YEAR) < 0) {
      context.speaksOfPublication();
    }
    return reading;
  }

  private boolean isAfterDeterminer(int i) {
    return words.is("determiners", text.word(i - 1));
  }

  private boolean isNoun(int i) {
    return text.is(i, Kind.WORD)
        && !text.get(i).capital()
        && !words.is("function words", text.word(i));
  }

  /** The unit in which a time lies, or one before or after. */
  private static @Nullable Dated around(int end, @Nullable Period base, int step, Grain grain) {
    if (base == null) {
      return null;
    }
    Stamp at = step < 0 ? base.earliest() : base.latest();
    return switch (grain) {
      case DAY -> new Dated(end, step == 0 ? base : base.shifted(step, Grain.DAY), null);
      case WEEK -> {
        if (at.day() == 0) {
          yield new Dated(end, step == 0 ? base : base.shifted(step, Grain.WEEK), null);
        }
        LocalDate monday =
            at.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        yield new Dated(end, Period.of(monday, monday.plusDays(6), Grain.DAY), null);
      }
      case MONTH, SEASON -> {
        if (at.grain() == Grain.YEAR) {
          yield new Dated(end, step == 0 ? base : base.shifted(step, Grain.MONTH), null);
        }
        LocalDate month = (step < 0 ? at.first() : at.last()).plusMonths(step);
        yield step == 0 && at.isSeason()
            ? new Dated(end, base, null)
            : new Dated(end, Period.of(Stamp.of(month, Grain.MONTH)), Grain.MONTH);
      }
      case YEAR -> new Dated(end, Period.of(Stamp.year(at.year() + step)), Grain.YEAR);
      case DECADE -> {
        int first = at.year() - Math.floorMod(at.year(), 10) + 10 * step;
        yield new Dated(end, new Period(Stamp.year(first), Stamp.year(first + 9)), Grain.DECADE);
      }
      case CENTURY -> null;
    };
  }

  /** "Last March", "that summer", "the following Tuesday". */
  private @Nullable Dated named(int i, Period base, int step) {
    Match<Integer> season = words.seasons.at(text, i);
    if (season != null) {
      Stamp stamp = nearest(base, step, season.value());
      return new Dated(season.end(), Period.of(stamp), Grain.SEASON);
    }
    Match<Integer> month = text.get(i).capital() ? words.months.at(text, i) : null;
    if (month != null && words.isFullName(text.word(i))) {
      Stamp stamp = nearest(base, step, month.value());
      return new Dated(month.end(), Period.of(stamp), Grain.MONTH);
    }
    Match<DayOfWeek> weekday = text.get(i).capital() ? words.weekdays.at(text, i) : null;
    if (weekday == null || base.latest().day() == 0) {
      return null;
    }
    LocalDate day = base.latest().first();
    LocalDate found =
        step > 0
            ? day.with(TemporalAdjusters.next(weekday.value()))
            : step < 0
                ? day.with(TemporalAdjusters.previous(weekday.value()))
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(weekday.value()));
    return new Dated(weekday.end(), TimeContext.day(found), null);
  }

  private static Stamp nearest(Period base, int step, int part) {
    Stamp stamp = Stamp.month(step < 0 ? base.earliest().year() : base.latest().year(), part);
    if (step > 0 && !stamp.first().isAfter(base.latest().last())) {
      return Stamp.month(stamp.year() + 1, part);
    }
    if (step < 0 && !stamp.last().isBefore(base.earliest().first())) {
      return Stamp.month(stamp.year() - 1, part);
    }
    return stamp;
  }

  // ----- "later that year", "earlier this month"

  private @Nullable Dated withinUnit(int i) {
    int later = words.list("later in").end(text, i);
    int earlier = words.list("earlier in").end(text, i);
    int next = Math.max(later, earlier);
    if (next < 0) {
      return null;
    }
    Match<Step> step = words.steps.at(text, next);
    Dated unit = unit(next, true);
    if (unit == null) {
      return null;
    }
    boolean fromPublication = step != null && step.value().fromPublication();
    Period base = fromPublication ? context.publication() : context.last();
    Period whole = unit.period();
    if (base == null || !whole.contains(base) || whole.equals(base)) {
      return unit;
    }
    Grain grain =
        fromPublication && whole.earliest().grain() == Grain.YEAR
            ? Grain.MONTH
            : base.earliest().grain();
    Period rest =
        later > 0
            ? new Period(edge(base.latest(), grain), Stamp.of(whole.latest().last(), grain))
            : new Period(Stamp.of(whole.earliest().first(), grain), edge(base.earliest(), grain));
    return new Dated(unit.end(), rest, null);
  }

  private static Stamp edge(Stamp stamp, Grain grain) {
    return stamp.grain() == grain ? stamp : Stamp.of(stamp.first(), grain);
  }
}
