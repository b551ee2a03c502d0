package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.allegiance.publish.review.Outcome;
import org.allegiance.publish.review.ReviewDesk;
import org.allegiance.publish.site.Page;

/** The pages of the review desk, behind the gate. */
final class Reviewing extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String ROOT = "/review/";

  private final transient ReviewDesk desk;

  Reviewing(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals(ROOT)) {
      send(response, new Page(HttpServletResponse.SC_OK, desk.documents()));
      return;
    }
    Optional<Page> page =
        desk.candidate(
            Gate.reviewer(request), document(request), given(request).getOrDefault("at", ""));
    send(response, page);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Outcome> outcome =
        desk.decide(Gate.reviewer(request), document(request), given(request));
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Saved saved) {
      Gate.seeOther(response, request.getRequestURI() + "?" + saved.query());
      return;
    }
    send(response, outcome.map(o -> ((Outcome.Refused) o).page()));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, jakarta.servlet.ServletException {
    try {
      super.service(request, response);
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private static Map<String, String> given(HttpServletRequest request) {
    return Given.once(request);
  }

  /** The key between the slashes of {@code /review/KEY/}; what is no such path is no key. */
  private static String document(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.endsWith("/") && path.length() > ROOT.length()
        ? path.substring(ROOT.length(), path.length() - 1)
        : "";
  }

  private static void send(HttpServletResponse response, Optional<Page> page) throws IOException {
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, Guard.NOTHING_HERE);
    } else {
      send(response, page.get());
    }
  }

  private static void send(HttpServletResponse response, Page page) throws IOException {
    response.setStatus(page.status());
    Explorer.send(response, "text/html; charset=utf-8", page.html());
  }
}
