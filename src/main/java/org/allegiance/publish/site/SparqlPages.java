package org.allegiance.publish.site;

import java.util.Map;
import java.util.Optional;
import org.allegiance.query.Catalogue;

/** A page to write SPARQL on. */
final class SparqlPages implements LivePages {

  private final Html html;
  private final Catalogue queries;

  SparqlPages(Html html, Catalogue queries) {
    this.html = html;
    this.queries = queries;
  }

  @Override
  public Optional<Page> of(String rest, Given given) {
    if (!rest.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> values =
        Map.of("topics", Topic.of(queries.all()), "query", given.text("query"));
    return Optional.of(new Page(Page.FOUND, html.page("sparql", "sparql/", values)));
  }
}
