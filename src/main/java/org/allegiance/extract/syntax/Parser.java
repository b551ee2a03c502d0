package org.allegiance.extract.syntax;

import java.util.List;

/** Reads English text into sentences. */
public interface Parser {

  /**
   * The sentences of a text.
   *
   * @param text a paragraph or a heading
   * @param names what to read as one word each, in the order of the text and apart from each other
   */
  List<Sentence> parse(String text, List<Name> names);
}
