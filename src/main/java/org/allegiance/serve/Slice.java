package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/** The rows of an answer that a client wants, and where the others are. */
final class Slice {

  private final int limit;
  private final int offset;
  private int total;

  private Slice(int limit, int offset) {
    this.limit = limit;
    this.offset = offset;
  }

  /**
   * Takes {@code limit} and {@code offset} out of the parameters of a request.
   *
   * @throws BadInputException if they are no numbers
   */
  static Slice taken(String query, Map<String, String> values) {
    int limit = number(query, "limit", values.remove("limit"), (int) SparqlServer.MAX_ROWS);
    return new Slice(limit, number(query, "offset", values.remove("offset"), 0));
  }

  private static int number(String query, String name, @Nullable String text, int fallback) {
    if (text == null) {
      return fallback;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new BadInputException(
          "wrong-value",
          query,
          "'" + text + "' is no value for '" + name + "'",
          "write a whole number from 0 to 999999");
    }
    return Integer.parseInt(text);
  }

  byte[] of(ResultSet answer, Lang form) {
    RowSet rows = RowSet.adapt(answer);
    List<Binding> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    total = all.size();
    int from = Math.min(offset, total);
    List<Binding> wanted = all.subList(from, (int) Math.min((long) from + limit, total));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.output(
        out, ResultSet.adapt(RowSetStream.create(rows.getResultVars(), wanted.iterator())), form);
    return out.toByteArray();
  }

  /** The header {@code Link} with the pages before and after this one (RFC 8288). */
  Optional<String> links(HttpServletRequest request) {
    List<String> links = new ArrayList<>();
    if (limit > 0 && (long) offset + limit < total) {
      links.add(link(request, offset + limit, "next"));
    }
    if (limit > 0 && offset > 0) {
      links.add(link(request, Math.max(0, offset - limit), "prev"));
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
  }

  private String link(HttpServletRequest request, int at, String relation) {
    Map<String, String> values = Given.once(request);
    values.put("limit", String.valueOf(limit));
    values.put("offset", String.valueOf(at));
    String query =
        values.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return "<" + request.getRequestURI() + "?" + query + ">; rel=\"" + relation + "\"";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
