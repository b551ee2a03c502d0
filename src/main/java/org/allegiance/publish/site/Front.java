package org.allegiance.publish.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.allegiance.graph.Backlog;
import org.allegiance.query.StoredQuery;
import org.jspecify.annotations.Nullable;

/** The front page: what the graph holds, and questions to start from. */
final class Front {

  private final Asking asking;
  private final Html html;
  private final List<StoredQuery> queries;
  private final @Nullable Backlog backlog;

  /**
   * @param backlog what is still to join the graph; null where nobody reviews
   */
  Front(Asking asking, Html html, Collection<StoredQuery> queries, @Nullable Backlog backlog) {
    this.asking = asking;
    this.html = html;
    this.queries = List.copyOf(queries);
    this.backlog = backlog;
  }

  String page() {
    return html.page(
        "front",
        "",
        Map.of(
            "waiting", backlog == null ? 0L : backlog.size(),
            "contents", asking.rows("contents"),
            "documents", asking.rows("documents"),
            "starts", Topic.starts(queries),
            "topics", Topic.of(queries)));
  }
}
