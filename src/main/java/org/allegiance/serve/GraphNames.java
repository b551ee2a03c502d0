package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allegiance.publish.linked.LinkedData;

/** The names of graphs at {@code /graph/}, from which a client is sent on to the graph itself. */
final class GraphNames extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String GRAPH = "/graph/";

  private final transient LinkedData data;

  GraphNames(LinkedData data) {
    this.data = data;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getRequestURI().substring(GRAPH.length());
    if (!data.graphs().contains(name)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such graph.");
      return;
    }
    response.setHeader("Location", "/data?graph=" + LinkedData.BASE + "graph/" + name);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
