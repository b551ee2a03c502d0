package org.allegiance.extract.names;

/**
 * A word in a text; the parts of a hyphenated word are words of their own, and a possessive "'s"
 * belongs to none.
 *
 * @param form its {@link Spelling#form}
 * @param shape how it is written
 * @param possessive whether "'s" follows
 * @param article whether it is an Arabic article of the word after it: "al-", "ash-"
 * @param opens whether it opens a sentence
 */
record Token(
    int start,
    int end,
    String form,
    Shape shape,
    boolean possessive,
    boolean article,
    boolean opens) {

  /** How a word is written: "tigers", "Tigers", "LeT", "LTTE" or "M23", "48th". */
  enum Shape {
    SMALL,
    CAPITAL,
    MIXED,
    CAPITALS,
    NUMBER
  }

  boolean capital() {
    return shape == Shape.CAPITAL || shape == Shape.MIXED || shape == Shape.CAPITALS;
  }
}
