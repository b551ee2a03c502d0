package org.allegiance.publish.site;

import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/** Makes the pages of one kind of thing. */
interface Pages {

  /** The page of a thing, HTML; empty if the graph says nothing of it. */
  Optional<String> of(Resource thing);
}
