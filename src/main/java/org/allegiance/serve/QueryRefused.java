package org.allegiance.serve;

import org.apache.jena.query.QueryCancelledException;

/**
 * Ends a query that asks for more than it may have. It is a cancellation because Jena lets nothing
 * else through a filter: it takes other exceptions for an error of that one row.
 */
final class QueryRefused extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private final String why;

  QueryRefused(String why) {
    this.why = why;
  }

  @Override
  public String getMessage() {
    return why;
  }
}
