package org.allegiance.extract.times;

import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.allegiance.extract.times.TimeReading.Yearless;
import org.jspecify.annotations.Nullable;

/**
 * Times as English puts them together: "from late 2013 to May 2014", "by the end of that year".
 * Read from left to right in a bounded number of steps for each lexeme.
 */
final class TimeGrammar {

  private static final int LONGEST_LIST = 5;

  private final TimeWords words;
  private final Lexemes text;
  private final CalendarDates dates;
  private final RelativeTimes relative;

  TimeGrammar(TimeWords words, Lexemes text, TimeContext context) {
    this.words = words;
    this.text = text;
    this.relative = new RelativeTimes(words, text, context);
    this.dates = new CalendarDates(words, text, context, relative);
  }

  /** The longest time that begins at a lexeme, or null. */
  @Nullable TimeReading at(int i) {
    if (!words.canBegin(text.get(i))) {
      return null;
    }
    int next = words.list("not until").end(text, i);
    if (next > 0) {
      return range(next, true, LONGEST_LIST);
    }
    TimeReading reading = between(i);
    reading = reading != null ? reading : fromTo(i);
    reading = reading != null ? reading : open(i, "since");
    reading = reading != null ? reading : open(i, "until");
    reading = reading != null ? reading : around(i, false);
    return reading != null ? reading : range(i, false, LONGEST_LIST);
  }

  private @Nullable TimeReading between(int i) {
    int next = words.list("between").end(text, i);
    if (next < 0) {
      return null;
    }
    TimeReading left = time(next, true, false);
    if (left != null && text.word(left.end()).equals("and")) {
      TimeReading right = time(left.end() + 1, true, false);
      if (right != null) {
        return join(left, right);
      }
    }
    return left;
  }

  private @Nullable TimeReading fromTo(int i) {
    int next = words.list("from").end(text, i);
    TimeReading left = next < 0 ? null : time(next, true, false);
    if (left == null) {
      return null;
    }
    TimeReading whole = joinedByTo(left, true);
    return whole != null ? whole : isStretch(left) ? left : null;
  }

  /** "From 3 to 5 May" and "from 1998–2003" are stretches by themselves. */
  private static boolean isStretch(TimeReading reading) {
    Dated dated = inSomeYear(reading);
    return dated != null
        && dated.grain() == null
        && dated.period().earliest().grain() != Grain.MONTH
        && !dated.period().earliest().equals(dated.period().latest());
  }

  private @Nullable TimeReading joinedByTo(TimeReading left, boolean fromSaid) {
    int end = left.end();
    int to = words.list("to").end(text, end);
    boolean dash = "–-—".contains(text.word(end)) && !text.word(end).isEmpty();
    boolean slash = text.word(end).equals("/") && text.isGlued(end);
    if (to < 0 && ((dash && (fromSaid || !text.word(end).equals("—"))) || slash)) {
      to = end + 1;
    }
    TimeReading right = to < 0 ? null : time(to, true, false);
    return right == null ? null : join(left, right);
  }

  private @Nullable TimeReading open(int i, String side) {
    int next = words.list(side).end(text, i);
    if (next < 0) {
      return null;
    }
    boolean since = side.equals("since");
    TimeReading time = around(next, true);
    time = time != null ? time : time(next, true, true);
    return time == null
        ? null
        : time.until(afterOnwards(time.end())).map(dated -> opened(dated, since));
  }

  private static Dated opened(Dated time, boolean since) {
    Period p = time.period();
    Period open = since ? new Period(p.earliest(), null) : new Period(null, p.latest());
    return new Dated(time.end(), open, null);
  }

  private int afterOnwards(int i) {
    int end = words.list("onwards").end(text, i);
    return end > 0 ? end : i;
  }

  private @Nullable TimeReading around(int i, boolean sharp) {
    int next = words.list("around").end(text, i);
    TimeReading time = next < 0 ? null : time(next, true, sharp);
    return time == null ? null : time.map(TimeGrammar::marked);
  }

  private static Dated marked(Dated time) {
    return new Dated(time.end(), time.period().marked(true), null);
  }

  /** One time, or several that are put together without a preposition. */
  private @Nullable TimeReading range(int i, boolean trusted, int more) {
    TimeReading left = time(i, trusted, false);
    if (left == null) {
      return null;
    }
    TimeReading joined = joinedByTo(left, false);
    if (joined != null) {
      return joined;
    }
    int onwards = afterOnwards(left.end());
    if (onwards > left.end()) {
      return left.until(onwards).map(dated -> opened(dated, true));
    }
    return more == 0 ? left : listed(left, more);
  }

  private TimeReading listed(TimeReading left, int more) {
    int next = left.end();
    boolean or = text.word(next).equals("or");
    boolean comma = text.word(next).equals(",");
    if (comma && text.word(next + 1).equals("and")) {
      next++;
    }
    if (!or && !comma && !text.word(next).equals("and") && !text.word(next).equals("&")) {
      return left;
    }
    TimeReading right = range(next + 1, isLike(left, next + 1), more - 1);
    if (right == null) {
      return left;
    }
    Dated whole = join(left, right) instanceof Dated d ? d : null;
    Dated second = right instanceof Dated d ? d : null;
    Dated first = first(left, right);
    if (first == null || second == null) {
      return left instanceof Yearless && right instanceof Yearless && isNext(left, right, or)
          ? orElse(join(left, right), left)
          : left;
    }
    boolean single = !first.period().isOpen() && !second.period().isOpen();
    if (whole != null && single && (or || first.period().isFollowedBy(second.period()))) {
      return whole;
    }
    // "In March and May 2014": two times that share a year.
    return left instanceof Yearless && !comma ? first.until(left.end()) : left;
  }

  private static TimeReading orElse(@Nullable TimeReading reading, TimeReading other) {
    return reading == null ? other : reading;
  }

  private static boolean isNext(TimeReading left, TimeReading right, boolean or) {
    Dated a = ((Yearless) left).in(2001, 0);
    Dated b = ((Yearless) right).in(2001, 0);
    return a != null && b != null && (or || a.period().isFollowedBy(b.period()));
  }

  /** A bare year or month is one in a list of its like. */
  private boolean isLike(TimeReading left, int i) {
    return (text.is(i, Kind.NUMBER) && text.is(left.end() - 1, Kind.NUMBER))
        || text.get(i).capital();
  }

  private static @Nullable Dated first(TimeReading left, TimeReading right) {
    return switch (left) {
      case Dated d -> d;
      case Yearless y -> right instanceof Dated d ? withYearOf(y, d) : null;
    };
  }

  private static @Nullable Dated withYearOf(Yearless left, Dated right) {
    int year = right.period().earliest().year();
    Dated same = left.in(year, left.end());
    boolean after =
        same != null
            && right.period().begin() != null
            && same.period().earliest().first().isAfter(right.period().latest().last());
    return after ? left.in(year - 1, left.end()) : same;
  }

  private @Nullable TimeReading join(TimeReading left, TimeReading right) {
    if (left instanceof Yearless a && right instanceof Yearless b) {
      int end = b.end();
      return new Yearless(
          end,
          a.month(),
          a.day(),
          year -> {
            Dated from = a.in(year, end);
            Dated to = b.in(year, end);
            Dated later = b.in(year + 1, end);
            Dated whole = from == null || to == null ? null : join(from, to);
            return whole != null || from == null || later == null ? whole : join(from, later);
          });
    }
    Dated from = first(left, right);
    if (from == null) {
      return null;
    }
    if (right instanceof Dated to) {
      return join(from, to);
    }
    Yearless to = (Yearless) right;
    int year = from.period().latest().year();
    Dated same = to.in(year, to.end());
    Dated whole = same == null ? null : join(from, same);
    Dated next = to.in(year + 1, to.end());
    return whole != null || next == null ? whole : join(from, next);
  }

  private static @Nullable Dated join(Dated from, Dated to) {
    if (from.period().isOpen() || to.period().isOpen()) {
      return null;
    }
    Period period = new Period(from.period().begin(), to.period().end());
    return period.isReversed() ? null : new Dated(to.end(), period, null);
  }

  /**
   * One time.
   *
   * @param trusted whether words before it say that it is a time
   * @param sharp whether only an edge of it counts, so that "the end of 2014" is its last month
   */
  private @Nullable TimeReading time(int i, boolean trusted, boolean sharp) {
    Match<Period> named = words.named.at(text, i);
    if (named != null) {
      return new Dated(named.end(), named.value(), null);
    }
    TimeReading told = relative.at(i, trusted);
    if (told != null) {
      return told;
    }
    TimeReading part = part(i, sharp);
    return part != null ? part : dates.at(i, trusted);
  }

  private @Nullable TimeReading part(int i, boolean sharp) {
    int the = text.word(i).equals("the") ? 1 : 0;
    Match<PartOfTime> part = words.parts.at(text, i);
    if (part == null && the > 0) {
      part = words.parts.at(text, i + 1);
    }
    if (part == null) {
      return null;
    }
    int next = part.end();
    next += text.word(next).equals("-") || text.word(next).equals("of") ? 1 : 0;
    TimeReading whole = relative.unit(next, true);
    whole = whole != null ? whole : dates.at(next, true);
    PartOfTime value = part.value();
    if (whole == null || part(value, inSomeYear(whole), sharp) == null) {
      return null;
    }
    return whole.map(dated -> part(value, dated, sharp));
  }

  private static @Nullable Dated inSomeYear(TimeReading reading) {
    return switch (reading) {
      case Dated d -> d;
      case Yearless y -> y.in(2000, y.end());
    };
  }

  private static @Nullable Dated part(PartOfTime part, @Nullable Dated whole, boolean sharp) {
    Grain grain = whole == null ? null : whole.grain();
    if (whole == null || grain == null) {
      return null;
    }
    Period period = part.of(grain, whole.period().earliest());
    if (period == null) {
      return null;
    }
    return new Dated(whole.end(), sharp && part.edge() ? period.marked(false) : period, null);
  }
}
