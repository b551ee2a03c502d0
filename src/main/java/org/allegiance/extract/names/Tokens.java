package org.allegiance.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allegiance.extract.names.Token.Shape;

/** The words of a text, and what stands between them. */
final class Tokens {

  /** The Arabic article as it is written before the letters that swallow its l. */
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ush", "at", "et",
          "ut", "ad", "ed", "ud", "an", "en", "un", "az", "ez", "uz", "adh", "ath");

  private static final Set<String> ABBREVIATED =
      Set.of(
          "gen", "col", "lt", "maj", "capt", "cpt", "sgt", "cpl", "brig", "mr", "mrs", "ms", "dr",
          "prof", "st", "ste", "rev", "hon", "sen", "gov", "pvt", "cmdr", "adm", "fr", "no", "vs");

  private static final int LONGEST_GAP = 3;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final boolean[] shouted;
  private final boolean titleCase;

  Tokens(String text, Spelling spelling) {
    this.text = text;
    for (int i = 0; i < text.length(); ) {
      if (Character.isLetterOrDigit(text.codePointAt(i))
          && !Spelling.isApostrophe(text.charAt(i))) {
        i = read(i, spelling);
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    this.shouted = shouted();
    this.titleCase = isTitleCase();
  }

  private int read(int start, Spelling spelling) {
    int end = endOfInitials(start);
    boolean possessive = false;
    int after = end;
    if (end == start) {
      end = endOfWord(start);
      after = end;
      if (end - start > 2
          && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
          && Spelling.isApostrophe(text.charAt(end - 2))) {
        possessive = true;
        end -= 2;
      }
    }
    String form = spelling.form(text.subSequence(start, end));
    Shape shape = shape(start, end);
    tokens.add(
        new Token(
            start, end, form, shape, possessive, isArticle(form, shape, after), opens(start)));
    return after;
  }

  /** The end of "U.S." or "L.R.A", or the start itself. */
  private int endOfInitials(int start) {
    int i = start;
    int letters = 0;
    while (i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i))
        && text.charAt(i + 1) == '.') {
      i += 2;
      letters++;
    }
    boolean last =
        letters > 0
            && i < text.length()
            && Character.isUpperCase(text.charAt(i))
            && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)));
    if (last) {
      return i + 1;
    }
    boolean word = i < text.length() && Character.isLetter(text.charAt(i));
    return letters < 2 || word ? start : i;
  }

  private int endOfWord(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inside =
          Spelling.isApostrophe(c)
              ? i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))
              : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!inside) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private Shape shape(int start, int end) {
    if (Character.isDigit(text.charAt(start))) {
      return Shape.NUMBER;
    }
    if (!Character.isUpperCase(text.charAt(start))) {
      return Shape.SMALL;
    }
    int capitals = 0;
    int signs = 0;
    boolean small = false;
    for (int i = start; i < end; i++) {
      small |= Character.isLowerCase(text.charAt(i));
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      signs += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    if (small) {
      return capitals > 1 ? Shape.MIXED : Shape.CAPITAL;
    }
    return signs > 1 ? Shape.CAPITALS : Shape.CAPITAL;
  }

  private boolean isArticle(String form, Shape shape, int end) {
    if (!ARTICLES.contains(form) || end + 1 >= text.length()) {
      return false;
    }
    boolean certain = form.equals("al") || form.equals("el");
    if (shape == Shape.CAPITALS && !certain) {
      return false;
    }
    char next = text.charAt(end);
    char after = text.charAt(end + 1);
    return Spelling.isHyphen(next)
        ? Character.isLetter(after)
        : certain && Character.isWhitespace(next) && Character.isUpperCase(after);
  }

  private boolean opens(int start) {
    if (tokens.isEmpty()) {
      return true;
    }
    Token before = tokens.getLast();
    for (int i = before.end(); i < start; i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          boolean initial = before.end() - before.start() == 1 && before.capital();
          if (!initial && !ABBREVIATED.contains(before.form())) {
            return true;
          }
        }
        case '!', '?', ':', ';', '“', '"', '«', '•', '*' -> {
          return true;
        }
        case '\n' -> {
          if (i + 1 < start && text.charAt(i + 1) == '\n') {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean[] shouted() {
    boolean[] result = new boolean[size()];
    for (int from = 0; from < size(); ) {
      int to = from + 1;
      int capitals = get(from).shape() == Shape.CAPITALS ? 1 : 0;
      while (to < size() && !get(to).opens()) {
        capitals += get(to).shape() == Shape.CAPITALS ? 1 : 0;
        to++;
      }
      boolean loud = to - from > 1 && (to - from == 2 ? capitals == 2 : capitals * 2 > to - from);
      for (int i = from; i < to; i++) {
        result[i] = loud;
      }
      from = to;
    }
    return result;
  }

  private boolean isTitleCase() {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.end() - token.start() > 3 && token.shape() != Shape.NUMBER) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    String end = text.strip();
    boolean sentence = end.endsWith(".") || end.endsWith("!") || end.endsWith("”");
    return words > 3 && size() < 30 && capitals * 10 >= words * 8 && !sentence;
  }

  /** How many words have one of these forms. */
  long count(Set<String> forms) {
    return tokens.stream().filter(t -> forms.contains(t.form())).count();
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  String text() {
    return text;
  }

  /** The text from the start of a word to the end of another, with the bracket that ends there. */
  String text(int first, int last) {
    return text.substring(get(first).start(), end(first, last));
  }

  /**
   * The end of a word, after a bracket that a word from the first on opens and that closes there.
   */
  int end(int first, int last) {
    int end = get(last).end();
    boolean closes = end < text.length() && text.charAt(end) == ')';
    return closes && text.lastIndexOf('(', end) > get(first).start() ? end + 1 : end;
  }

  /** What stands between a word and the one before it. */
  String gap(int index) {
    int from = index == 0 ? 0 : get(index - 1).end();
    int to = index == size() ? text.length() : get(index).start();
    String gap = text.substring(from, to);
    boolean possessive = index > 0 && get(index - 1).possessive();
    return possessive ? gap.substring(2) : gap;
  }

  /** Whether a name may run from the word before this one into it. */
  boolean joined(int index) {
    if (index == 0 || index >= size()) {
      return false;
    }
    Token before = get(index - 1);
    int from = before.end() + (before.possessive() ? 2 : 0);
    int to = get(index).start();
    if (to - from > LONGEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean initial = c == '.' && (before.end() - before.start() == 1 || isAbbreviated(before));
      if (!Character.isWhitespace(c)
          && c != '\u00a0'
          && c != '/'
          && !initial
          && !Spelling.isHyphen(c)
          && !Spelling.isApostrophe(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name that has a bracket or a comma may run from the word before this one into it. */
  boolean broken(int index) {
    String gap = gap(index);
    return gap.equals(" (") || gap.equals("(") || gap.equals(", ");
  }

  private static boolean isAbbreviated(Token token) {
    return ABBREVIATED.contains(token.form());
  }

  /** Whether a hyphen ties a word to the one before it. */
  boolean hyphenated(int index) {
    String gap = gap(index);
    return gap.length() == 1 && Spelling.isHyphen(gap.charAt(0));
  }

  /** Whether the sentence of a word stands in capitals, which then say nothing. */
  boolean shouted(int index) {
    return shouted[index];
  }

  /** Whether the text is a heading Whose Words Have Capitals, which then say nothing. */
  boolean titleCase() {
    return titleCase;
  }
}
