package org.allegiance.publish.site;

import java.util.List;
import org.allegiance.publish.site.picture.Span;

/**
 * An affiliation of an actor.
 *
 * @param row what the query {@code affiliations} says of it
 * @param span when it lasted
 * @param events rows of the query {@code actor-affiliation-events}: what began and ended it
 */
public record Affiliation(Row row, Span span, List<Row> events) {

  static Span span(Row row) {
    return new Span(
        Period.day(row, "earliestBegin"),
        Period.day(row, "latestBegin"),
        Period.day(row, "earliestEnd"),
        Period.day(row, "latestEnd"));
  }

  /** When it began. */
  public Period begin() {
    return new Period(span.earliestBegin(), span.latestBegin());
  }

  /** When it ended. */
  public Period end() {
    return new Period(span.earliestEnd(), span.latestEnd());
  }
}
