package org.allegiance.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;

/**
 * SPARQL queries over the graph and over nothing else: no other server, no class of this program.
 * An answer is complete before its first byte is sent, so that one cut short by time or size is an
 * error and never looks like an answer.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

  private final Duration timeout;
  private final Semaphore slots = new Semaphore(SparqlServer.MAX_RUNNING, true);

  GuardedQuery(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  protected void executeBody(HttpAction action) {
    byte[] body;
    try {
      body = action.getRequestInputStream().readNBytes(Guard.MAX_QUERY + 1);
    } catch (IOException e) {
      throw new HttpException(HttpSC.BAD_REQUEST_400, "The query could not be read.");
    }
    if (body.length > Guard.MAX_QUERY) {
      // The rest is not read: the connection ends with this answer.
      action.setResponseHeader("Connection", "close");
      ServletOps.error(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Guard.TOO_LONG);
    }
    execute(new String(body, StandardCharsets.UTF_8), action);
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (text.getBytes(StandardCharsets.UTF_8).length > Guard.MAX_QUERY) {
      ServletOps.error(
          action.getRequestMethod().equals("POST")
              ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
              : HttpServletResponse.SC_REQUEST_URI_TOO_LONG,
          Guard.TOO_LONG);
    }
    boolean admitted = false;
    try {
      admitted = slots.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!admitted) {
        action.setResponseHeader("Retry-After", "10");
        ServletOps.error(
            HttpSC.SERVICE_UNAVAILABLE_503, "Too many queries are running; ask again later.");
      }
      super.execute(text, action);
    } catch (QueryRefused e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (QueryCancelledException e) {
      ServletOps.error(
          HttpSC.SERVICE_UNAVAILABLE_503,
          "Not answered: the query takes longer than "
              + timeout.toSeconds()
              + " s. Ask for less, or in smaller parts.");
    } catch (ActionErrorException | HttpException e) {
      throw e;
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("Not answered: the query is nested too deeply.");
    } catch (OutOfMemoryError e) {
      ServletOps.error(
          HttpSC.SERVICE_UNAVAILABLE_503, "Not answered: the query takes too much memory.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, "The server is stopping.");
    } finally {
      if (admitted) {
        slots.release();
      }
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.isJsonType()) {
      ServletOps.errorBadRequest("Not answered here: JSON templates, which are not SPARQL 1.1.");
    }
    Set<String> forbidden = Forbidden.in(query);
    if (!forbidden.isEmpty()) {
      ServletOps.errorBadRequest(
          "Not answered here: "
              + String.join(", ", forbidden)
              + ". Queries run over this graph alone.");
    }
    if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > SparqlServer.MAX_ROWS)) {
      query.setLimit(SparqlServer.MAX_ROWS + 1);
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Context context = action.getContext().copy();
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

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(rows(execution.select()));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(statements(execution.constructQuads(), query));
    }
    if (query.isDescribeType()) {
      Graph described = execution.describe();
      if (described.size() > SparqlServer.MAX_ROWS) {
        throw tooMany("statements");
      }
      return new QueryExecResult(described);
    }
    return super.executeQuery(action, execution, query, log);
  }

  private static RowSet rows(RowSet answer) {
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

  private static DatasetGraph statements(Iterator<Quad> answer, Query query) {
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

  private static QueryRefused tooMany(String what) {
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
