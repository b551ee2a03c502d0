package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    Optional<String> page = site.page(request.getRequestURI().substring(1));
    if (page.isEmpty()) {
      response.sendError(
          HttpServletResponse.SC_NOT_FOUND, "There is nothing here. The front page is at /.");
      return;
    }
    byte[] html = page.get().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }
}
