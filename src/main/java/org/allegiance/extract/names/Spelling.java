package org.allegiance.extract.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is left of a word when the ways of writing it are set aside. */
final class Spelling {

  private static final int SHORTEST_WITH_DOUBLES = 5;

  private final Map<String, String> alike = new HashMap<>();

  /** Knows spellings of one word, each set divided by spaces: "jaysh jaish jeish". */
  Spelling(List<String> alike) {
    for (String set : alike) {
      String[] spellings = set.strip().split("\\s+", -1);
      for (String one : spellings) {
        this.alike.put(plain(one), plain(spellings[0]));
      }
    }
  }

  /**
   * The form that all spellings of a word share: small letters without marks and apostrophes,
   * doubled letters once but at the end. Short words keep their doubled letters, for they may be
   * acronyms.
   */
  String form(CharSequence word) {
    String plain = plain(word);
    return alike.getOrDefault(plain, plain);
  }

  private static String plain(CharSequence word) {
    StringBuilder plain = new StringBuilder(word.length());
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    CharSequence letters = ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (!isApostrophe(c) && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(letter(c));
      }
    }
    return plain.length() < SHORTEST_WITH_DOUBLES ? plain.toString() : undoubled(plain);
  }

  /** The small letter without the stroke that no mark stands for. */
  static char letter(char c) {
    return switch (c) {
      case 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ' -> 'd';
      case 'ı', 'İ' -> 'i';
      case 'ə', 'Ə' -> 'a';
      default -> c < 0x80 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : Character.toLowerCase(c);
    };
  }

  private static String undoubled(StringBuilder word) {
    int length = 1;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean last = i == word.length() - 1;
      if (c != word.charAt(length - 1) || Character.isDigit(c) || last) {
        word.setCharAt(length++, c);
      }
    }
    word.setLength(length);
    return word.toString();
  }

  /** Whether a sign may stand for an apostrophe, an ayn or a hamza. */
  static boolean isApostrophe(int c) {
    return switch (c) {
      case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '′', '＇' -> true;
      default -> false;
    };
  }

  /** Whether a sign may stand for a hyphen. */
  static boolean isHyphen(char c) {
    return switch (c) {
      case '-', '‐', '‑', '‒', '–', '\u00ad', '−' -> true;
      default -> false;
    };
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
