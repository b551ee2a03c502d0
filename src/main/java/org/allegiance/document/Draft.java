package org.allegiance.document;

import java.util.ArrayList;
import java.util.List;
import org.allegiance.document.Block.Kind;
import org.jspecify.annotations.Nullable;

/** A block in the making: its lines, by number, and what they make it. */
final class Draft {
  final List<Integer> lines = new ArrayList<>();

  /** Blank lines before it. */
  final int gap;

  /** Note that it is, {@link Apparatus#NONE} if it is none. */
  final int note;

  /** Characters of the first line that only mark it as a list item. */
  int bullet;

  @Nullable Kind kind;

  Draft(int gap, int note, @Nullable Kind kind) {
    this.gap = gap;
    this.note = note;
    this.kind = kind;
  }

  int first() {
    return lines.get(0);
  }

  int last() {
    return lines.get(lines.size() - 1);
  }
}
