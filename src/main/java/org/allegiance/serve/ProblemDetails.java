package org.allegiance.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.query.Unanswered;

/**
 * What went wrong, as problem details (RFC 9457), in the words of the command line.
 *
 * @param type the kind of problem
 * @param title what is wrong, in short
 * @param status the status of HTTP
 * @param detail what is wrong and what to do about it
 * @param code the kind of problem as the command line names it
 * @param place where it is
 */
record ProblemDetails(
    String type, String title, int status, String detail, String code, String place) {

  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private static final String KINDS = "https://w3id.org/allegiance/problem/";
  private static final Set<String> NOT_FOUND = Set.of("unknown-query", "unknown-address");

  static ProblemDetails of(BadInputException e) {
    Problem problem = e.problems().get(0);
    return of(
        problem.code(),
        problem.place(),
        problem.reason(),
        problem.wayOut(),
        NOT_FOUND.contains(problem.code())
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_BAD_REQUEST);
  }

  static ProblemDetails of(Unanswered e, String place) {
    String code = e.because().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ProblemDetails(
        KINDS + code, "the query is not answered", GuardedQuery.status(e), e.words(), code, place);
  }

  static ProblemDetails notAcceptable(String query, Forms forms) {
    return of(
        "wrong-format",
        query,
        "there is no such form of the answer",
        "give format=, one of " + String.join(", ", new TreeSet<>(forms.byName().keySet())),
        HttpServletResponse.SC_NOT_ACCEPTABLE);
  }

  private static ProblemDetails of(
      String code, String place, String reason, String wayOut, int status) {
    return new ProblemDetails(KINDS + code, reason, status, reason + "; " + wayOut, code, place);
  }

  void write(HttpServletResponse response) throws IOException {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "10");
    }
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(JSON.toJson(this).getBytes(StandardCharsets.UTF_8));
  }
}
