package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Lets reviewers in: on a server for this machine alone whoever asks, else who has logged in. What
 * a page of another site has the reader's browser send is refused.
 */
final class Gate implements Filter {

  static final String COOKIE = "allegiance";

  /** The folders behind it. */
  static final Set<String> FOLDERS = Set.of("review", "login", "logout");

  private static final String REVIEWER = "org.allegiance.reviewer";
  private static final String ANYBODY = "";

  private final boolean isPrivate;
  private final Sessions sessions;

  /**
   * @param isPrivate whether only this machine can ask
   */
  Gate(boolean isPrivate, Sessions sessions) {
    this.isPrivate = isPrivate;
    this.sessions = sessions;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // Without a referrer, browsers do not say from which site a form comes either.
    response.setHeader("Referrer-Policy", "same-origin");
    if (request.getMethod().equals("POST") && !isFromHere(request)) {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN, "Decisions are taken from this server's own pages.");
      return;
    }
    Optional<String> user =
        isPrivate ? Optional.of(ANYBODY) : token(request).flatMap(sessions::user);
    if (user.isEmpty() && request.getRequestURI().startsWith("/review/")) {
      seeOther(response, "/login/");
      return;
    }
    user.ifPresent(name -> request.setAttribute(REVIEWER, name));
    chain.doFilter(request, response);
  }

  /** Who asks; behind this gate. */
  static String reviewer(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(REVIEWER));
  }

  /** The token of the session that a request belongs to. */
  static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .map(c -> c.getValue())
            .findFirst();
  }

  static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }

  private static boolean isFromHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    String site = request.getHeader("Sec-Fetch-Site");
    if (origin == null || host == null || (site != null && !site.equals("same-origin"))) {
      return false;
    }
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
