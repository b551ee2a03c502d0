package org.allegiance.document;

/** Digits that are raised by their own code points. */
final class Superscript {

  private static final String DIGITS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private Superscript() {}

  static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0;
  }

  /** The same digits on the line. */
  static String lowered(CharSequence text) {
    StringBuilder lowered = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      lowered.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
    }
    return lowered.toString();
  }
}
