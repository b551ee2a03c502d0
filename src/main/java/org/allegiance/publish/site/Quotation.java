package org.allegiance.publish.site;

import java.util.OptionalInt;
import org.allegiance.document.Passage;

/**
 * A passage of a document.
 *
 * @param passage where it stands
 * @param page the page on which it begins, where the document has pages and is at hand
 * @param before what stands before it
 * @param words its words; empty where the document is not at hand, or not the one that was read
 * @param after what stands after it
 */
public record Quotation(
    Passage passage, OptionalInt page, String before, String words, String after) {

  /** Whether the reader sees its words. */
  public boolean isQuoted() {
    return !words.isEmpty();
  }
}
