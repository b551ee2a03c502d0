package org.allegiance.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.allegiance.publish.PathName;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.RdfDocument;
import org.allegiance.publish.linked.Syntax;
import org.allegiance.publish.site.Site;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The IRIs of things at {@code /id/}, from which a client is sent on to a page or to RDF (303, as
 * in Cool URIs for the Semantic Web, W3C Interest Group Note, 2008), and that RDF at {@code /doc/}.
 */
final class Identifiers extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String ID = "/id/";
  static final String DOC = "/doc/";

  private static final String UNKNOWN = "The graph says nothing of this.";
  private static final String GONE = "This was here once, and was taken away for good.";

  private final transient LinkedData data;

  Identifiers(LinkedData data) {
    this.data = data;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith(ID)) {
      Resource thing = named(path.substring(ID.length()));
      if (isPresent(data, thing, response)) {
        of(data.told(thing)).redirect(request, response);
      }
      return;
    }
    int dot = path.lastIndexOf('.');
    Optional<Syntax> syntax = Syntax.ofExtension(path.substring(dot + 1));
    Optional<Resource> thing =
        syntax.isEmpty()
            ? Optional.empty()
            : PathName.end(path.substring(DOC.length(), dot)).map(Identifiers::thing);
    if (thing.isEmpty() || syntax.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, UNKNOWN);
    } else if (isPresent(data, thing.get(), response)) {
      send(thing.get(), syntax.get(), response);
    }
  }

  private void send(Resource thing, Syntax syntax, HttpServletResponse response)
      throws IOException {
    Resource told = data.told(thing);
    if (!told.equals(thing)) {
      of(told).redirect(syntax, response);
      return;
    }
    RdfDocument description = data.description(thing).orElseThrow();
    of(thing).link(response);
    Representations.send(description, syntax, response);
  }

  private static Resource thing(String end) {
    return ResourceFactory.createResource(Things.BASE + end);
  }

  /** The forms in which a thing can be had. */
  static Representations of(Resource thing) {
    String page = Site.path(thing);
    return new Representations("/" + page, "/" + Site.data(page));
  }

  /** Whether there is a thing; if not, says so. */
  static boolean isPresent(LinkedData data, Resource thing, HttpServletResponse response)
      throws IOException {
    switch (data.standing(thing)) {
      case PRESENT -> {
        return true;
      }
      case GONE -> response.sendError(HttpServletResponse.SC_GONE, GONE);
      case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND, UNKNOWN);
    }
    return false;
  }

  /** The thing whose IRI ends as an address does, with its {@code %xx} as they are or decoded. */
  private Resource named(String end) {
    Resource exact = thing(end);
    if (end.contains("%") && data.standing(exact) == LinkedData.Standing.UNKNOWN) {
      try {
        return thing(URLDecoder.decode(end.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return exact;
      }
    }
    return exact;
  }
}
