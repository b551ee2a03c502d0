package org.allegiance.publish.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.allegiance.query.Bounded;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class StatementsTest {

  private static final Bounded UNBOUNDED =
      (query, dataset) -> {
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
          return ResultSetFactory.copyResults(execution.execSelect());
        }
      };

  /** Two rows make the same statement, and the one without a value none. */
  @Test
  void aStatementARowEachOnce() {
    Dataset dataset = DatasetFactory.create();
    RDFParser.fromString(
            "PREFIX : <http://example.org/> :a :in :g ; :as 1, 2 . :b :in :h .", Lang.TURTLE)
        .parse(dataset);
    ResultSet made =
        Statements.of(
            QueryFactory.create(
                """
                PREFIX : <http://example.org/>
                CONSTRUCT { ?g :has ?x . ?x :rank ?high }
                WHERE { ?x :in ?g OPTIONAL { ?x :as ?n } BIND(IF(?n > 1, ?n, ?none) AS ?high) }
                ORDER BY ?x ?n
                """),
            dataset,
            UNBOUNDED);
    assertEquals(List.of("subject", "predicate", "object"), made.getResultVars());
    List<String> rows = new ArrayList<>();
    made.forEachRemaining(
        row ->
            rows.add(
                List.of("subject", "predicate", "object").stream()
                    .map(name -> row.get(name).toString())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow()
                    .replace("http://example.org/", ":")
                    .replaceAll("\\^\\^.*", "")));
    assertEquals(List.of(":g :has :a", ":a :rank \"2\"", ":h :has :b"), rows);
  }
}
