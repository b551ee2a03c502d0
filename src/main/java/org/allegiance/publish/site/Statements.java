package org.allegiance.publish.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.allegiance.query.Bounded;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ResultSetStream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.modify.TemplateLib;

/** What a CONSTRUCT query makes, a statement a row. */
final class Statements {

  private static final List<String> COLUMNS = List.of("subject", "predicate", "object");
  private static final Var SUBJECT = Var.alloc(COLUMNS.get(0));
  private static final Var PREDICATE = Var.alloc(COLUMNS.get(1));
  private static final Var OBJECT = Var.alloc(COLUMNS.get(2));

  private Statements() {}

  /**
   * The statements, each once, in the order in which they are made.
   *
   * @param bounded what runs the query's pattern
   */
  static ResultSet of(Query construct, Dataset dataset, Bounded bounded) {
    Query pattern = construct.cloneQuery();
    pattern.setQuerySelectType();
    pattern.setQueryResultStar(true);
    pattern.resetResultVars();
    ResultSet solutions = bounded.select(pattern, dataset);
    Set<Binding> rows = new LinkedHashSet<>();
    while (solutions.hasNext()) {
      TemplateLib.calcTriples(
              construct.getConstructTemplate().getTriples(),
              List.of(solutions.nextBinding()).iterator())
          .forEachRemaining(
              t ->
                  rows.add(
                      BindingFactory.binding(
                          SUBJECT,
                          t.getSubject(),
                          PREDICATE,
                          t.getPredicate(),
                          OBJECT,
                          t.getObject())));
    }
    return ResultSetStream.create(COLUMNS, null, rows.iterator());
  }
}
