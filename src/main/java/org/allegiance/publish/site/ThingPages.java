package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Pages of things that have no page of a form of their own: all that is said of them. */
final class ThingPages implements Pages {

  private final Asking asking;
  private final Html html;

  ThingPages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    List<Said> said = rows(thing, asking).stream().map(row -> Said.of(row, asking)).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        html.page(
            "thing",
            Site.path(thing),
            Map.of("link", asking.link(thing), "iri", thing.getURI(), "said", said)));
  }

  /** All that is said of a thing, with columns property, value and isOf. */
  static List<Row> rows(RDFNode thing, Asking asking) {
    return asking.rows("thing", Map.of("thing", thing));
  }
}
