package org.allegiance.publish.site.picture;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a picture, where nothing measures letters. */
final class Label {

  /** Wider than the average letter of any usual font at 13 pixels. */
  static final double LETTER = 7.6;

  static final double LINE = 17;

  private Label() {}

  static double width(String text) {
    return LETTER * text.codePointCount(0, text.length());
  }

  /** The words of a text in lines that are no wider than a width; a longer word is divided. */
  static List<String> lines(String text, double width) {
    int most = Math.max(1, (int) (width / LETTER));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = line.isEmpty() ? word : " " + word;
      while (length(line) + length(rest) > most) {
        int cut = rest.offsetByCodePoints(0, most);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
