package org.allegiance.document;

import java.util.Comparator;

/**
 * A span of a document's text.
 *
 * @param start offset of its first character in Unicode code points
 * @param end offset after its last character (Web Annotation Data Model, 4.2.3 Text Position
 *     Selector)
 */
public record Passage(int start, int end) implements Comparable<Passage> {

  private static final Comparator<Passage> ORDER =
      Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end);

  /**
   * @throws IllegalArgumentException if it is empty or begins before the text
   */
  public Passage {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a passage runs from a start of 0 or more to a later end, not from "
              + start
              + " to "
              + end);
    }
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Passage other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Passage other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
