package org.allegiance.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in brackets after names: parsers take "Musa (34)" for the number, not for Musa. */
final class Ages {

  private static final Pattern NUMBER = Pattern.compile("\\(\\d{1,4}\\)");

  private static final Set<String> MARKS = Set.of("\"", "”", "'", "’", "»");

  private Ages() {}

  /** The sentence with the names standing where the parser saw the numbers. */
  static Sentence belowNames(Sentence parsed) {
    List<Token> tokens = new ArrayList<>(parsed.tokens());
    for (int i = 1; i < tokens.size(); i++) {
      Token number = tokens.get(i);
      int before = MARKS.contains(tokens.get(i - 1).form()) && i > 1 ? i - 2 : i - 1;
      Token name = tokens.get(before);
      boolean isAge = NUMBER.matcher(number.form()).matches() && name.isNoun();
      if (isAge && name.head() == i) {
        tokens.set(before, name.hungOn(number.head(), number.relation()));
        tokens.set(i, number.hungOn(before, "punct"));
        for (int j = 0; j < tokens.size(); j++) {
          Token below = tokens.get(j);
          if (below.head() == i && j != before) {
            tokens.set(j, below.hungOn(before, below.relation()));
          }
        }
      } else if (isAge) {
        tokens.set(i, number.hungOn(number.head(), "punct"));
      }
    }
    return new Sentence(tokens);
  }
}
