package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in: requests that name this server and no other, and not too many of one client. A name
 * that another site lets point here (DNS rebinding) is refused. Headers that say who asks, such as
 * {@code X-Forwarded-For}, are believed only of a proxy that the operator has named.
 */
final class Doorkeeper implements Filter {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MISDIRECTED = 421;
  private static final String CLIENT = "org.allegiance.client";

  private final SparqlServer.Host host;
  private final @Nullable String behind;
  private final @Nullable RateLimit limit;
  private final Reply.Refusals refusals;

  /**
   * @param behind the name under which a proxy on this machine passes requests on; null for none
   * @param limit null for none
   */
  Doorkeeper(
      SparqlServer.Host host,
      @Nullable String behind,
      @Nullable RateLimit limit,
      Reply.Refusals refusals) {
    this.host = host;
    this.behind = behind;
    this.limit = limit;
    this.refusals = refusals;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    Reply reply = new Reply(request, (HttpServletResponse) out, refusals);
    reply.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    reply.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    reply.setHeader(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (behind != null) {
      reply.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (!isOurs(request.getHeader("Host"))) {
      reply.refuse(MISDIRECTED, "This server does not answer under that name.");
      return;
    }
    request.setAttribute(CLIENT, address(request));
    long wait = limit == null ? 0 : limit.take(client(request));
    if (wait > 0) {
      reply.setHeader("Retry-After", Long.toString(wait));
      reply.refuse(TOO_MANY_REQUESTS, "Too many requests; ask again in " + wait + " s.");
      return;
    }
    chain.doFilter(request, out);
  }

  /** A request without a name is of HTTP/1.0, which no browser speaks. */
  private boolean isOurs(@Nullable String named) {
    if (named == null) {
      return true;
    }
    String name = named.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return behind != null
        ? name.equals(behind) || LOOPBACK.contains(name)
        : host == SparqlServer.Host.EVERYWHERE || LOOPBACK.contains(name);
  }

  /** The address of whoever asks; behind this filter. */
  static String client(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(CLIENT));
  }

  private String address(HttpServletRequest request) {
    String forwarded = behind == null ? null : request.getHeader("X-Forwarded-For");
    if (forwarded == null) {
      return request.getRemoteAddr();
    }
    // The last is what the proxy itself saw; those before it say whatever the client likes.
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : request.getRemoteAddr();
  }
}
