package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Scripts and styles of others, by a list of those that pages need. */
final class WebJars extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String YASGUI = "zazuko__yasgui";

  private static final Map<String, String> TYPES =
      Map.of(
          "/webjars/yasgui.min.js", "text/javascript; charset=utf-8",
          "/webjars/yasgui.min.css", "text/css; charset=utf-8");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String type = TYPES.get(path);
    try (InputStream file = type == null ? null : open(path.substring(path.lastIndexOf('/')))) {
      if (type == null || file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
        return;
      }
      StaticFiles.send(request, response, type, file.readAllBytes());
    }
  }

  private static @Nullable InputStream open(String name) throws IOException {
    Properties artifact = new Properties();
    try (InputStream in =
        WebJars.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + YASGUI + "/pom.properties")) {
      if (in == null) {
        return null;
      }
      artifact.load(in);
    }
    return WebJars.class.getResourceAsStream(
        "/META-INF/resources/webjars/"
            + YASGUI
            + "/"
            + artifact.getProperty("version")
            + "/build"
            + name);
  }
}
