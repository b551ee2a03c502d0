package org.allegiance.publish.edition;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Text reduced to what names are told apart by: words without case, accents, apostrophes or the
 * Arabic article, whatever escapes and hyphens they were written with.
 */
final class Folding {

  /** The article by itself, before sun letters too. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "ash", "ad", "adh", "ar", "at", "ath", "az", "an");

  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\u\\{?([0-9A-Fa-f]{4})\\}?|\\\\U([0-9A-Fa-f]{8})|\\\\x([0-9A-Fa-f]{2})|\\\\[nrtbf]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Lm}'’‘`´]+");

  /** The English genitive, which is no part of a name. */
  private static final Pattern GENITIVE = Pattern.compile("['’]s(?![\\p{L}\\p{Nd}])");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int LAYERS = 3;

  private Folding() {}

  /** The words of a text, articles left out. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : all(text)) {
      if (!ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a text, articles written as one with what follows them: alkhartaz. */
  static List<String> joinedWords(String text) {
    List<String> words = new ArrayList<>();
    String article = "";
    for (String word : all(text)) {
      if (ARTICLES.contains(word)) {
        article += word;
      } else {
        words.add(article + word);
        article = "";
      }
    }
    return words;
  }

  private static List<String> all(String text) {
    return Stream.of(BETWEEN.split(folded(GENITIVE.matcher(decoded(text)).replaceAll(" "))))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return UNSEEN.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replace('ı', 'i');
  }

  /** Without the escapes of addresses, HTML, JSON and N-Quads, also of one within another. */
  static String decoded(String text) {
    String now = text;
    for (int layer = 0; layer < LAYERS; layer++) {
      String before = now;
      if (now.indexOf('\\') >= 0) {
        now = ESCAPE.matcher(now).replaceAll(Folding::character);
      }
      if (now.indexOf('%') >= 0) {
        now = PERCENT.matcher(now).replaceAll(Folding::bytes);
      }
      if (now.indexOf('&') >= 0) {
        now = StringEscapeUtils.unescapeHtml4(now).replace("&apos;", "'");
      }
      if (now.equals(before)) {
        break;
      }
    }
    return now;
  }

  private static String character(MatchResult match) {
    String digits =
        match.group(1) != null
            ? match.group(1)
            : match.group(2) != null ? match.group(2) : match.group(3);
    if (digits == null) {
      return " ";
    }
    int point = (int) Long.parseLong(digits, 16);
    String decoded =
        Character.isValidCodePoint(point)
            ? (point < ' ' ? " " : new String(Character.toChars(point)))
            : " ";
    return Matcher.quoteReplacement(decoded);
  }

  private static String bytes(MatchResult match) {
    String text = match.group();
    byte[] bytes = new byte[text.length() / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(text.substring(3 * i + 1, 3 * i + 3), 16);
    }
    return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
  }
}
