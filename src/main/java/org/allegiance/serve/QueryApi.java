package org.allegiance.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.query.Catalogue;
import org.allegiance.query.StoredQuery;
import org.allegiance.query.Unanswered;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.system.Txn;

/** The stored queries over HTTP: their list, their answers, and their description as OpenAPI. */
final class QueryApi extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String QUERIES = "/api/queries";
  private static final String OPENAPI = "/api/openapi.json";
  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private final transient Dataset dataset;
  private final transient Catalogue queries;
  private final transient Bounds bounds;

  QueryApi(Dataset dataset, Catalogue queries, Bounds bounds) {
    this.dataset = dataset;
    this.queries = queries;
    this.bounds = bounds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    try {
      if (path.equals(QUERIES) || path.equals(QUERIES + "/")) {
        write(OpenApi.list(queries), response);
      } else if (path.equals(OPENAPI)) {
        write(OpenApi.of(queries), response);
      } else if (path.startsWith(QUERIES + "/")) {
        answer(queries.get(path.substring(QUERIES.length() + 1)), request, response);
      } else {
        throw new BadInputException(
            "unknown-address", path, "there is nothing here", "see " + QUERIES);
      }
    } catch (BadInputException e) {
      ProblemDetails.of(e).write(response);
    } catch (Unanswered e) {
      ProblemDetails.of(e, path).write(response);
    } catch (IllegalArgumentException e) {
      ProblemDetails.of(
              new BadInputException(
                  "wrong-parameters", path, String.valueOf(e.getMessage()), "mend the address"))
          .write(response);
    }
  }

  private static void write(JsonElement json, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.toJson(json).getBytes(StandardCharsets.UTF_8));
  }

  private void answer(StoredQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>(Given.once(request));
    Slice slice = Slice.taken(query.name(), values);
    String format = values.remove("format");
    boolean isGraph = query.query().isConstructType() || query.query().isDescribeType();
    Forms forms = isGraph ? Forms.STATEMENTS : Forms.ROWS;
    Optional<Lang> form = forms.chosen(format, request.getHeader("Accept"));
    response.setHeader("Vary", "Accept");
    if (form.isEmpty()) {
      ProblemDetails.notAcceptable(query.name(), forms).write(response);
      return;
    }
    byte[] body =
        Txn.calculateRead(
            dataset,
            () -> {
              Query bound = Catalogue.bound(query, values, dataset);
              return isGraph
                  ? bounds.statements(bound, dataset, form.get())
                  : slice.of(bounds.select(bound, dataset), form.get());
            });
    slice.links(request).ifPresent(links -> response.setHeader("Link", links));
    response.setContentType(contentType(form.get()));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String contentType(Lang form) {
    String type = Forms.type(form);
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }
}
