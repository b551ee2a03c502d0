package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What every request passes: only methods that read, no more than 64 kB of query, headers that let
 * other sites read but never with the reader's credentials.
 */
final class Guard implements Filter {

  /** Bytes of a query at most, in the address or in the body. */
  static final int MAX_QUERY = 64 * 1024;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'");
    if (!METHODS.contains(request.getMethod())
        || (request.getMethod().equals("POST") && !request.getRequestURI().equals("/sparql"))) {
      response.setHeader(
          "Allow",
          request.getRequestURI().equals("/sparql")
              ? "GET, HEAD, POST, OPTIONS"
              : "GET, HEAD, OPTIONS");
      refuse(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "This server only answers questions; it changes nothing.");
    } else if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (length(request.getQueryString()) > MAX_QUERY) {
      refuse(response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "A query has at most 64 kB.");
    } else if (request.getMethod().equals("POST")
        && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MAX_QUERY)) {
      boolean unknown = request.getContentLengthLong() < 0;
      refuse(
          response,
          unknown
              ? HttpServletResponse.SC_LENGTH_REQUIRED
              : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "A query has at most 64 kB, and says how long it is.");
    } else {
      chain.doFilter(in, out);
    }
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
