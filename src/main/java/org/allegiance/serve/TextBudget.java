package org.allegiance.serve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much text one query may make, and how long it may search in one. */
final class TextBudget {

  /** Characters of one text at most. */
  static final int MAX_TEXT = 100_000;

  /** Characters of all texts that a query makes, at most. */
  static final long MAX_ALL = 100_000_000;

  /** Looks at a character in one match at most. */
  static final int MAX_STEPS = 20_000_000;

  private long made;

  /** Counts a text before it is made. */
  void spend(long characters) {
    made += characters;
    if (characters > MAX_TEXT) {
      throw new QueryRefused("Not answered: a text in it is longer than 100,000 characters.");
    }
    if (made > MAX_ALL) {
      throw new QueryRefused(
          "Not answered: the texts that it makes are longer than 100,000,000 characters.");
    }
  }

  /** Whether a pattern is found, without more steps than allowed. */
  void search(Pattern pattern, String text) {
    walk(pattern, text, 0, false);
  }

  /** Counts the text that replacing makes, before it is made. */
  void replace(Pattern pattern, String text, String replacement) {
    walk(pattern, text, replacement.length(), true);
  }

  private void walk(Pattern pattern, String text, int perMatch, boolean all) {
    try {
      Matcher matcher = pattern.matcher(new Steps(text, 0, text.length(), new AtomicInteger()));
      long length = text.length();
      while (matcher.find() && all) {
        // A replacement may name groups of the match, each as long as the match.
        length += perMatch + (long) perMatch / 2 * (matcher.end() - matcher.start());
        if (length > MAX_TEXT) {
          break;
        }
      }
      if (all) {
        spend(length);
      }
    } catch (StackOverflowError e) {
      throw new QueryRefused("Not answered: a regular expression in it needs too much memory.");
    }
  }

  /** A text that counts how often it is looked at. */
  private record Steps(String text, int from, int to, AtomicInteger steps) implements CharSequence {
    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > MAX_STEPS) {
        throw new QueryRefused("Not answered: a regular expression in it takes too long.");
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Steps(text, from + start, from + end, steps);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
