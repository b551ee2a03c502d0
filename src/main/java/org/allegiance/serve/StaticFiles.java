package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Styles, scripts and pictures that pages need, from the program itself. */
final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/static/([a-z0-9-]+\\.([a-z0-9]+))");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getRequestURI());
    String type = path.matches() ? TYPES.get(path.group(2)) : null;
    try (InputStream file =
        type == null
            ? null
            : StaticFiles.class.getResourceAsStream("/web/static/" + path.group(1))) {
      if (type == null || file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
        return;
      }
      send(request, response, type, file.readAllBytes());
    }
  }

  /** Sends a file, or says that the browser's copy is as good. */
  static void send(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    String tag = "\"" + UUID.nameUUIDFromBytes(bytes) + "\"";
    response.setHeader("ETag", tag);
    // A page and its style are of one build, hence asked each time; the answer is mostly 304.
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
