package org.allegiance.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of writing for what typesetters and keyboards write in many: plain spaces, apostrophes
 * and hyphens, no ligatures, nothing that cannot be seen. Double quotation marks of any form become
 * {@code "}; so do single ones around words, so that what is left of {@code '} is apostrophes and
 * quotations inside quotations.
 */
final class Typography {

  private static final String SINGLES =
      "'\u2018\u2019\u201A\u201B\u02BC\u02BB\u02BD\u02BE\u02BF\u02B9\u02C8`\u00B4\u2032\uFF07\u2039\u203A";
  private static final String DOUBLES =
      "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u301D\u301E\uFF02";
  private static final String HYPHENS = "\u2010\u2011\u2212\uFE63\uFF0D";
  private static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

  static final char SOFT_HYPHEN = '\u00AD';

  /** How far a quotation in single marks may reach. */
  private static final int LONGEST_QUOTATION = 1500;

  private Typography() {}

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Space, or what leaves no trace on paper; but not a soft hyphen, which joins lines. */
  static boolean isBlank(int c) {
    return isSpace(c) || (isInvisible(c) && c != SOFT_HYPHEN);
  }

  /** Soft hyphens, zero-width characters, marks of writing direction, control characters. */
  static boolean isInvisible(int c) {
    return c == SOFT_HYPHEN
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x061C
        || c == 0xFEFF
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  static boolean isHyphen(int c) {
    return c == '-' || HYPHENS.indexOf(c) >= 0;
  }

  /** Adds a character of a line to a text, as it is to be read. */
  static void append(MappedText.Builder out, String raw, int i, int offset, int width) {
    char c = raw.charAt(i);
    if (c > ' ' && c < 0x7F) {
      read(out, c, offset, width);
    } else if (isSpace(c)) {
      if (out.length() > 0 && out.last() != ' ') {
        out.read(" ", offset, width);
      }
    } else if (c >= 0xFB00 && c <= 0xFB06) {
      out.read(LIGATURES.get(c - 0xFB00), offset, width);
    } else if (HYPHENS.indexOf(c) >= 0) {
      out.read("-", offset, width);
    } else if (Character.getType(c) == Character.NON_SPACING_MARK && out.length() > 0) {
      accent(out, c, offset, width);
    } else if (Character.isHighSurrogate(c) && i + 1 < raw.length()) {
      out.read(raw.substring(i, i + 2), offset, width);
    } else if (!isInvisible(c) && !Character.isLowSurrogate(c)) {
      read(out, c, offset, width);
    }
  }

  private static void read(MappedText.Builder out, char c, int offset, int width) {
    if (width == 1) {
      out.copy(c, offset);
    } else {
      out.read(String.valueOf(c), offset, width);
    }
  }

  private static void accent(MappedText.Builder out, char accent, int offset, int width) {
    String composed = Normalizer.normalize("" + out.last() + accent, Normalizer.Form.NFC);
    if (composed.length() == 1) {
      out.compose(composed.charAt(0), offset, width);
    } else {
      out.read(String.valueOf(accent), offset, width);
    }
  }

  /** The text with one kind of quotation mark and one of apostrophe. */
  static MappedText quoted(MappedText text) {
    char[] chars = text.text().toCharArray();
    boolean[] quotation = new boolean[chars.length];
    boolean inDouble = false;
    for (int i = 0; i < chars.length; i++) {
      if (DOUBLES.indexOf(chars[i]) >= 0) {
        inDouble = chars[i] == '"' ? !inDouble : opens(chars, i);
      } else if (isSingle(chars[i]) && !quotation[i] && opens(chars, i)) {
        int close = close(chars, i);
        if (close > 0) {
          quotation[i] = !inDouble;
          quotation[close] = !inDouble;
        }
      }
    }
    for (int i = 0; i < chars.length; i++) {
      if (quotation[i] || DOUBLES.indexOf(chars[i]) >= 0) {
        chars[i] = '"';
      } else if (SINGLES.indexOf(chars[i]) >= 0) {
        chars[i] = '\'';
      }
    }
    return text.as(new String(chars));
  }

  private static boolean isSingle(char c) {
    return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201A' || c == '`';
  }

  private static boolean opens(char[] chars, int i) {
    boolean after = i == 0 || " ([{-\u2013\u2014\"\u201C".indexOf(chars[i - 1]) >= 0;
    boolean before = i + 1 < chars.length && chars[i + 1] != ' ' && !isSingle(chars[i + 1]);
    return after && before && chars[i] != '\u2019' && chars[i] != '\u201D';
  }

  /** Where the quotation that opens there ends; -1 if it is an apostrophe. */
  private static int close(char[] chars, int open) {
    List<Integer> possible = new ArrayList<>();
    int end = Math.min(chars.length, open + LONGEST_QUOTATION);
    for (int i = open + 1; i < end && !(isSingle(chars[i]) && opens(chars, i)); i++) {
      boolean last = i + 1 == chars.length || !Character.isLetterOrDigit(chars[i + 1]);
      if (isSingle(chars[i]) && last && chars[i - 1] != ' ') {
        possible.add(i);
      }
    }
    return possible.stream()
        .filter(i -> isSureEnd(chars, i))
        .findFirst()
        .or(() -> possible.stream().filter(i -> !looksPossessive(chars, i)).findFirst())
        .or(() -> possible.stream().findFirst())
        .orElse(-1);
  }

  /** A mark with punctuation before or after it, which an apostrophe hardly ever has. */
  private static boolean isSureEnd(char[] chars, int i) {
    return i + 1 == chars.length
        || ".,;:!?\u2026".indexOf(chars[i - 1]) >= 0
        || ".,;:!?)".indexOf(chars[i + 1]) >= 0;
  }

  /** As in {@code the notables' council}. */
  private static boolean looksPossessive(char[] chars, int i) {
    return chars[i - 1] == 's'
        && i + 2 < chars.length
        && chars[i + 1] == ' '
        && Character.isLowerCase(chars[i + 2]);
  }
}
