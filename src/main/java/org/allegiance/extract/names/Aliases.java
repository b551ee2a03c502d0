package org.allegiance.extract.names;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names that "alias", "known as" or "nom de guerre" brings in after the name of a person. */
final class Aliases {

  private static final int WITHIN = 60;
  private static final int LONGEST = 4;

  private final Pattern phrase;

  Aliases(Set<String> phrases) {
    this.phrase =
        Pattern.compile(
            "(?!['’]s\\b)[\\s,(\"“‘']{0,3}(?:\\p{Ll}+[\\s,]{1,2}){0,4}?(?:"
                + phrases.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")[\\s:,]{0,2}(?:the )?[\"“‘'(]{0,2}(?=\\p{Lu})");
  }

  /** The further name after a word, if one is brought in. */
  @Nullable Run after(Tokens text, int last) {
    int from = text.get(last).end();
    Matcher matcher = phrase.matcher(text.text());
    matcher.region(from, Math.min(text.text().length(), from + WITHIN));
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    int first = last + 1;
    while (first < text.size() && text.get(first).start() < matcher.end()) {
      first++;
    }
    if (first == text.size() || text.get(first).start() != matcher.end()) {
      return null;
    }
    int end = first;
    while (end + 1 < text.size()
        && end + 1 - first < LONGEST
        && text.joined(end + 1)
        && (text.get(end + 1).capital() || text.get(end + 1).article())) {
      end++;
    }
    return new Run(first, end);
  }
}
