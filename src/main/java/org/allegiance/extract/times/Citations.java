package org.allegiance.extract.times;

import org.allegiance.extract.lexicon.Lexemes;
import org.allegiance.extract.lexicon.Lexemes.Kind;

/** Tells dates of writings and of publication from those of events. */
final class Citations {

  private static final int LONGEST_SENTENCE = 60;
  private static final int LONGEST_DATELINE = 8;
  private static final int LONGEST_PHRASE = 4;

  private final TimeWords words;
  private final Lexemes text;

  Citations(TimeWords words, Lexemes text) {
    this.words = words;
    this.text = text;
  }

  /** Whether a date dates a writing. */
  boolean isCitation(int start, int end) {
    int open = text.opening(start);
    if (open >= 0 && isInBrackets(open, start, end)) {
      return true;
    }
    return isPublication(start) || isBetweenStops(start, end) || isInReference(start, end);
  }

  /** Whether a text begins with the place and date of a dispatch, or is nothing but a date. */
  boolean isDateline(int start, int end) {
    if (start == 0 && end >= text.size()) {
      return true;
    }
    if (start == 0 || start > LONGEST_DATELINE) {
      return false;
    }
    for (int i = 0; i < start; i++) {
      boolean place = text.get(i).capital() && !words.is("within", text.word(i));
      if (!place && !text.is(i, Kind.SIGN)) {
        return false;
      }
    }
    for (int i = end; i < end + LONGEST_DATELINE; i++) {
      if (i >= text.size() || "—–-".contains(text.word(i))) {
        return true;
      }
      if (text.is(i, Kind.WORD) && !text.get(i).capital()) {
        return false;
      }
    }
    return false;
  }

  private boolean isInBrackets(int open, int start, int end) {
    int close = text.closing(open);
    int from = start;
    boolean named = false;
    boolean dated = false;
    while (from > open + 1 && !text.word(from - 1).equals(";")) {
      from--;
      if (!isCiting(from) || start - from > LONGEST_SENTENCE) {
        return false;
      }
      named |= text.is(from, Kind.WORD) || text.is(from, Kind.CODE);
      dated |= text.is(from, Kind.NUMBER);
    }
    if (named) {
      return !words.is("within", text.word(start - 1)) || text.isName(start - 2);
    }
    if (dated || (text.word(end).equals(",") && isPage(end + 1))) {
      return true;
    }
    boolean bare = text.is(start, Kind.NUMBER) && text.is(end - 1, Kind.NUMBER);
    if (!bare || text.word(open).equals("[")) {
      return bare && end == close;
    }
    return ",:".contains(text.word(end)) || (end == close && isAfterAuthor(open - 1));
  }

  /** A name, "J." or the number of a law. */
  private boolean isAfterAuthor(int i) {
    return text.get(i).capital() || text.word(i).equals(".") || text.get(i).number() >= 0;
  }

  private boolean isPage(int i) {
    return text.is(i, Kind.NUMBER) || text.is(i, Kind.CODE) || words.is("numbered", text.word(i));
  }

  private boolean isCiting(int i) {
    return !text.is(i, Kind.WORD)
        || (text.get(i).capital() && !words.is("within", text.word(i)))
        || words.is("citing", text.word(i));
  }

  private boolean isPublication(int start) {
    int before = text.word(start - 1).equals(":") ? start - 1 : start;
    return words.list("publication").endsBefore(text, before, LONGEST_PHRASE);
  }

  /** "Adams, John. 2014. A title." */
  private boolean isBetweenStops(int start, int end) {
    return end == start + 1
        && text.word(start - 1).equals(".")
        && text.word(end).equals(".")
        && text.is(start, Kind.NUMBER);
  }

  /** "Interview with a teacher, Goma, 5 May 2014." */
  private boolean isInReference(int start, int end) {
    String before = text.word(start - 1);
    if (!before.equals(",") && !before.equals("\"") && !before.equals("”")) {
      return false;
    }
    if (!text.isPause(end) && end < text.size()) {
      return false;
    }
    int from = start;
    while (from > 0 && start - from < LONGEST_SENTENCE && !endsSentence(from - 1)) {
      from--;
    }
    if (words.is("reference", text.word(from))) {
      return true;
    }
    int to = end;
    while (to < text.size() && to - end < LONGEST_SENTENCE && !endsSentence(to)) {
      to++;
    }
    boolean cue = false;
    for (int i = from; i < to; i++) {
      if (text.is(i, Kind.WORD)) {
        cue |= words.is("reference", text.word(i));
      } else {
        cue |= text.is(i, Kind.CODE) && text.get(i).length() > 12;
      }
    }
    return cue;
  }

  /** A stop after a short word is as likely to mark an abbreviation. */
  private boolean endsSentence(int i) {
    return ".?!".contains(text.word(i))
        && !text.word(i).isEmpty()
        && text.get(i - 1).length() > 3
        && text.get(i + 1).capital();
  }
}
