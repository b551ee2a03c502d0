package org.allegiance.document;

import java.util.ArrayList;
import java.util.List;

/** Writes the text of a block from its lines. */
final class Composer {

  /** A text and the marks in it. */
  record Composed(MappedText content, List<NoteMark> marks) {}

  private final List<Line> lines;
  private final Apparatus notes;
  private final Hyphenation hyphenation;

  Composer(List<Line> lines, Apparatus notes) {
    this.lines = lines;
    this.notes = notes;
    hyphenation = new Hyphenation(lines);
  }

  Composed compose(Draft draft) {
    MappedText.Builder text = new MappedText.Builder();
    List<NoteMark> marks = new ArrayList<>();
    for (int k = 0; k < draft.lines.size(); k++) {
      int i = draft.lines.get(k);
      if (k > 0) {
        join(text, lines.get(draft.lines.get(k - 1)), lines.get(i));
      }
      append(text, i, k == 0 ? Math.max(draft.bullet, notes.labelEnd(i)) : 0, marks);
    }
    if (text.last() == ' ') {
      text.truncate(text.length() - 1);
    }
    return new Composed(Typography.quoted(text.build()), marks);
  }

  private void append(MappedText.Builder text, int i, int from, List<NoteMark> marks) {
    Line line = lines.get(i);
    String raw = line.text();
    int at = from;
    for (PrintedMark mark : notes.marks(i)) {
      if (mark.start() >= at) {
        append(text, line.raw(), at, mark.start());
        boolean space = text.last() == ' ';
        marks.add(new NoteMark(text.length() - (space ? 1 : 0), mark.label()));
        at = mark.end();
      }
    }
    append(text, line.raw(), at, raw.length());
  }

  private static void append(MappedText.Builder text, MappedText raw, int from, int to) {
    for (int i = from; i < to; i++) {
      Typography.append(text, raw.text(), i, raw.offset(i), raw.width(i));
    }
  }

  private void join(MappedText.Builder text, Line before, Line next) {
    char last = text.last();
    if (before.text().charAt(before.text().length() - 1) == Typography.SOFT_HYPHEN
        || text.length() == 0) {
      return;
    }
    if (last == '-' && Hyphenation.splits(before.text(), next.text())) {
      if (!hyphenation.keeps(before.text(), next.text())) {
        text.truncate(text.length() - 1);
      }
      return;
    }
    if (last != ' ' && !isGluedDash(before.text())) {
      text.read(" ", before.end(), 1);
    }
  }

  /** As in {@code 2013–15} and {@code word—word}, broken after the dash. */
  private static boolean isGluedDash(String line) {
    int length = line.length();
    return length > 1
        && "\u2013\u2014".indexOf(line.charAt(length - 1)) >= 0
        && Character.isLetterOrDigit(line.charAt(length - 2));
  }
}
