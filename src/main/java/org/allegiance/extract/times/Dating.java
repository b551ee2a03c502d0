package org.allegiance.extract.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.times.TimeReading.Dated;
import org.allegiance.extract.times.TimeReading.Yearless;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions of an English text as EDTF. Blocks are read in the order of the text, since "in
 * March", "that year" and "two months later" look back.
 *
 * <p>Like the temporal taggers after TIMEX3 (Strötgen and Gertz, Multilingual and cross-domain
 * temporal tagging, 2013), but for values: those are intervals within which an event lies, open
 * where the text leaves them open. Durations and ages are no times, nor are dates of writings.
 */
public final class Dating {

  private final TimeWords words;
  private final TimeContext context;

  /**
   * Begins a text.
   *
   * @param published the day on which it came out, from which "last month" counts, if known
   */
  public Dating(TimeWords words, @Nullable LocalDate published) {
    this.words = words;
    this.context = new TimeContext(published);
  }

  /** The time expressions of the next block, in their order. */
  public List<TimeExpression> in(String block) {
    context.beginBlock();
    Lexemes text = new Lexemes(block);
    TimeGrammar grammar = new TimeGrammar(words, text, context);
    Citations citations = new Citations(words, text);
    List<TimeExpression> found = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      TimeReading reading = grammar.at(i);
      if (reading == null) {
        i++;
        continue;
      }
      int end = reading.end();
      boolean dateline = citations.isDateline(i, end);
      Period period = dateline || !citations.isCitation(i, end) ? period(reading) : null;
      if (period != null && dateline) {
        context.note(period);
        publish(period);
      } else if (period != null) {
        context.note(period);
        if (reading instanceof Dated) {
          context.noteInFull(period);
        }
        found.add(new TimeExpression(text.get(i).start(), text.get(end - 1).end(), period.edtf()));
      }
      i = end;
    }
    return found;
  }

  private void publish(Period period) {
    if (period.begin() != null && period.begin().day() > 0) {
      context.publishedOn(period.begin().first());
    }
  }

  private @Nullable Period period(TimeReading reading) {
    Period period =
        switch (reading) {
          case Dated d -> d.period();
          case Yearless y ->
              context.resolve(
                  y.month(),
                  y.day(),
                  year -> {
                    Dated dated = y.in(year, y.end());
                    return dated == null ? null : dated.period();
                  });
        };
    return period == null || period.isReversed() ? null : period;
  }
}
