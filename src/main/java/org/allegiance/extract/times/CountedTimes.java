package org.allegiance.extract.times;

import java.time.LocalDate;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.allegiance.extract.lexicon.Phrases.Match;
import org.allegiance.extract.times.TimeReading.Dated;
import org.jspecify.annotations.Nullable;

/** Times that are some units away: "two years later", "over the next few months". */
final class CountedTimes {

  private static final int LONGEST_COUNT = 300;

  /** How far back "recent months" go is a guess. */
  private static final int FEW = 6;

  /** A number of units; 0 if the text does not say how many. */
  private record Count(int end, int number, Grain grain) {}

  private final TimeWords words;
  private final Lexemes text;
  private final TimeContext context;

  CountedTimes(TimeWords words, Lexemes text, TimeContext context) {
    this.words = words;
    this.text = text;
    this.context = context;
  }

  /** The time that begins at a lexeme. */
  @Nullable Dated at(int i) {
    Dated reading = recent(i);
    reading = reading != null ? reading : later(i);
    return reading != null ? reading : following(i);
  }

  private @Nullable Count count(int i) {
    Match<Integer> number = words.numbers.at(text, i);
    int end = i;
    int value = 0;
    if (number != null) {
      end = number.end();
      value = number.value();
    } else if (text.is(i, Kind.NUMBER) && text.get(i).number() <= LONGEST_COUNT) {
      end = i + 1;
      value = text.get(i).number();
    } else if (!text.word(i).endsWith("s")) {
      return null;
    }
    end += text.word(end).equals("more") || text.word(end).equals("full") ? 1 : 0;
    Match<Grain> unit = words.units.at(text, end);
    if (unit == null) {
      return null;
    }
    end = unit.end();
    if (text.word(end).equals("and")
        && text.word(end + 1).equals("a")
        && text.word(end + 2).equals("half")) {
      return unit.value() == Grain.YEAR ? new Count(end + 3, 12 * value + 6, Grain.MONTH) : null;
    }
    return new Count(end, value, unit.value());
  }

  private @Nullable Dated later(int i) {
    Count count = count(i);
    if (count == null) {
      return null;
    }
    int end = count.end();
    int ago = words.list("ago").end(text, end);
    if (ago > 0) {
      return shifted(i, ago, context.publication(), -1, count);
    }
    int later = words.list("later").end(text, end);
    if (later > 0 && !text.word(later).equals("than")) {
      return shifted(i, later, context.last(), 1, count);
    }
    int earlier = words.list("earlier").end(text, end);
    if (earlier > 0 && !text.word(earlier).equals("to") && !text.word(earlier).equals("than")) {
      return shifted(i, earlier, context.last(), -1, count);
    }
    int after = words.list("after").end(text, end);
    int before = words.list("before that").end(text, end);
    int pause = Math.max(after, before);
    return pause > 0 && text.isPause(pause)
        ? shifted(i, pause, context.last(), after > 0 ? 1 : -1, count)
        : null;
  }

  private @Nullable Dated shifted(
      int start, int end, @Nullable Period base, int direction, Count count) {
    if (base == null) {
      return null;
    }
    if (count.number() == 0) {
      return direction > 0
          ? new Dated(end, new Period(base.latest().marked(true), null), null)
          : new Dated(end, new Period(null, base.earliest().marked(true)), null);
    }
    Grain by = count.grain() == Grain.DECADE ? Grain.YEAR : count.grain();
    int units = count.number() * (count.grain() == Grain.DECADE ? 10 : 1);
    Period period = base.shifted(direction * units, by);
    boolean rough = words.is("roughly", text.word(start - 1));
    boolean year = by == Grain.YEAR && period.earliest().equals(period.latest()) && units < 10;
    return new Dated(end, rough ? period.marked(true) : period, year ? Grain.YEAR : null);
  }

  private @Nullable Dated following(int i) {
    Period last = context.last();
    if (last == null) {
      return null;
    }
    int after = words.list("following").end(text, i);
    int before = words.list("preceding").end(text, i);
    if (after > 0 || before > 0) {
      Count count = count(Math.max(after, before));
      return count == null || !text.word(count.end() - 1).endsWith("s") || isOf(count.end())
          ? null
          : stretch(count.end(), last, after > 0, count);
    }
    int start = text.word(i).equals("the") ? i + 1 : i;
    Count count = count(start);
    if (count == null || !text.word(count.end() - 1).endsWith("s")) {
      return null;
    }
    after = words.list("followed").end(text, count.end());
    before = words.list("preceded").end(text, count.end());
    int end = Math.max(after, before);
    return end < 0 || !endsPhrase(end) || !isSaidOfTime(i)
        ? null
        : stretch(end, last, after > 0, count);
  }

  private boolean isSaidOfTime(int i) {
    return words.is("lately", text.word(i - 1));
  }

  /** "That followed", and not "that followed the siege". */
  private boolean endsPhrase(int i) {
    return text.isPause(i)
        || (words.is("function words", text.word(i)) && !words.is("determiners", text.word(i)));
  }

  private boolean isOf(int i) {
    return text.word(i).equals("of");
  }

  private static Dated stretch(int end, Period base, boolean after, Count count) {
    Stamp from = after ? base.latest() : base.earliest();
    if (count.number() == 0) {
      return new Dated(
          end,
          after ? new Period(from.marked(true), null) : new Period(null, from.marked(true)),
          null);
    }
    Period far = base.shifted(after ? count.number() : -count.number(), count.grain());
    return new Dated(
        end,
        after
            ? new Period(from.marked(true), far.latest().marked(true))
            : new Period(far.earliest().marked(true), from.marked(true)),
        null);
  }

  /** "Over the past two years", up to publication. */
  private @Nullable Dated recent(int i) {
    int next = words.list("recent").end(text, i);
    LocalDate published = context.published();
    if (next < 0 || published == null || !isSaidOfTime(i)) {
      return null;
    }
    Count count = count(next);
    if (count == null) {
      Match<Grain> one = words.units.at(text, next);
      count = one == null ? null : new Count(one.end(), 1, one.value());
    }
    if (count == null || isOf(count.end())) {
      return null;
    }
    int number = count.number() > 0 ? count.number() : FEW;
    Grain grain = count.grain().compareTo(Grain.MONTH) < 0 ? Grain.DAY : Grain.MONTH;
    LocalDate from = published.minus(number, count.grain().unit());
    Period period = new Period(Stamp.of(from, grain).marked(true), Stamp.of(published, grain));
    return new Dated(count.end(), period, null);
  }
}
