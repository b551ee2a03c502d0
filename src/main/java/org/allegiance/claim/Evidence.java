package org.allegiance.claim;

import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;

/**
 * A passage and the means to check it without holding its words.
 *
 * @param passage where it stands
 * @param salt what is hashed before the words
 * @param hash salted SHA-256 of the words, lower-case hexadecimal
 */
public record Evidence(Passage passage, String salt, String hash) implements Comparable<Evidence> {

  /**
   * The evidence at a passage of a document at hand.
   *
   * @throws IndexOutOfBoundsException if the passage reaches past the end
   */
  public static Evidence in(SourceDocument document, Passage passage) {
    String salt = document.salt(passage);
    return new Evidence(passage, salt, document.hash(passage, salt));
  }

  /** Whether the document still says there what was read. */
  public boolean holdsIn(SourceDocument document) {
    return passage.end() <= document.length() && document.hash(passage, salt).equals(hash);
  }

  @Override
  public int compareTo(Evidence other) {
    return passage.compareTo(other.passage);
  }
}
