package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.publish.linked.RdfDocument;
import org.allegiance.publish.linked.Syntax;

/**
 * The forms in which something can be had: a page, if there is one, and RDF in every syntax.
 *
 * @param page where the page is; empty if there is none
 * @param data where the RDF is, without its ending
 */
record Representations(String page, String data) {

  private static final String HTML = "text/html";

  /** Sends a client to the form that it likes best. */
  void redirect(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<String> offers = new ArrayList<>(page.isEmpty() ? List.of() : List.of(HTML));
    Stream.of(Syntax.values()).map(Syntax::mediaType).forEach(offers::add);
    response.setHeader("Vary", "Accept");
    link(response);
    Optional<String> chosen = Negotiation.best(accept(request), offers);
    if (chosen.isEmpty()) {
      response.sendError(
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "This can be had as " + String.join(", ", offers) + ".");
      return;
    }
    seeOther(chosen.get().equals(HTML) ? page : data(chosen.get()), response);
  }

  /** Sends a client to the RDF in one syntax. */
  void redirect(Syntax syntax, HttpServletResponse response) {
    seeOther(data(syntax), response);
  }

  /** Sends a client to the page. */
  void redirectToPage(HttpServletResponse response) {
    seeOther(page, response);
  }

  private static void seeOther(String address, HttpServletResponse response) {
    response.setHeader("Location", address);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  /** All {@code Accept} headers as one, as RFC 9110 reads them. */
  static String accept(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  private String data(String mediaType) {
    return Stream.of(Syntax.values())
        .filter(s -> s.mediaType().equals(mediaType))
        .map(this::data)
        .findFirst()
        .orElseThrow();
  }

  private String data(Syntax syntax) {
    return data + "." + syntax.extension();
  }

  /** Says where the other forms are (RFC 8288). */
  void link(HttpServletResponse response) {
    List<String> links = new ArrayList<>();
    if (!page.isEmpty()) {
      links.add("<" + page + ">; rel=\"alternate\"; type=\"" + HTML + "\"");
      links.add("<" + page + ">; rel=\"canonical\"");
    }
    for (Syntax syntax : Syntax.values()) {
      links.add("<" + data(syntax) + ">; rel=\"alternate\"; type=\"" + syntax.mediaType() + "\"");
    }
    links.add("<" + data(Syntax.TURTLE) + ">; rel=\"describedby\"; type=\"text/turtle\"");
    response.setHeader("Link", String.join(", ", links));
  }

  /** Answers with a document. */
  static void send(RdfDocument document, Syntax syntax, HttpServletResponse response)
      throws IOException {
    byte[] bytes = document.in(syntax);
    response.setContentType(
        syntax == Syntax.TURTLE ? syntax.mediaType() + ";charset=utf-8" : syntax.mediaType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
