package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.publish.site.picture.Timeline;
import org.apache.jena.rdf.model.Resource;

/** Pages of persons and collectives: whom they belonged to, and what became of them. */
final class ActorPages implements Pages {

  private final Asking asking;
  private final Html html;

  ActorPages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return asking.heading(thing).map(values -> page(thing, values));
  }

  private String page(Resource thing, Map<String, Object> values) {
    Map<String, Resource> actor = Map.of("actor", thing);
    List<Affiliation> affiliations = affiliations(actor);
    values.put(
        "timeline",
        Timeline.of(affiliations, Affiliation::span, a -> a.row().link("group").label()));
    values.put("transitions", asking.rows("transitions", actor));
    values.put("follows", asking.rows("what-follows", actor));
    values.put("chain", asking.rows("chain", actor));
    values.put("custody", asking.rows("custody", actor));
    values.put("steps", asking.rows("reintegration", actor));
    values.put("outcomes", asking.rows("outcomes", actor));
    values.put("parts", asking.rows("parts", Map.of("thing", thing)));
    values.put("claims", asking.rows("claims-naming", Map.of("thing", thing)));
    return html.page("actor/actor", Site.path(thing), values);
  }

  private List<Affiliation> affiliations(Map<String, Resource> actor) {
    List<Row> events = asking.rows("actor-affiliation-events", actor);
    return asking.rows("affiliations", actor).stream()
        .map(
            row ->
                new Affiliation(
                    row,
                    Affiliation.span(row),
                    events.stream()
                        .filter(e -> e.value("affiliation").equals(row.value("affiliation")))
                        .toList()))
        .toList();
  }
}
