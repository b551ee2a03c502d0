package org.allegiance.document;

import java.util.regex.Pattern;

/** Where sentences end, as far as layout needs to know. */
final class Sentence {

  /** Four letters tell a word from an abbreviation ("Gen. Butt", "Prof. Okello", "Col. Nkunda"). */
  private static final Pattern END_WITHIN =
      Pattern.compile("\\p{Ll}{4}[.!?][\"'\u201D\u2019)]*\\s+[\"'\u201C\u2018(]?\\p{Lu}");

  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]\u203A*\u2020\u2021 ";

  private Sentence() {}

  /** Whether a sentence may end with the text, quotation marks, brackets and note digits aside. */
  static boolean ends(String text) {
    int i = text.length();
    while (i > 0 && (closes(text.charAt(i - 1)) || isNoteDigit(text, i - 1))) {
      i--;
    }
    return i > 0 && ".!?:;\u2026\u061F\u06D4\u3002".indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Whether a sentence ends before the text does, and another begins. */
  static boolean endsWithin(String text) {
    return END_WITHIN.matcher(text).find();
  }

  private static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0 || Superscript.isDigit(c);
  }

  /** One of up to three digits glued to something that is no digit or space. */
  private static boolean isNoteDigit(String text, int i) {
    if (!Character.isDigit(text.charAt(i))) {
      return false;
    }
    int start = i;
    while (start > 0 && i - start < 3 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start > 0
        && i - start < 3
        && ".!?\u2026\u201D\u2019\")".indexOf(text.charAt(start - 1)) >= 0;
  }
}
