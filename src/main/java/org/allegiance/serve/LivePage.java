package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.allegiance.publish.site.LiveSite;
import org.allegiance.publish.site.Page;

/** The pages that answer what a reader asks for. */
final class LivePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient LiveSite site;

  LivePage(LiveSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> given;
    try {
      given = Given.once(request);
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
      return;
    }
    Optional<Page> page = site.page(request.getRequestURI().substring(1), given);
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, Guard.NOTHING_HERE);
      return;
    }
    response.setStatus(page.get().status());
    Explorer.send(response, "text/html; charset=utf-8", page.get().html());
  }

  /**
   * The page to write SPARQL on. A filter, since Fuseki takes every path below {@code /sparql} for
   * itself before a servlet sees it.
   */
  static final class Editor implements Filter {

    /** The editor styles its lines by attributes; it loads nothing from elsewhere. */
    private static final String POLICY =
        Guard.POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private final LivePage pages;

    Editor(LivePage pages) {
      this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HttpServletResponse page = (HttpServletResponse) response;
      page.setHeader("Content-Security-Policy", POLICY);
      pages.doGet((HttpServletRequest) request, page);
    }
  }
}
