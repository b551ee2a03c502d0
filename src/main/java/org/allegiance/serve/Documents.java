package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.RdfDocument;
import org.allegiance.publish.linked.Syntax;
import org.allegiance.publish.site.Site;

/**
 * The ontology, its schemes and the descriptions of the dataset: {@code /name} sends on to a page
 * {@code /name/} or to RDF {@code /name.ttl} and so on.
 */
final class Documents extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String WELL_KNOWN = "/.well-known/void";

  private final transient LinkedData data;
  private final transient Described described;
  private final transient Site site;

  Documents(LinkedData data, Described described, Site site) {
    this.data = data;
    this.described = described;
    this.site = site;
  }

  /** Where these documents are, as patterns of servlets. */
  static List<String> addresses() {
    List<String> addresses = new ArrayList<>(List.of("/ontology/*", "/scheme/*", WELL_KNOWN));
    for (String name : List.of("ontology", "void", "dcat")) {
      Stream.of(Syntax.values()).forEach(s -> addresses.add("/" + name + "." + s.extension()));
      addresses.add("/" + name);
    }
    addresses.remove("/ontology"); // the pattern with the star holds of it too
    return addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String name = path.equals(WELL_KNOWN) ? "void" : path.substring(1);
    Optional<String> page = name.endsWith("/") ? site.page(name) : Optional.empty();
    if (page.isPresent()) {
      String of = name.substring(0, name.length() - 1);
      new Representations("/" + name, "/" + of).link(response);
      Explorer.send(response, "text/html; charset=utf-8", page.get());
      return;
    }
    int dot = name.lastIndexOf('.');
    Optional<Syntax> syntax = Syntax.ofExtension(name.substring(dot + 1));
    Optional<RdfDocument> document =
        document(syntax.isPresent() ? name.substring(0, dot) : name, request);
    if (document.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such document.");
    } else if (syntax.isPresent()) {
      Representations.send(document.get(), syntax.get(), response);
    } else {
      String html = site.page(name + "/").isPresent() ? "/" + name + "/" : "";
      new Representations(html, "/" + name).redirect(request, response);
    }
  }

  private Optional<RdfDocument> document(String name, HttpServletRequest request) {
    if (name.equals("ontology")
        || data.version().map(v -> "ontology/" + v).equals(Optional.of(name))) {
      return Optional.of(data.ontology());
    }
    return name.startsWith("scheme/")
        ? data.conceptScheme(name.substring("scheme/".length()))
        : described.named(name, request);
  }
}
