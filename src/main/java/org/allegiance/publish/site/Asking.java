package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionBuilder;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Asks a dataset what pages need to know. The caller has a transaction open. */
final class Asking {

  private final Dataset dataset;
  private final Labels labels;

  Asking(Dataset dataset, Labels labels) {
    this.dataset = dataset;
    this.labels = labels;
  }

  /** The rows that a query of {@code web/queries} answers. */
  List<Row> rows(String query) {
    return rows(query, Map.of());
  }

  /**
   * The rows that a query of {@code web/queries} answers.
   *
   * @param bound values of some of its variables
   */
  List<Row> rows(String query, Map<String, ? extends RDFNode> bound) {
    QueryExecutionBuilder asked = QueryExecution.dataset(dataset).query(Queries.named(query));
    bound.forEach((name, value) -> asked.substitution(name, value));
    List<Row> rows = new ArrayList<>();
    try (QueryExecution execution = asked.build()) {
      rows.addAll(rows(execution.execSelect()));
    }
    return rows;
  }

  /** The rows of an answer, with words for the local names of terms. */
  List<Row> worded(ResultSet answer) {
    return new TermWords(labels).in(answer.getResultVars(), rows(answer));
  }

  /** The rows of an answer. */
  List<Row> rows(ResultSet answer) {
    List<Row> rows = new ArrayList<>();
    while (answer.hasNext()) {
      rows.add(row(answer.next()));
    }
    return rows;
  }

  private Row row(QuerySolution solution) {
    Map<String, RDFNode> values = new HashMap<>();
    solution.varNames().forEachRemaining(name -> values.put(name, solution.get(name)));
    return new Row(values, labels);
  }

  /**
   * What the page of a group, an actor or a place begins with, by the names that templates use, to
   * be added to; empty if the graph says nothing of the thing.
   */
  Optional<Map<String, Object>> heading(Resource thing) {
    Row about = rows("about", Map.of("thing", thing)).getFirst();
    if (about.text("kinds").isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> values = new HashMap<>();
    values.put("link", link(thing));
    values.put("iri", thing.getURI());
    values.put("about", about);
    return Optional.of(values);
  }

  /** Whether a thing is part of another, and told on its page. */
  boolean isPart(RDFNode thing) {
    return labels.isPart(thing);
  }

  /** What a thing is called, and its page. */
  Link link(RDFNode thing) {
    return labels.of(thing);
  }
}
