package org.allegiance.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a hyphen at the end of a line belongs to the word, as in {@code al-Nusra}, or was put
 * there by the typesetter, as in {@code move-ment}. The document's own words decide, then what is
 * known of such words.
 */
final class Hyphenation {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019\u02BC-]+");

  /** What hardly ever is the beginning of a word without a hyphen. */
  private static final Set<String> FIRST_PARTS =
      Set.of(
          "self", "half", "well", "ill", "ex", "non", "anti", "pro", "quasi", "semi", "cross",
          "high", "low", "long", "short", "then", "now", "so", "all", "vice", "post", "pre",
          "ultra", "mid", "multi", "inter", "intra", "co", "re", "sub", "neo", "pan");

  /** Of those, what is: {@code protection}, {@code example}. Kept only before a word. */
  private static final Set<String> SYLLABLES =
      Set.of(
          "ex", "non", "anti", "pro", "semi", "post", "pre", "ultra", "mid", "multi", "inter",
          "intra", "co", "re", "sub", "neo", "pan", "so", "all", "ill", "now");

  private static final Set<String> LAST_PARTS =
      Set.of(
          "affiliated",
          "aligned",
          "allied",
          "armed",
          "backed",
          "based",
          "born",
          "bound",
          "building",
          "controlled",
          "dominated",
          "driven",
          "fire",
          "free",
          "funded",
          "general",
          "governmental",
          "held",
          "inspired",
          "known",
          "law",
          "led",
          "level",
          "like",
          "linked",
          "making",
          "old",
          "related",
          "ridden",
          "run",
          "scale",
          "sharing",
          "size",
          "speaking",
          "sponsored",
          "style",
          "supported",
          "term",
          "time",
          "torn",
          "trained",
          "wide",
          "year");

  /** Words with which words begin that are written without a hyphen: {@code without}. */
  private static final Set<String> OPENINGS =
      Set.of(
          "with", "some", "any", "every", "not", "them", "him", "her", "your", "our", "who", "what",
          "when", "where", "how", "there", "here", "under", "over", "out", "down", "back", "can",
          "more", "never", "through", "for", "mean", "while", "other", "country", "battle", "land");

  private final Map<String, Integer> words = new HashMap<>();

  /** Whether the document breaks words at line ends at all. */
  private boolean breaksWords;

  /** Learns the words of a document. */
  Hyphenation(List<Line> lines) {
    if (IntStream.range(1, lines.size())
        .noneMatch(i -> splits(lines.get(i - 1).text(), lines.get(i).text()))) {
      return;
    }
    int broken = 0;
    int kept = 0;
    String before = "";
    for (Line line : lines) {
      Matcher m = WORD.matcher(line.text());
      // The second half of a broken word is no word.
      boolean half = splits(before, line.text()) && m.find();
      if (half) {
        m.region(m.end(), line.text().length());
      }
      while (m.find()) {
        words.merge(form(m.group()), 1, Integer::sum);
      }
      before = line.text();
    }
    for (int i = 1; i < lines.size(); i++) {
      String left = leftPart(lines.get(i - 1).text());
      String right = rightPart(lines.get(i).text());
      if (!left.isEmpty() && !right.isEmpty()) {
        broken += count(left + right) > 0 ? 1 : 0;
        kept += count(left + right) == 0 ? 1 : 0;
      }
    }
    breaksWords = broken > 0 || kept < 3;
  }

  private static String form(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\'');
  }

  private int count(String word) {
    return words.getOrDefault(form(word), 0);
  }

  /** The word before the hyphen with which a line ends, "" if it ends with none. */
  private static String leftPart(String line) {
    int end = line.length() - 1;
    if (end < 1 || !Typography.isHyphen(line.charAt(end))) {
      return "";
    }
    int start = end;
    while (start > 0 && isOfWord(line.charAt(start - 1)) && end - start < 60) {
      start--;
    }
    return line.substring(start, end);
  }

  private static String rightPart(String line) {
    int end = 0;
    while (end < line.length() && end < 60 && isOfWord(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end).replaceFirst("['\u2019\u02BC-]+$", "");
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "-'\u2019\u02BC".indexOf(c) >= 0;
  }

  /** Whether a line's last hyphen stands between the halves of one word. */
  static boolean splits(String line, String next) {
    return !leftPart(line).isEmpty() && !rightPart(next).isEmpty();
  }

  /** Whether the hyphen between the two lines belongs to the word. */
  boolean keeps(String line, String next) {
    String left = leftPart(line);
    String right = rightPart(next);
    int hyphenated = count(left + "-" + right);
    int joined = count(left + right);
    if (hyphenated != joined) {
      return hyphenated > joined;
    }
    if (isAddress(line)) {
      return true;
    }
    char first = right.charAt(0);
    boolean capitals = isCapitals(left) && left.length() > 1;
    if (capitals && isCapitals(right) && right.length() > 1) {
      return !line.equals(line.toUpperCase(Locale.ROOT));
    }
    if (!Character.isLowerCase(first)
        || capitals
        || !Character.isLetter(left.charAt(left.length() - 1))) {
      return true;
    }
    return keepsBetween(form(left), form(right));
  }

  private boolean keepsBetween(String left, String right) {
    String last = left.substring(left.lastIndexOf('-') + 1);
    if (left.contains("-") || right.contains("-")) {
      return count(last + right) == 0;
    }
    if (FIRST_PARTS.contains(left)) {
      return !SYLLABLES.contains(left) || count(right) > 0;
    }
    boolean bothWords =
        left.length() > 2 && !OPENINGS.contains(left) && count(left) > 0 && count(right) > 0;
    return bothWords || (LAST_PARTS.contains(right) && left.length() > 2) || !breaksWords;
  }

  private static boolean isAddress(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return last.contains("://") || last.startsWith("www.");
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }
}
