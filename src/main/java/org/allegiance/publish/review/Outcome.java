package org.allegiance.publish.review;

import org.allegiance.publish.site.Page;

/** What a reviewer sees after a decision. */
public sealed interface Outcome {

  /**
   * It is on disk.
   *
   * @param query of the address of the candidate to go on with, on the document's page
   */
  record Saved(String query) implements Outcome {}

  /** Nothing was changed; the page says why. */
  record Refused(Page page) implements Outcome {}
}
