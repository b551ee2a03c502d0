package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.allegiance.publish.Edition;
import org.allegiance.publish.site.Site;
import org.allegiance.publish.site.Sitemap;

/** What crawlers ask for: {@code /robots.txt} and {@code /sitemap.xml}. */
final class Crawling extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Site site;
  private final Edition edition;

  Crawling(Site site, Edition edition) {
    this.site = site;
    this.edition = edition;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String base = Described.base(request);
    boolean robots = request.getRequestURI().equals("/robots.txt");
    String text =
        robots
            ? Sitemap.robots(edition, base)
            : Sitemap.files(site, base).get(request.getRequestURI().substring(1));
    if (text == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
      return;
    }
    response.setContentType(robots ? "text/plain;charset=utf-8" : "application/xml");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
