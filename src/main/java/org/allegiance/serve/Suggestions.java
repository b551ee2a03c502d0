package org.allegiance.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allegiance.publish.site.Hit;
import org.allegiance.publish.site.LiveSite;

/** Names that begin as a reader writes, as JSON. */
final class Suggestions extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int MOST = 8;
  private static final int LONGEST = 100;
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  /** A suggestion on the wire. */
  private record Suggestion(String label, String also, String kind, String path) {}

  private final transient LiveSite site;

  Suggestions(LiveSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked;
    try {
      asked = Given.once(request).getOrDefault("q", "");
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
      return;
    }
    List<Hit> hits = site.suggestions(asked.substring(0, Math.min(LONGEST, asked.length())), MOST);
    List<Suggestion> suggestions =
        hits.stream()
            .map(h -> new Suggestion(h.link().label(), h.also(), h.link().kind(), h.link().path()))
            .toList();
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.toJson(suggestions).getBytes(StandardCharsets.UTF_8));
  }
}
