package org.allegiance.publish.site;

import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/** Makes the pages of one kind of thing. */
interface Pages {

  /** The page of a thing, HTML; empty if the graph says nothing of it. */
  Optional<String> of(Resource thing);

  /**
   * A further sheet of the page of a thing, where that has a list too long for one page.
   *
   * @param number from 2
   * @return empty if there are not so many
   */
  default Optional<String> further(Resource thing, int number) {
    return Optional.empty();
  }
}
