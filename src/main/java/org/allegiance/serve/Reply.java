package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose errors are a line of plain text, or a page for whoever reads pages in a browser,
 * and that does not say which programs made it.
 */
final class Reply extends HttpServletResponseWrapper {

  private static final Set<String> UNSAID = Set.of("server", "fuseki-request-id", "x-powered-by");

  /** Bytes of a refused body that are read, so that the client hears why. */
  private static final long MAX_UNHEARD = 1 << 23;

  /** Addresses that programs ask, and files that pages are made of. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "/(sparql|data|suggest|robots\\.txt|sitemap\\.xml|(api|static|webjars|\\$)(/.*)?)");

  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";

  private final HttpServletRequest request;
  private final Refusals refusals;

  /** Makes the page of an error, from its status and a line of text. */
  interface Refusals {
    String page(int status, String words);
  }

  Reply(HttpServletRequest request, HttpServletResponse response, Refusals refusals) {
    super(response);
    this.request = request;
    this.refusals = refusals;
  }

  /** Says why there is no answer. */
  void refuse(int status, String text) throws IOException {
    boolean isPage = false;
    if (!FOR_PROGRAMS.matcher(request.getRequestURI()).matches()) {
      setHeader("Vary", "Accept");
      isPage =
          Negotiation.best(Representations.accept(request), List.of(TEXT, HTML))
              .filter(HTML::equals)
              .isPresent();
    }
    if (isPage) {
      setHeader("Content-Security-Policy", Guard.POLICY);
      send(status, HTML, refusals.page(status, text.strip()));
    } else {
      send(status, TEXT, text.strip() + "\n");
    }
  }

  private void send(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    resetBuffer();
    setStatus(status);
    setContentType(type);
    setCharacterEncoding("UTF-8");
    setContentLength(bytes.length);
    getOutputStream().write(bytes);
  }

  /**
   * Jetty ends a connection of which it has not read all, and may do so unsaid once the answer is
   * on its way: the client's next question would then be lost.
   */
  private void readOut() {
    try {
      request.getInputStream().skipNBytes(MAX_UNHEARD);
    } catch (EOFException e) {
      return;
    } catch (IOException | RuntimeException e) {
      // The same way out as for a body that is too long to be read.
    }
    setHeader("Connection", "close");
  }

  @Override
  public void setStatus(int status) {
    if (status >= HttpServletResponse.SC_BAD_REQUEST) {
      readOut();
    }
    super.setStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    refuse(status, "Not answered (" + status + ").");
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      refuse(status, "Something is wrong with this server (" + status + ").");
    } else if (message != null && message.contains("StackOverflowError")) {
      // Jena's parser says no more than this.
      refuse(status, "Not answered: the query is nested too deeply.");
    } else {
      refuse(status, message == null ? "Not answered (" + status + ")." : message);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!UNSAID.contains(name.toLowerCase(Locale.ROOT))) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!UNSAID.contains(name.toLowerCase(Locale.ROOT))) {
      super.addHeader(name, value);
    }
  }
}
