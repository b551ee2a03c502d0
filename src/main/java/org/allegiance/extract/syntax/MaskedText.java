package org.allegiance.extract.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with each name drawn together to one word and a comma after each date with which a
 * sentence begins, which knows where its characters come from.
 */
final class MaskedText {

  // Without a comma parsers take "In May 2012 the rebels captured Goma" for one phrase.
  private static final Pattern OPENING_DATE =
      Pattern.compile(
          "(?:^|(?<=[.!?;][\"”’)]?\\s))(?:In|On|By|Since|During|After|Before|Until|Around|Throughout)\\s+"
              + "(?:(?:the\\s+)?(?:early|mid|late|beginning|end|start|summer|spring|autumn|fall|winter)"
              + "(?:\\s+of)?[\\s-])?(?:\\d{1,2}\\s+)?"
              + "(?:(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)(?:\\s+\\d{1,2},?)?(?:\\s+(?:of\\s+)?(?:19|20)\\d\\d)?|(?:19|20)\\d\\d)"
              + "(?=\\s+(?!(?:and|or|to|until|till|when|as|in|of|at|on|by|with|which|alone|onwards?)\\b)[\\p{L}\\d\"“‘])");

  private final StringBuilder text = new StringBuilder();
  private final int[] origins; // of each character, and of the end

  MaskedText(String original, List<Name> names) {
    Set<Integer> commas = commas(original);
    this.origins = new int[original.length() + 2 * names.size() + commas.size() + 1];
    int at = 0;
    for (Name name : names) {
      copy(original, at, name.start(), commas);
      String word = word(original.substring(name.start(), name.end()));
      for (int i = 0; i < word.length(); i++) {
        origins[text.length()] = name.start();
        text.append(word.charAt(i));
      }
      at = name.end();
    }
    copy(original, at, original.length(), commas);
    origins[text.length()] = original.length();
  }

  private static Set<Integer> commas(String original) {
    Set<Integer> after = new HashSet<>();
    Matcher date = OPENING_DATE.matcher(original);
    while (date.find()) {
      after.add(date.end());
    }
    return after;
  }

  private void copy(String original, int from, int to, Set<Integer> commas) {
    for (int i = from; i < to; i++) {
      if (commas.contains(i)) {
        origins[text.length()] = i;
        text.append(',');
      }
      origins[text.length()] = i;
      text.append(original.charAt(i));
    }
  }

  /** As a tagger knows names: {@code al-Nusra} is {@code AlNusra}. */
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
