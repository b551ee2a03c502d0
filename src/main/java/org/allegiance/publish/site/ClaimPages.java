package org.allegiance.publish.site;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Pages of claims: what is said, by whom, how surely and where; what follows; what opposes it. */
final class ClaimPages implements Pages {

  private final Asking asking;
  private final Html html;
  private final References references;
  private final Roles roles;

  ClaimPages(Asking asking, Html html, References references, Roles roles) {
    this.asking = asking;
    this.html = html;
    this.references = references;
    this.roles = roles;
  }

  @Override
  public Optional<String> of(Resource claim) {
    return asking.rows("claim", Map.of("claim", claim)).stream()
        .findFirst()
        .map(row -> page(claim, row, row.value("event").orElseThrow()));
  }

  private String page(Resource claim, Row row, RDFNode event) {
    return html.page(
        "claim",
        Site.path(claim),
        Map.ofEntries(
            Map.entry("link", asking.link(claim)),
            Map.entry("iri", claim.getURI()),
            Map.entry("row", row),
            Map.entry("kinds", roles.kinds(event)),
            Map.entry("roles", roles.of(event)),
            Map.entry("credited", asking.rows("credited", Map.of("claim", claim))),
            Map.entry("claim", references.claim(claim)),
            Map.entry("references", references),
            Map.entry("against", asking.rows("against", Map.of("claim", claim))),
            Map.entry(
                "inferred",
                references.inferred(asking.rows("inferred-from", Map.of("premise", claim))))));
  }
}
