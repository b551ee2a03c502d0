package org.allegiance.publish.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.allegiance.query.StoredQuery;

/** The front page: what the graph holds, and questions to start from. */
final class Front {

  private final Asking asking;
  private final Html html;
  private final List<StoredQuery> queries;

  Front(Asking asking, Html html, Collection<StoredQuery> queries) {
    this.asking = asking;
    this.html = html;
    this.queries = List.copyOf(queries);
  }

  String page() {
    return html.page(
        "front",
        "",
        Map.of(
            "contents", asking.rows("contents"),
            "documents", asking.rows("documents"),
            "starts", Topic.starts(queries),
            "topics", Topic.of(queries)));
  }
}
