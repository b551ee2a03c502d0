package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.reason.Citation;
import org.apache.jena.rdf.model.Resource;

/** Pages of events and figures: the claims that report them, their time, what follows. */
final class EventPages implements Pages {

  private final Asking asking;
  private final Html html;
  private final References references;
  private final Roles roles;

  EventPages(Asking asking, Html html, References references, Roles roles) {
    this.asking = asking;
    this.html = html;
    this.references = references;
    this.roles = roles;
  }

  @Override
  public Optional<String> of(Resource event) {
    List<Citation> claims = references.claimsOf(event);
    return claims.isEmpty() ? Optional.empty() : Optional.of(page(event, claims));
  }

  private String page(Resource event, List<Citation> claims) {
    return html.page(
        "event",
        Site.path(event),
        Map.of(
            "link", asking.link(event),
            "iri", event.getURI(),
            "kinds", roles.kinds(event),
            "roles", roles.of(event),
            "claims", claims,
            "references", references,
            "bounds", Bounds.of(event, asking),
            "inferred",
                references.inferred(asking.rows("inferred-from", Map.of("premise", event)))));
  }
}
