package org.allegiance.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with which a note may begin.
 *
 * @param number of the note, 0 for a symbol
 * @param end of the label in the line, in characters
 */
record NoteStart(int line, Form form, int number, String label, int end) {

  /** How notes are labelled; a document keeps to one way. */
  enum Form {
    /** {@code [12] See}. */
    BRACKET("\\[([1-9]\\d{0,2})\\][.:]?\\s*(?=\\S)"),
    /** {@code 12 See}, {@code 12See}. */
    BARE("([1-9]\\d{0,2})(?:\\s+(?=[^\\s\\d])|(?=[\\p{Lu}\u201C\u2018\"']))"),
    /** {@code 12. See}, {@code 12) See}. */
    DOTTED("([1-9]\\d{0,2})[.)]\\s+(?=\\S)"),
    SYMBOL("([*\u2020\u2021\u00A7]{1,3})\\s*(?=[\\p{L}\u201C\u2018\"'\\[(])");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** The dots of a table of contents. */
  private static final Pattern LEADER = Pattern.compile("(?:[.\u2026] ?){5}\\s*\\d{1,4}$");

  /** What the line begins with, if a note may. */
  static Optional<NoteStart> of(Line line, int number) {
    char first = line.text().charAt(0);
    if (!Character.isDigit(first)
        && !Superscript.isDigit(first)
        && "[*\u2020\u2021\u00A7".indexOf(first) < 0) {
      return Optional.empty();
    }
    if (LEADER.matcher(line.text()).find()) {
      return Optional.empty();
    }
    String head = line.text().substring(0, Math.min(line.text().length(), 16));
    String lowered = Superscript.lowered(head);
    for (Form form : Form.values()) {
      Matcher m = form.pattern.matcher(lowered);
      if (m.lookingAt()) {
        String label = m.group(1);
        int value = form == Form.SYMBOL ? 0 : Integer.parseInt(label);
        return Optional.of(new NoteStart(number, form, value, label, m.end()));
      }
    }
    return Optional.empty();
  }
}
