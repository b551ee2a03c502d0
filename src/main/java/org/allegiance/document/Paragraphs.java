package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to paragraphs, by blank lines, indents, short last lines, type; over the end
 * of a page and the notes at its foot where the sentence goes on.
 */
final class Paragraphs {

  private static final Pattern BULLET =
      Pattern.compile(
          "[\u2022\u2023\u25AA\u25CF\u25E6\u25A0\u25BA\u27A2\u00B7\uF0B7\uF0A7\uF0D8]\\s*|[-\u2013*o]\\s+(?=\\S)");
  private static final Pattern NUMBERED =
      Pattern.compile("\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]\\s+(?=\\S)");
  private static final Pattern NUMBERED_HEADING =
      Pattern.compile(
          "(?:\\d{1,2}\\.?(?:\\d{1,2}\\.?)*|[IVX]{1,5}\\.|[A-Z]\\.|Chapter"
              + " \\w+:?)\\s+\\p{Lu}.{0,100}");

  private final List<Line> lines;
  private final BitSet furniture;
  private final Apparatus notes;
  private final int width;
  private final List<Draft> drafts = new ArrayList<>();

  /** What came in between and is put after the paragraph that it interrupts. */
  private final List<Draft> waiting = new ArrayList<>();

  private @Nullable Draft open;

  private Paragraphs(List<Line> lines, BitSet furniture, Apparatus notes) {
    this.lines = lines;
    this.furniture = furniture;
    this.notes = notes;
    int[] widths =
        lines.stream().filter(l -> !l.whole()).mapToInt(l -> l.text().length()).sorted().toArray();
    width = widths.length == 0 ? 0 : widths[widths.length * 9 / 10];
  }

  static List<Draft> of(List<Line> lines, BitSet furniture, Apparatus notes) {
    Paragraphs paragraphs = new Paragraphs(lines, furniture, notes);
    for (int i = 0; i < lines.size(); i++) {
      paragraphs.add(i);
    }
    paragraphs.close();
    return paragraphs.drafts;
  }

  private void add(int i) {
    Line line = lines.get(i);
    if (furniture.get(i)) {
      aside(i, Kind.RUNNING_HEAD);
    } else if (notes.note(i) != Apparatus.NONE) {
      aside(i, Kind.NOTE);
    } else if (open != null && continues(open, i)) {
      open.lines.add(i);
    } else {
      close();
      Draft draft = new Draft(line.gap(), Apparatus.NONE, line.kind());
      draft.lines.add(i);
      draft.bullet = bullet(line, i);
      open = draft;
    }
  }

  private void aside(int i, Kind kind) {
    Draft last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    int note = notes.note(i);
    if (kind == Kind.NOTE && last != null && last.note == note) {
      last.lines.add(i);
    } else {
      Draft draft = new Draft(lines.get(i).gap(), note, kind);
      draft.lines.add(i);
      waiting.add(draft);
    }
  }

  private void close() {
    if (open != null) {
      drafts.add(open);
      open = null;
    }
    drafts.addAll(waiting);
    waiting.clear();
  }

  private int bullet(Line line, int i) {
    Matcher bullet = BULLET.matcher(line.text());
    if (line.kind() == null && bullet.lookingAt()) {
      return bullet.end();
    }
    Matcher number = NUMBERED.matcher(line.text());
    boolean item = number.lookingAt() && !isHeadingLike(i);
    return line.kind() == null && item ? number.end() : 0;
  }

  /** Numbered, short, and alone. */
  private boolean isHeadingLike(int i) {
    String text = lines.get(i).text();
    return NUMBERED_HEADING.matcher(text).matches()
        && (text.endsWith(":") || !Sentence.ends(text))
        && (i + 1 == lines.size() || lines.get(i + 1).gap() > 0 || text.length() < 0.6 * width);
  }

  private boolean continues(Draft draft, int i) {
    Line before = lines.get(draft.last());
    Line line = lines.get(i);
    if (before.whole() || line.whole() || !Objects.equals(before.kind(), line.kind())) {
      return false;
    }
    if (Hyphenation.splits(before.text(), line.text()) && line.startsLower()) {
      return true;
    }
    boolean differs = Math.abs(line.size() - before.size()) > 0.6 || line.bold() != before.bold();
    boolean interrupted = !waiting.isEmpty() || line.page() != before.page();
    return interrupted
        ? !differs && resumes(before, i)
        : !differs && line.gap() == 0 && !breaks(draft, before, i);
  }

  /** Whether a paragraph goes on after a page break, and what stands there, has cut it. */
  private boolean resumes(Line before, int i) {
    Line line = lines.get(i);
    boolean full = before.text().length() > 0.6 * width;
    boolean marked = bullet(line, i) > 0 || isHeadingLike(i);
    return full && !marked && (!before.endsSentence() || line.startsLower());
  }

  private boolean breaks(Draft draft, Line before, int i) {
    Line line = lines.get(i);
    boolean nextItem =
        draft.bullet > 0 && line.text().charAt(0) == lines.get(draft.first()).text().charAt(0);
    if (bullet(line, i) > 0 && (before.endsSentence() || nextItem || isShort(before, line))) {
      return true;
    }
    boolean first = draft.lines.size() == 1;
    boolean ended =
        before.endsSentence() && !(before.text().endsWith(":") && isHeadingLike(draft.last()));
    if (line.indent() >= before.indent() + 2 && (ended || isShort(before, line))) {
      return !(first && draft.bullet > 0);
    }
    if (line.indent() + 2 <= before.indent() && !first) {
      return true;
    }
    if (ended && isShort(before, line) && !line.startsLower()) {
      return true;
    }
    // A heading right above its paragraph.
    return first
        && before.text().length() < 0.6 * width
        && line.text().length() > 0.75 * width
        && !ended
        && !line.startsLower()
        && !before.text().endsWith(",");
  }

  /** Whether the next line's first word would have had room on the line. */
  private boolean isShort(Line line, Line next) {
    String text = next.text();
    int space = text.indexOf(' ');
    int word = space < 0 ? text.length() : space;
    return line.indent() + line.text().length() + 1 + word < 0.9 * width;
  }
}
