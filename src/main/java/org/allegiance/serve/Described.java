package org.allegiance.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allegiance.publish.Edition;
import org.allegiance.publish.linked.Descriptions;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.RdfDocument;
import org.allegiance.publish.linked.Syntax;

/** The descriptions of the dataset served; each is worked out once, since it reads the whole. */
final class Described {

  /** Stands for the address of the server until a client has said by which it came. */
  private static final String ANYWHERE = "urn:x-allegiance:base:";

  private final LinkedData data;
  private final Edition edition;
  private final Map<Descriptions, RdfDocument> known = new EnumMap<>(Descriptions.class);

  Described(LinkedData data, Edition edition) {
    this.data = data;
    this.edition = edition;
  }

  /** The description in files of this name. */
  Optional<RdfDocument> named(String name, HttpServletRequest request) {
    return Stream.of(Descriptions.VOID, Descriptions.DCAT)
        .filter(d -> d.fileName().equals(name))
        .findFirst()
        .map(d -> of(d, request));
  }

  private RdfDocument of(Descriptions description, HttpServletRequest request) {
    RdfDocument found;
    synchronized (known) {
      found =
          known.computeIfAbsent(
              description, d -> d.of(data, Descriptions.Access.toServer(ANYWHERE, edition)));
    }
    return found.moved(ANYWHERE, base(request));
  }

  /** The address by which the client came, if it is a plain one. */
  static String base(HttpServletRequest request) {
    String host = request.getHeader("Host");
    boolean plain = host != null && host.matches("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]+)?");
    return "http://" + (plain ? host : "localhost:" + request.getLocalPort()) + "/";
  }

  /** Whether a request to the SPARQL endpoint asks for RDF about it rather than a query. */
  static boolean isWanted(HttpServletRequest request) {
    return syntax(request).isPresent();
  }

  /** Answers with the description of the SPARQL endpoint. */
  void sendService(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    Representations.send(
        of(Descriptions.SERVICE, request), syntax(request).orElse(Syntax.TURTLE), response);
  }

  private static Optional<Syntax> syntax(HttpServletRequest request) {
    List<String> offers = new ArrayList<>(List.of("text/html"));
    Stream.of(Syntax.values()).map(Syntax::mediaType).forEach(offers::add);
    Optional<String> best = Negotiation.best(Representations.accept(request), offers);
    return Stream.of(Syntax.values())
        .filter(s -> best.equals(Optional.of(s.mediaType())))
        .findFirst();
  }
}
