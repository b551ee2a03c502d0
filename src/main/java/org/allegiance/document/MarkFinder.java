package org.allegiance.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds in a line what may be a note mark, and how much speaks for it. */
final class MarkFinder {

  /** How much speaks for a mark, from little to much. */
  enum Strength {
    /** A number after a sentence or a year: a mark only if it is the next one's turn. */
    WEAK,
    /** Glued to a word, as in {@code officers13}. */
    WORD,
    /** Glued to punctuation, as in {@code group.1}. */
    PUNCTUATION,
    /** In square brackets. */
    BRACKET,
    /** Above the line. */
    RAISED;

    /** Whether it is a mark even if no note is found for it. */
    boolean isSure() {
      return this == BRACKET || this == RAISED;
    }

    boolean isGlued() {
      return this == WORD || this == PUNCTUATION;
    }
  }

  /** What may be a mark; number is 0 for a symbol. */
  record Candidate(int start, int end, int number, String label, Strength strength) {}

  private static final String SYMBOLS = "*\u2020\u2021\u00A7";
  private static final String AFTER = ".,;:!?)\"'\u201D\u2019\u00BB]\u2014\u2013";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "p", "pp", "no", "nos", "vol", "art", "arts", "para", "paras", "fig", "ch", "chap", "sec",
          "v", "n", "nn", "ed", "eds", "cf", "par", "at", "s", "ss", "c", "ca", "r", "res", "doc");
  private static final Set<String> UNITS = Set.of("m", "km", "cm", "mm", "mi", "ft", "dm", "yd");

  private final Line line;
  private final String text;
  private final List<Candidate> found = new ArrayList<>();

  private MarkFinder(Line line) {
    this.line = line;
    text = line.text();
  }

  /** In the order of the line, none overlapping. */
  static List<Candidate> in(Line line) {
    MarkFinder finder = new MarkFinder(line);
    for (int i = 0; i < finder.text.length(); ) {
      i = finder.at(i);
    }
    return finder.found;
  }

  /** Looks at a character and returns where to look next. */
  private int at(int i) {
    char c = text.charAt(i);
    if (line.raised().get(i) && (isDigit(c) || SYMBOLS.indexOf(c) >= 0)) {
      return raised(i, line.raised().nextClearBit(i));
    }
    if (Superscript.isDigit(c)) {
      int end = i;
      while (end < text.length() && isSuperscript(text.charAt(end))) {
        end++;
      }
      return isUnit(i) ? end : raised(i, end);
    }
    if (c == '[') {
      return bracket(i);
    }
    if (isDigit(c)) {
      return digits(i);
    }
    if (SYMBOLS.indexOf(c) >= 0) {
      return symbol(i);
    }
    return i + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSuperscript(char c) {
    return Superscript.isDigit(c) || c == '\u02D2' || c == '\u00B7';
  }

  /** Square metres are no note. */
  private boolean isUnit(int i) {
    int start = i;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return UNITS.contains(text.substring(start, i));
  }

  /** One mark or several with commas between. */
  private int raised(int start, int end) {
    int from = start;
    for (int i = start; i <= Math.min(end, text.length()); i++) {
      boolean over = i == Math.min(end, text.length());
      if (over || ", \u00B7".indexOf(text.charAt(i)) >= 0) {
        String label = Superscript.lowered(text.substring(from, i));
        // The comma goes with the mark before it, or it would be left alone in the text.
        int to = over ? i : i + 1;
        if (label.matches("[1-9]\\d{0,2}")) {
          found.add(new Candidate(from, to, Integer.parseInt(label), label, Strength.RAISED));
        } else if (!label.isEmpty() && label.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)) {
          found.add(new Candidate(from, to, 0, label, Strength.RAISED));
        }
        from = i + 1;
      }
    }
    return Math.max(end, start + 1);
  }

  private int bracket(int i) {
    int end = i + 1;
    while (end < text.length() && end < i + 4 && isDigit(text.charAt(end))) {
      end++;
    }
    if (end > i + 1
        && end < text.length()
        && text.charAt(end) == ']'
        && text.charAt(i + 1) != '0') {
      String label = text.substring(i + 1, end);
      found.add(new Candidate(i, end + 1, Integer.parseInt(label), label, Strength.BRACKET));
      return end + 1;
    }
    return i + 1;
  }

  private int digits(int i) {
    int end = i;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (i > 0 && end - i <= 3 && text.charAt(i) != '0' && standsFree(end)) {
      strength(i, end)
          .ifPresent(
              s -> {
                String label = text.substring(i, Math.min(text.length(), end(i)));
                found.add(new Candidate(i, end(i), Integer.parseInt(label), label, s));
              });
    }
    return end;
  }

  private int end(int i) {
    int end = i;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether what follows a number lets it be a mark: no letter, no decimal, no range. */
  private boolean standsFree(int end) {
    if (end == text.length() || Typography.isSpace(text.charAt(end))) {
      return true;
    }
    boolean figure = end + 1 < text.length() && isDigit(text.charAt(end + 1));
    return AFTER.indexOf(text.charAt(end)) >= 0 && !figure;
  }

  private Optional<Strength> strength(int i, int end) {
    char before = text.charAt(i - 1);
    if (Character.isLetter(before)) {
      return designates(i);
    }
    if (Typography.isSpace(before)) {
      boolean sentence =
          i >= 2 && ".!?\u201D\"".indexOf(text.charAt(i - 2)) >= 0 && !abbreviates(i - 1);
      boolean next =
          end == text.length()
              || (end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1)));
      return Optional.ofNullable(sentence && next ? Strength.WEAK : null);
    }
    if (AFTER.indexOf(before) < 0 || i < 2 || before == '\u2013' || before == '\u2014') {
      return Optional.empty();
    }
    char second = text.charAt(i - 2);
    if (isDigit(second) || (before == ':' && second == ')')) {
      return Optional.ofNullable(before == '.' && isYear(i - 1) ? Strength.WEAK : null);
    }
    boolean apostrophe = (before == '\'' || before == '\u2019') && Typography.isSpace(second);
    if (apostrophe || abbreviates(i)) {
      return Optional.empty();
    }
    // A sentence begins after the mark of a sentence; in ASN.1 none does.
    boolean goesOn =
        before == '.' && end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
    return Optional.of(goesOn ? Strength.WORD : Strength.PUNCTUATION);
  }

  /** A word with a number; names such as M16 are none, AK47 is one if a note 47 is due. */
  private Optional<Strength> designates(int i) {
    int start = i;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, i);
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return word.length() < 2
        ? Optional.empty()
        : Optional.of(capitals && word.length() < 4 ? Strength.WEAK : Strength.WORD);
  }

  /** Whether the full stop before that place ends an abbreviation that numbers follow. */
  private boolean abbreviates(int i) {
    if (i < 2 || text.charAt(i - 1) != '.') {
      return false;
    }
    int start = i - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return ABBREVIATIONS.contains(text.substring(start, i - 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a year stands right before that place. */
  private boolean isYear(int end) {
    int start = end;
    while (start > 0 && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return end - start == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2');
  }

  private int symbol(int i) {
    int end = i;
    while (end < text.length() && text.charAt(end) == text.charAt(i)) {
      end++;
    }
    boolean glued =
        i > 0 && !Typography.isSpace(text.charAt(i - 1)) && "([/".indexOf(text.charAt(i - 1)) < 0;
    boolean free =
        end == text.length()
            || Typography.isSpace(text.charAt(end))
            || AFTER.indexOf(text.charAt(end)) >= 0;
    if (glued && free && end - i <= 3) {
      found.add(new Candidate(i, end, 0, text.substring(i, end), Strength.PUNCTUATION));
    }
    return end;
  }
}
