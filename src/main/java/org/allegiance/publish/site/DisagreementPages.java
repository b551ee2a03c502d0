package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.reason.Citation;
import org.allegiance.vocab.AL;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Disagreements: a list of all, and a page of each with its claims side by side. */
final class DisagreementPages implements Pages {

  private final Asking asking;
  private final Html html;
  private final References references;
  private final Roles roles;

  DisagreementPages(Asking asking, Html html, References references, Roles roles) {
    this.asking = asking;
    this.html = html;
    this.references = references;
    this.roles = roles;
  }

  /** The page that lists them. */
  String list(String path) {
    return html.page(
        "disagreements",
        path,
        Map.of("pairs", asking.rows("disagreements"), "oppositions", asking.rows("oppositions")));
  }

  @Override
  public Optional<String> of(Resource disagreement) {
    List<Citation> claims =
        asking.rows("disagreement", Map.of("disagreement", disagreement)).stream()
            .flatMap(row -> row.value("claim").stream())
            .map(references::claim)
            .toList();
    List<Row> why = asking.rows("why-of", Map.of("thing", disagreement));
    return claims.isEmpty() || why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            html.page(
                "disagreement",
                Site.path(disagreement),
                Map.of(
                    "iri", disagreement.getURI(),
                    "why", why.getFirst(),
                    "claims", claims,
                    "comparisons", comparisons(claims),
                    "references", references)));
  }

  /** What the claims say, role by role. */
  private List<Comparison> comparisons(List<Citation> claims) {
    List<List<Role>> columns = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Citation claim : claims) {
      RDFNode event = claim.claim().getPropertyResourceValue(AL.reports);
      List<Role> played = new ArrayList<>();
      played.add(
          new Role("event", roles.kinds(event).stream().map(k -> new Role.Player(k, "")).toList()));
      played.addAll(roles.of(event));
      played.forEach(role -> names.add(role.name()));
      columns.add(played);
    }
    return names.stream().map(name -> comparison(name, columns)).toList();
  }

  private static Comparison comparison(String name, List<List<Role>> columns) {
    List<List<Role.Player>> sides =
        columns.stream()
            .map(
                roles ->
                    roles.stream()
                        .filter(role -> role.name().equals(name))
                        .flatMap(role -> role.players().stream())
                        .toList())
            .toList();
    return new Comparison(name, sides, sides.stream().distinct().count() > 1);
  }
}
