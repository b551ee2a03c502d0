package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.allegiance.publish.review.ReviewDesk;

/** Where sessions begin and end. Passwords can be tried out only slowly. */
final class Login extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Passwords that one client may try at once. */
  private static final int TRIES = 10;

  /** Passwords that it may try in the long run, in a second. */
  private static final double PER_SECOND = 1.0 / 30;

  private static final String NO = "There is no such name with this password.";
  private static final int TOO_MANY_REQUESTS = 429;

  private final transient ReviewDesk desk;
  private final transient Accounts accounts;
  private final transient Sessions sessions;
  private final transient RateLimit tries = new RateLimit(TRIES, PER_SECOND, System::nanoTime);
  private final boolean isBehindTls;

  Login(ReviewDesk desk, Accounts accounts, Sessions sessions, boolean isBehindTls) {
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.isBehindTls = isBehindTls;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/login/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, Guard.NOTHING_HERE);
      return;
    }
    send(response, HttpServletResponse.SC_OK, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals("/logout/")) {
      Gate.token(request).ifPresent(sessions::end);
      setCookie(response, "", 0);
      Gate.seeOther(response, "/");
      return;
    }
    long wait = tries.take(Doorkeeper.client(request));
    if (wait > 0) {
      response.setHeader("Retry-After", Long.toString(wait));
      send(response, TOO_MANY_REQUESTS, "Too many tries; try again in " + wait + " s.");
      return;
    }
    Map<String, String> given;
    try {
      given = Given.once(request);
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
      return;
    }
    String name = given.getOrDefault("name", "");
    if (!isPassword(name, given.getOrDefault("password", ""))) {
      send(response, HttpServletResponse.SC_FORBIDDEN, NO);
      return;
    }
    setCookie(response, sessions.begin(name), Sessions.LASTING);
    Gate.seeOther(response, "/review/");
  }

  /** One at a time: each takes the processor for a while. */
  private synchronized boolean isPassword(String name, String password) {
    return accounts.isPassword(name, password.toCharArray());
  }

  private void setCookie(HttpServletResponse response, String token, int seconds) {
    response.addHeader(
        "Set-Cookie",
        Gate.COOKIE
            + "="
            + token
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Strict"
            + (isBehindTls ? "; Secure" : ""));
  }

  private void send(HttpServletResponse response, int status, String refusal) throws IOException {
    response.setStatus(status);
    Explorer.send(response, "text/html; charset=utf-8", desk.login(refusal));
  }
}
