package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose errors are a line of plain text, and that does not say which programs made it.
 */
final class Reply extends HttpServletResponseWrapper {

  private static final Set<String> UNSAID = Set.of("server", "fuseki-request-id", "x-powered-by");

  /** Bytes of a refused body that are read, so that the client hears why. */
  private static final long MAX_UNHEARD = 1 << 23;

  private final HttpServletRequest request;

  Reply(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  void plain(int status, String text) throws IOException {
    byte[] bytes = (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    resetBuffer();
    setStatus(status);
    setContentType("text/plain");
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
    plain(status, "Not answered (" + status + ").");
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      plain(status, "Something is wrong with this server (" + status + ").");
    } else if (message != null && message.contains("StackOverflowError")) {
      // Jena's parser says no more than this.
      plain(status, "Not answered: the query is nested too deeply.");
    } else {
      plain(status, message == null ? "Not answered (" + status + ")." : message);
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
