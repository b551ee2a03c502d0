package org.allegiance.query;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;

/** Answers queries within bounds that keep one reader's question from stopping the others'. */
@FunctionalInterface
public interface Bounded {

  /**
   * The whole answer of a SELECT query.
   *
   * @throws Unanswered if it asks for too much
   */
  ResultSet select(Query query, Dataset dataset);
}
