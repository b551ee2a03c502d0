package org.allegiance.publish.site;

import java.util.Map;
import org.apache.jena.rdf.model.Resource;

/** When something began and ended, in words; empty where nothing bounds it. */
public record Bounds(
    String earliestBegin, String latestBegin, String earliestEnd, String latestEnd) {

  static Bounds of(Resource thing, Asking asking) {
    Row row = asking.rows("bounds", Map.of("thing", thing)).getFirst();
    return new Bounds(
        day(row, "earliestBegin"),
        day(row, "latestBegin"),
        day(row, "earliestEnd"),
        day(row, "latestEnd"));
  }

  private static String day(Row row, String column) {
    return EdtfWords.of(row.text(column));
  }

  /** Whether nothing is known. */
  public boolean areOpen() {
    return (earliestBegin + latestBegin + earliestEnd + latestEnd).isEmpty();
  }
}
