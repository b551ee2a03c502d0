package org.allegiance.document;

import java.util.List;

/**
 * A part of a document that is read as one.
 *
 * @param marks the note marks in it, in the order of the text
 */
public record Block(Kind kind, MappedText content, List<NoteMark> marks) {

  /** What a block is in the layout of its document. */
  public enum Kind {
    TITLE,
    /** Who wrote it, when, for whom. */
    BYLINE,
    HEADING,
    PARAGRAPH,
    /** A block quotation. */
    QUOTE,
    LIST_ITEM,
    /** A footnote or an end note, without its label. */
    NOTE,
    CAPTION,
    TABLE,
    CONTENTS,
    /** An entry of a list of references. */
    BIBLIOGRAPHY,
    /** A running head or foot, a page number, what a web page puts around its text. */
    RUNNING_HEAD
  }

  /** A block of that kind. */
  public Block {
    marks = List.copyOf(marks);
  }
}
