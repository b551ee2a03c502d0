package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Pages of transitions and affiliations: who, from where, to where, and by which events. */
final class CareerPages implements Pages {

  private final String kind;
  private final Asking asking;
  private final Html html;
  private final References references;
  private final Roles roles;

  /**
   * @param kind {@code transition} or {@code affiliation}: the name of template and query
   */
  CareerPages(String kind, Asking asking, Html html, References references, Roles roles) {
    this.kind = kind;
    this.asking = asking;
    this.html = html;
    this.references = references;
    this.roles = roles;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return asking.rows(kind, Map.of(kind, thing)).stream()
        .findFirst()
        .flatMap(
            row ->
                asking.rows("why-of", Map.of("thing", thing)).stream()
                    .findFirst()
                    .map(why -> page(thing, row, why)));
  }

  private String page(Resource thing, Row row, Row why) {
    Map<String, Object> values = new HashMap<>();
    values.put("iri", thing.getURI());
    values.put("row", row);
    values.put("why", why);
    values.put("steps", steps(thing));
    values.put("references", references);
    if (kind.equals("affiliation")) {
      values.put("bounds", Bounds.of(thing, asking));
    }
    return html.page(kind, Site.path(thing), values);
  }

  /** Its events in their order, each once. */
  private List<CareerStep> steps(Resource thing) {
    List<CareerStep> steps = new ArrayList<>();
    Map<RDFNode, Integer> places = new HashMap<>();
    for (Row row : asking.rows(kind + "-events", Map.of(kind, thing))) {
      RDFNode event = row.value("event").orElseThrow();
      int role = (int) row.number("role");
      if (places.get(event) instanceof Integer place) {
        steps.set(place, steps.get(place).alsoAs(role));
      } else {
        places.put(event, steps.size());
        steps.add(
            new CareerStep(
                List.of(role),
                row.link("event"),
                roles.kinds(event),
                roles.of(event),
                references.claimsOf(event)));
      }
    }
    // A single move both leaves and joins: the custody before it comes first.
    return steps.stream()
        .sorted((a, b) -> Integer.compare(a.roles().getLast(), b.roles().getLast()))
        .toList();
  }
}
