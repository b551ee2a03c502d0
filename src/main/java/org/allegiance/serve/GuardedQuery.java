package org.allegiance.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.allegiance.query.Unanswered;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.web.HttpSC;

/**
 * SPARQL queries over the graph and over nothing else: no other server, no class of this program.
 * An answer is complete before its first byte is sent, so that one cut short by time or size is an
 * error and never looks like an answer.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

  private final Bounds bounds;

  GuardedQuery(Bounds bounds) {
    this.bounds = bounds;
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
    try {
      bounds.admitted(
          () -> {
            super.execute(text, action);
            return true;
          });
    } catch (Unanswered e) {
      if (e.because() == Unanswered.Because.BUSY) {
        action.setResponseHeader("Retry-After", "10");
      }
      ServletOps.error(status(e), e.words());
    }
  }

  /** The status with which HTTP says it. */
  static int status(Unanswered e) {
    return e.because() == Unanswered.Because.REFUSED
        ? HttpSC.BAD_REQUEST_400
        : HttpSC.SERVICE_UNAVAILABLE_503;
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
    Bounds.limit(query);
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return bounds.execution(query, dataset, action.getContext());
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(Bounds.rows(execution.select()));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(Bounds.statements(execution.constructQuads(), query));
    }
    if (query.isDescribeType()) {
      Graph described = execution.describe();
      if (described.size() > SparqlServer.MAX_ROWS) {
        throw Bounds.tooMany("statements");
      }
      return new QueryExecResult(described);
    }
    return super.executeQuery(action, execution, query, log);
  }
}
