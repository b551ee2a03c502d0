package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allegiance.query.StoredQuery;

/** Questions under a heading. */
public record Topic(String title, List<StoredQuery> queries) {

  private static final String OTHERS = "Others";

  /** All questions under their headings. */
  static List<Topic> of(Collection<StoredQuery> queries) {
    Map<String, List<StoredQuery>> topics = new TreeMap<>();
    for (StoredQuery query : queries) {
      String title = query.presentation().topic();
      topics.computeIfAbsent(title.isEmpty() ? OTHERS : title, t -> new ArrayList<>()).add(query);
    }
    return topics.entrySet().stream().map(e -> new Topic(e.getKey(), e.getValue())).toList();
  }

  /** The questions to start from, in their order. */
  static List<StoredQuery> starts(Collection<StoredQuery> queries) {
    return queries.stream()
        .filter(q -> q.presentation().start() > 0)
        .sorted(Comparator.comparingInt(q -> q.presentation().start()))
        .toList();
  }
}
