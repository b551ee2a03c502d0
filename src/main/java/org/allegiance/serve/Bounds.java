package org.allegiance.serve;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.allegiance.query.Bounded;
import org.allegiance.query.Unanswered;
import org.allegiance.query.Unanswered.Because;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * What queries may take of a server: time, rows, characters, and how many run at once, whichever
 * way they come in. An answer is complete or it is an error.
 */
final class Bounds implements Bounded {

  private final Duration timeout;
  private final Semaphore slots = new Semaphore(SparqlServer.MAX_RUNNING, true);

  Bounds(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public ResultSet select(Query query, Dataset dataset) {
    return admitted(
        () -> {
          Query limited = query.cloneQuery();
          limit(limited);
          try (QueryExec execution = execution(limited, dataset)) {
            return ResultSet.adapt(rows(execution.select()));
          }
        });
  }

  /**
   * The whole answer of a CONSTRUCT query, written down.
   *
   * @throws Unanswered if it asks for too much
   */
  byte[] statements(Query query, Dataset dataset, Lang form) {
    return admitted(
        () -> {
          try (QueryExec execution = execution(query, dataset)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DatasetGraph answer = statements(execution.constructQuads(), query);
            RDFWriter.source(answer.getDefaultGraph()).lang(form).output(out);
            return out.toByteArray();
          }
        });
  }

  private QueryExec execution(Query query, Dataset dataset) {
    DatasetGraph graph = dataset.asDatasetGraph();
    return execution(query, graph, graph.getContext());
  }

  /**
   * Does the work of a query once there is room for it.
   *
   * @throws Unanswered if there is none in time, or it takes too much
   */
  <T> T admitted(Supplier<T> work) {
    boolean admitted = false;
    try {
      admitted = slots.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!admitted) {
        throw new Unanswered(Because.BUSY, "Too many queries are running; ask again later.");
      }
      return work.get();
    } catch (QueryRefused e) {
      throw new Unanswered(Because.REFUSED, e.getMessage());
    } catch (QueryCancelledException e) {
      throw new Unanswered(
          Because.TOO_MUCH_WORK,
          "Not answered: the query takes longer than "
              + timeout.toSeconds()
              + " s. Ask for less, or in smaller parts.");
    } catch (StackOverflowError e) {
      throw new Unanswered(Because.REFUSED, "Not answered: the query is nested too deeply.");
    } catch (OutOfMemoryError e) {
      throw new Unanswered(Because.TOO_MUCH_WORK, "Not answered: the query takes too much memory.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered(Because.TOO_MUCH_WORK, "The server is stopping.");
    } finally {
      if (admitted) {
        slots.release();
      }
    }
  }

  QueryExec execution(Query query, DatasetGraph dataset, Context outer) {
    Context context = outer.copy();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQConstants.registryFunctions, QueryFunctions.functions());
    context.set(ARQConstants.registryPropertyFunctions, QueryFunctions.properties());
    BoundedRows.begin(context);
    QC.setFactory(context, BoundedRows::new);
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(BoundedText.of(query))
        .context(context)
        .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /** Has a SELECT stop soon after the last row that an answer may have. */
  static void limit(Query query) {
    if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > SparqlServer.MAX_ROWS)) {
      query.setLimit(SparqlServer.MAX_ROWS + 1);
    }
  }

  static RowSet rows(RowSet answer) {
    List<Var> variables = answer.getResultVars();
    List<Binding> rows = new ArrayList<>();
    long characters = 0;
    while (answer.hasNext()) {
      Binding row = answer.next();
      rows.add(row);
      for (Var variable : variables) {
        characters += length(row.get(variable));
      }
      check(rows.size(), characters, "rows");
    }
    return RowSetStream.create(variables, rows.iterator());
  }

  static DatasetGraph statements(Iterator<Quad> answer, Query query) {
    Set<Quad> quads = new LinkedHashSet<>();
    long characters = 0;
    while (answer.hasNext()) {
      Quad quad = answer.next();
      if (quads.add(quad)) {
        characters +=
            length(quad.getSubject()) + length(quad.getPredicate()) + length(quad.getObject());
        check(quads.size(), characters, "statements");
      }
    }
    DatasetGraph statements = DatasetGraphFactory.create();
    statements.prefixes().putAll(query.getPrefixMapping());
    quads.forEach(statements::add);
    return statements;
  }

  private static void check(long count, long characters, String what) {
    if (count > SparqlServer.MAX_ROWS) {
      throw tooMany(what);
    }
    if (characters > SparqlServer.MAX_CHARACTERS) {
      throw new QueryRefused(
          "Not answered: the answer has more than 100,000,000 characters. Ask in parts, with LIMIT"
              + " and OFFSET.");
    }
  }

  static QueryRefused tooMany(String what) {
    return new QueryRefused(
        "Not answered: the answer has more than 100,000 "
            + what
            + ". Ask in parts, with LIMIT and OFFSET, or fetch graphs from /data.");
  }

  private static long length(@Nullable Node node) {
    return node == null
        ? 0
        : node.isLiteral() ? node.getLiteralLexicalForm().length() : node.toString().length();
  }
}
