package org.allegiance.extract.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** A text with each name drawn together to one word, which knows where its characters come from. */
final class MaskedText {

  private final StringBuilder text = new StringBuilder();
  private final int[] origins; // of each character, and of the end

  MaskedText(String original, List<Name> names) {
    this.origins = new int[original.length() + 2 * names.size() + 1];
    int at = 0;
    for (Name name : names) {
      copy(original, at, name.start());
      String word = word(original.substring(name.start(), name.end()));
      for (int i = 0; i < word.length(); i++) {
        origins[text.length()] = name.start();
        text.append(word.charAt(i));
      }
      at = name.end();
    }
    copy(original, at, original.length());
    origins[text.length()] = original.length();
  }

  private void copy(String original, int from, int to) {
    for (int i = from; i < to; i++) {
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
