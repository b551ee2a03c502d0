package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "max-age=3600");
      file.transferTo(response.getOutputStream());
    }
  }
}
