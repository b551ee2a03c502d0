package org.allegiance.extract.times;

import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;
import org.jspecify.annotations.Nullable;

/** Whether the words around a date let it be a time, rather than part of a name. */
final class Standing {

  /** After "the 2003" may stand two words that say what it was: "US-led invasion". */
  private static final int WORDS_OF_NAME = 3;

  private final TimeWords words;
  private final Lexemes text;

  Standing(TimeWords words, Lexemes text) {
    this.words = words;
    this.text = text;
  }

  boolean isDeterminer(int i) {
    return words.is("determiners", text.word(i));
  }

  /** Whether a preposition of time stands before a lexeme. */
  boolean isTriggered(int i) {
    return words.is("within", text.word(i - 1));
  }

  /** "Said Tuesday", but not "Bloody Sunday" or "the Sunday". */
  boolean isPlainlyAfterWord(int i) {
    return isTriggered(i)
        || (text.is(i - 1, Kind.WORD) && !text.get(i - 1).capital() && !isDeterminer(i - 1));
  }

  boolean isOngoing(int i) {
    return words.list("onwards").end(text, i) > 0;
  }

  /** Whether a bare number may be a year here. */
  boolean isYearHere(int i, int end) {
    String before = text.word(i - 1);
    if (isTriggered(i) || before.equals("(")) {
      return true;
    }
    boolean listed = before.equals("and") || before.equals("or") || before.equals(",");
    if (listed && text.is(i - 2, Kind.NUMBER) && text.get(i - 2).length() == 4) {
      return true;
    }
    if (before.equals("of")) {
      boolean law = text.is(i - 2, Kind.NUMBER) || text.is(i - 2, Kind.CODE);
      return !law && text.get(i).number() % 100 != 0;
    }
    if (!text.opensSentence(i)) {
      return false;
    }
    return ":–—".contains(text.word(end)) || words.is("function words", text.word(end));
  }

  /**
   * Leaves out what is part of a name ("the 23 March Movement"), says when something was written
   * ("its 2014 report"), or names an event without saying that anything happened at it ("veterans
   * of the 2003 invasion").
   *
   * @return the reading, or null
   */
  @Nullable TimeReading asName(int i, boolean trusted, @Nullable TimeReading reading) {
    if (reading == null) {
      return null;
    }
    int determiner = isDeterminer(i) ? i : isDeterminer(i - 1) ? i - 1 : -1;
    int end = reading.end();
    boolean triggered = isTriggered(determiner >= 0 ? determiner : i);
    boolean year =
        reading instanceof TimeReading.Dated dated && dated.period().earliest().part() == 0;
    boolean happening = names("happenings", end);
    if (isPossessed(i) && !text.isPause(end) && !happening) {
      return null;
    }
    if (text.isName(end) && text.is(end, Kind.WORD) && !words.isWeekdayOrMonth(text, end)) {
      boolean told = triggered || trusted;
      boolean open =
          year ? told : isDated(reading) ? told || determiner < 0 : triggered && determiner < 0;
      return open ? reading : null;
    }
    if (text.isName(i - 1) && !triggered && !trusted && year) {
      return null;
    }
    if (determiner < 0 || !isNoun(end)) {
      return reading;
    }
    return (triggered || trusted || happening) && !names("writings", end) ? reading : null;
  }

  private static boolean isDated(TimeReading reading) {
    return reading instanceof TimeReading.Dated;
  }

  private boolean isNoun(int i) {
    return text.is(i, Kind.WORD) && !words.is("function words", text.word(i));
  }

  /** "His 2011 defection", "the group's 2014 capture". */
  boolean isOfHappening(int i, int end) {
    return (isDeterminer(i) || isDeterminer(i - 1) || isPossessed(i)) && names("happenings", end);
  }

  private boolean isPossessed(int i) {
    return text.word(i - 1).endsWith("'s") || text.word(i - 1).endsWith("s'");
  }

  /** Whether the noun phrase that goes on here has a noun of a kind. */
  private boolean names(String kind, int i) {
    for (int k = i; k < i + WORDS_OF_NAME && isNoun(k); k++) {
      if (words.is(kind, text.word(k))) {
        return true;
      }
    }
    return false;
  }
}
