package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One page at the root; anything else that nothing answers is not found. */
final class FrontPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] page;

  FrontPage(String html) {
    this.page = html.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain; charset=utf-8");
      response
          .getOutputStream()
          .write(
              "There is nothing here. The front page is at /.\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
