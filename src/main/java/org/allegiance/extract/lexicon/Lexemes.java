package org.allegiance.extract.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of a text. */
public final class Lexemes {

  /** What a lexeme is. */
  public enum Kind {
    WORD,
    /** Digits alone: a year, a day. */
    NUMBER,
    /** "3rd". */
    ORDINAL,
    /** "1990s". */
    DECADE,
    /** Neither word nor date: "M23", "1,500", "2.5", an address on the web. */
    CODE,
    /** A sign. */
    SIGN
  }

  /**
   * A word, number or sign.
   *
   * @param word in lower case, with straight apostrophes
   * @param number its value, or -1
   * @param capital whether it begins with a capital letter
   */
  public record Lexeme(int start, int end, Kind kind, String word, int number, boolean capital) {
    /** How many characters it has. */
    public int length() {
      return end - start;
    }
  }

  private static final Lexeme NOTHING = new Lexeme(-1, -1, Kind.SIGN, "", -1, false);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<dotted>\\d{1,2}(?=\\.\\d{1,2}\\.\\d{4}(?!\\d))|(?<=\\d\\.)\\d{1,2}(?=\\.\\d{4}(?!\\d)))"
              + "|(?<code>\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++\\.\\d++)"
              + "|(?<digits>\\d++)(?:(?<decade>['’]?s)|(?<ordinal>st|nd|rd|th))?+(?![\\p{L}\\d_])");

  /** Longer digits are no dates, and their value would overflow. */
  private static final int LONGEST_NUMBER = 8;

  private final String text;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private final int[] opening;
  private final int[] closing;

  /** Reads a text. */
  public Lexemes(String text) {
    this.text = text;
    Matcher number = NUMBER.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length(); ) {
      i = read(i, number);
    }
    opening = new int[size()];
    closing = new int[size()];
    matchBrackets();
  }

  private int read(int start, Matcher number) {
    char c = text.charAt(start);
    if (Character.isWhitespace(c) || c == '\u00a0') {
      return start + 1;
    }
    boolean first = start == 0 || Character.isWhitespace(text.charAt(start - 1));
    if (first && (c == 'h' || c == 'w' || c == 'd')) {
      int end = endOfAddress(start);
      if (end > start) {
        return add(start, end, Kind.CODE, -1);
      }
    }
    if (c >= '0' && c <= '9') {
      if (number.region(start, text.length()).lookingAt()) {
        return number(start, number);
      }
      return add(start, endOfWord(start), Kind.CODE, -1);
    }
    if (Character.isLetterOrDigit(c) || c == '_') {
      int end = endOfWord(start);
      boolean plain = text.substring(start, end).chars().noneMatch(Lexemes::isOdd);
      return add(start, end, plain ? Kind.WORD : Kind.CODE, -1);
    }
    return add(start, start + 1, Kind.SIGN, -1);
  }

  private static boolean isOdd(int c) {
    return c == '_' || Character.isDigit(c);
  }

  private int number(int start, Matcher number) {
    String digits = number.group("digits");
    if (number.group("dotted") != null) {
      digits = number.group("dotted");
    }
    if (digits == null || digits.length() > LONGEST_NUMBER) {
      return add(start, number.end(), Kind.CODE, -1);
    }
    Kind kind =
        number.group("decade") != null
            ? Kind.DECADE
            : number.group("ordinal") != null ? Kind.ORDINAL : Kind.NUMBER;
    return add(start, number.end(), kind, Integer.parseInt(digits));
  }

  private int endOfAddress(int start) {
    if (!text.startsWith("http", start)
        && !text.startsWith("www.", start)
        && !text.startsWith("doi:", start)) {
      return start;
    }
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfWord(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean apostrophe =
          isApostrophe(c) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c)
          && c != '_'
          && !apostrophe
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i++;
    }
    return Math.max(i, start + 1);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private int add(int start, int end, Kind kind, int number) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean capital = Character.isUpperCase(text.charAt(start));
    lexemes.add(new Lexeme(start, end, kind, word, number, capital));
    return end;
  }

  private void matchBrackets() {
    Arrays.fill(opening, -1);
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < size(); i++) {
      String word = word(i);
      if (!open.isEmpty()) {
        opening[i] = open.peek();
      }
      if (word.equals("(") || word.equals("[")) {
        open.push(i);
      } else if ((word.equals(")") || word.equals("]")) && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
  }

  /** How many there are. */
  public int size() {
    return lexemes.size();
  }

  /** A lexeme; before the first and after the last, one that is nothing. */
  public Lexeme get(int index) {
    return index < 0 || index >= size() ? NOTHING : lexemes.get(index);
  }

  /** The word of a lexeme, empty before the first and after the last. */
  public String word(int index) {
    return get(index).word();
  }

  /** Whether a lexeme is of a kind. */
  public boolean is(int index, Kind kind) {
    return get(index).kind() == kind;
  }

  /** Whether words stand from a lexeme on. */
  public boolean spells(int index, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!word(index + i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing stands between a lexeme and the one before it. */
  public boolean isGlued(int index) {
    return index > 0 && index < size() && get(index - 1).end() == get(index).start();
  }

  /** Whether the text or a clause ends before a lexeme. */
  public boolean isPause(int index) {
    return index >= size() || (is(index, Kind.SIGN) && ",.;:!?)]—–\"”".contains(word(index)));
  }

  /** Whether a lexeme begins a sentence. */
  public boolean opensSentence(int index) {
    return index == 0
        || (is(index - 1, Kind.SIGN) && ".!?:;\"“•".contains(word(index - 1)) && !isGlued(index))
        || "\"“".contains(word(index - 1));
  }

  /** Whether a word has a capital letter for its own sake. */
  public boolean isName(int index) {
    Lexeme lexeme = get(index);
    return lexeme.capital() && !opensSentence(index);
  }

  /** The index of the bracket around a lexeme, if it is closed, or -1. */
  public int opening(int index) {
    int open = opening[index];
    return open >= 0 && closing[open] > index ? open : -1;
  }

  /** The index of the bracket that closes another. */
  public int closing(int open) {
    return closing[open];
  }
}
