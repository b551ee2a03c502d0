package org.allegiance.extract.syntax;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with each name drawn together to one word, a comma after each date with which a sentence
 * begins, blanks for what counts the items of a list, and what parts its sentences, which knows
 * where its characters come from.
 */
final class MaskedText {

  // Without a comma parsers take "In May 2012 the rebels captured Goma" for one phrase.
  private static final Pattern OPENING_DATE =
      Pattern.compile(
          "(?:^|(?<=[.!?;][\"”’)]?\\s))(?:In|On|By|Since|During|After|Before|Until|Around|Throughout)\\s+"
              + "(?:(?:the\\s+)?(?:early|mid|late|beginning|end|start|summer|spring|autumn|fall|winter)"
              + "(?:\\s+of)?[\\s-])?(?:\\d{1,2}\\s+)?"
              + "(?:(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)(?:\\s+\\d{1,2}\\b,?)?+(?:\\s+(?:of\\s+)?(?:19|20)\\d\\d)?+|(?:19|20)\\d\\d)"
              + "(?=\\s+(?!(?:and|or|to|until|till|when|as|in|of|at|on|by|with|which|alone|onwards?)\\b)[\\p{L}\\d\"“‘])");

  // Parsers take "(a)" and "ii)" before what they count for names and verbs.
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "(?:^|(?<=[.:;,]\\s)|(?<=[;,] (?:and|or) ))"
              + "\\(?(?:[a-hA-H]|[ivx]{1,4}|\\d{1,2})\\)(?=\\s+[\\p{L}\\d])");

  // Tokenisers take the end of "they took him in." for an inch.
  private static final Pattern END_IN =
      Pattern.compile("(?<=\\p{L}[\\s-]in)\\.(?=[\"”’)]*(?:\\s*$|\\s+[\"“‘(]*\\p{Lu}))");

  private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");

  private final StringBuilder text = new StringBuilder();
  private final BitSet enumerators = new BitSet(); // characters of the original
  private final int[] origins; // of each character, and of the end

  MaskedText(String original, List<Name> names) {
    Map<Integer, Character> added = added(original);
    ENUMERATOR.matcher(original).results().forEach(e -> enumerators.set(e.start(), e.end()));
    this.origins = new int[original.length() + 2 * names.size() + added.size() + 1];
    int at = 0;
    for (Name name : names) {
      copy(original, at, name.start(), added);
      String word = word(original.substring(name.start(), name.end()));
      for (int i = 0; i < word.length(); i++) {
        origins[text.length()] = name.start();
        text.append(word.charAt(i));
      }
      at = name.end() + (isAbbreviated(original, name.end()) ? 1 : 0);
    }
    copy(original, at, original.length(), added);
    origins[text.length()] = original.length();
  }

  /** "Ali K. had sworn", "Ali K., a baker": the stop after the initial ends no sentence. */
  private static boolean isAbbreviated(String original, int end) {
    boolean isInitial =
        end >= 2
            && end + 2 < original.length()
            && original.charAt(end) == '.'
            && Character.isUpperCase(original.charAt(end - 1))
            && original.charAt(end - 2) == ' ';
    return isInitial
        && (original.charAt(end + 1) == ','
            || (original.charAt(end + 1) == ' '
                && Character.isLowerCase(original.charAt(end + 2))));
  }

  /** Characters to add before those at these places. */
  private static Map<Integer, Character> added(String original) {
    Map<Integer, Character> added = new HashMap<>();
    OPENING_DATE.matcher(original).results().forEach(date -> added.put(date.end(), ','));
    END_IN.matcher(original).results().forEach(end -> added.put(end.start(), ' '));
    return added;
  }

  private void copy(String original, int from, int to, Map<Integer, Character> added) {
    for (int i = from; i < to; i++) {
      Character extra = added.get(i);
      if (extra != null) {
        origins[text.length()] = i;
        text.append(extra.charValue());
      }
      origins[text.length()] = i;
      boolean isBlank = enumerators.get(i) || (i == to - 1 && isEx(original, i));
      text.append(isBlank ? ' ' : original.charAt(i));
    }
  }

  /** "ex-FARC": the hyphen must not tie the name to "ex". */
  private static boolean isEx(String original, int hyphen) {
    return hyphen >= 2
        && hyphen + 1 < original.length()
        && original.charAt(hyphen) == '-'
        && original.substring(hyphen - 2, hyphen).equalsIgnoreCase("ex")
        && (hyphen == 2 || !Character.isLetter(original.charAt(hyphen - 3)));
  }

  /**
   * As a tagger knows names: {@code al-Nusra} is {@code AlNusra}. {@code FDLR} is {@code Fdlro},
   * since a full stop after capitals, or after consonants alone, would be read as part of an
   * abbreviation.
   */
  private static String word(String name) {
    String word =
        name.codePoints()
            .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ")
            .collect(Collectors.joining())
            .strip()
            .lines()
            .flatMap(line -> List.of(line.split(" +")).stream())
            .map(
                part ->
                    part.isEmpty()
                        ? part
                        : Character.toUpperCase(part.charAt(0)) + part.substring(1))
            .collect(Collectors.joining());
    if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
      String lower = word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
      return VOWEL.matcher(word).find() ? lower : lower + "o";
    }
    return word.isEmpty() ? "X" : word;
  }

  String text() {
    return text.toString();
  }

  /** The place in the original at which a character of the masked text stands. */
  int origin(int index) {
    return origins[index];
  }
}
