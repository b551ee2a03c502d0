package org.allegiance.publish.site;

import java.util.List;

/**
 * A field of a question.
 *
 * @param name name of the parameter
 * @param value what stands in it
 * @param input the type of the HTML field
 * @param description what it is for
 * @param choice the only values that it takes; empty if it takes others
 * @param suggestions what may be written in it, for a start
 */
public record Slot(
    String name,
    String value,
    String input,
    String description,
    List<String> choice,
    List<String> suggestions) {

  /** How many characters are to be seen of it. */
  public int size() {
    return Math.clamp(value.length() + 2L, 10, 40);
  }
}
