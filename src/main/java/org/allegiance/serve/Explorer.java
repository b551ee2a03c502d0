package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.allegiance.publish.site.PageFile;
import org.allegiance.publish.site.Site;

/** The pages for people. */
final class Explorer extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  Explorer(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(1);
    Optional<PageFile> file = site.file(path);
    if (file.isPresent()) {
      // A picture carries its own style and nothing else.
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      send(response, file.get().type(), file.get().text());
      return;
    }
    Optional<String> page = site.page(path);
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, Guard.NOTHING_HERE);
      return;
    }
    send(response, "text/html; charset=utf-8", page.get());
  }

  /** Sends a text in UTF-8. */
  static void send(HttpServletResponse response, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
