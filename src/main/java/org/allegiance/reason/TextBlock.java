package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text broken into lines, without a font at hand: letters are taken to be a little wider than they
 * are in Helvetica.
 */
final class TextBlock {

  /** Some kin of Helvetica are wider than it. */
  private static final double SAFETY = 1.08;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private TextBlock() {}

  /**
   * Breaks a text between words, and a word that is wider than a line within it.
   *
   * @param size of the font, in pixels
   * @param width of a line, in pixels
   */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.split(text.strip(), -1)) {
      for (String part : parts(word, size, width)) {
        String longer = line.isEmpty() ? part : line + " " + part;
        if (!line.isEmpty() && width(longer, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(part);
        } else {
          line.replace(0, line.length(), longer);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> parts(String word, double size, double width) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int next = at + Character.charCount(word.codePointAt(at));
      if (at > from && width(word.substring(from, next), size) > width) {
        parts.add(word.substring(from, at));
        from = at;
      }
    }
    parts.add(word.substring(from));
    return parts;
  }

  static double width(String text, double size) {
    return SAFETY * size * text.codePoints().mapToDouble(TextBlock::width).sum();
  }

  private static double width(int letter) {
    if (letter >= 0x1100 && !Character.isISOControl(letter) && letter != '\u2019') {
      return 1; // scripts whose letters fill a square, arrows, dashes and pictures
    }
    return switch (letter) {
      case 'i', 'j', 'l', '\'', '|' -> 0.22;
      case ' ', '.', ',', ':', ';', '!', 'I', 'f', 't', '/' -> 0.28;
      case 'r', '(', ')', '[', ']', '-', '\u2019' -> 0.33;
      case 'c', 'k', 's', 'v', 'x', 'y', 'z', 'J' -> 0.5;
      case 'w' -> 0.72;
      case 'm', 'M' -> 0.83;
      case 'W', '@', '%' -> 1;
      default -> Character.isUpperCase(letter) ? 0.72 : 0.56;
    };
  }
}
