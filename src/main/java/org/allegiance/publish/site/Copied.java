package org.allegiance.publish.site;

/** Whether the text of a document is at hand. */
public enum Copied {
  /** It is not. */
  NOT,
  /** There is one, but not the one that was read. */
  OTHERWISE,
  /** The text that was read. */
  FAITHFULLY
}
