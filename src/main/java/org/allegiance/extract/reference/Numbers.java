package org.allegiance.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of people, in words and figures. */
final class Numbers {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Integer> UNITS =
      Map.of("dozen", 12, "score", 20, "hundred", 100, "thousand", 1000, "million", 1_000_000);

  private Numbers() {}

  /** The number that some words say, or null if they say none exactly. */
  static @Nullable Integer of(List<String> words) {
    long total = 0;
    long current = 0;
    boolean isAny = false;
    for (String each : words) {
      for (String word : List.of(each.toLowerCase(Locale.ROOT).replace(",", "").split("-", -1))) {
        if (SMALL.contains(word)) {
          current += SMALL.indexOf(word);
        } else if (TENS.contains(word)) {
          current += 20 + 10L * TENS.indexOf(word);
        } else if (word.matches("\\d{1,9}")) {
          current += Long.parseLong(word);
        } else if (UNITS.containsKey(word) && (current > 0 || isAny)) {
          int unit = UNITS.getOrDefault(word, 1);
          current *= unit;
          if (unit >= 1000) {
            total += current;
            current = 0;
          }
        } else {
          return null;
        }
        isAny = true;
      }
    }
    long number = total + current;
    return !isAny || number == 0 || number > Integer.MAX_VALUE ? null : (int) number;
  }
}
