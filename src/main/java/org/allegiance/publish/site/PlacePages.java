package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;

/** Pages of places: where they lie and what happened there. */
final class PlacePages implements Pages {

  private final Asking asking;
  private final Html html;

  PlacePages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return asking.heading(thing).map(values -> page(thing, values));
  }

  private String page(Resource thing, Map<String, Object> values) {
    Map<String, Resource> place = Map.of("place", thing);
    Link link = asking.link(thing);
    List<Row> round = asking.rows("surroundings", place);
    List<Link> wider = others(round, "true");
    Places places = new Places(asking);
    // Where a place has no coordinates, the map shows the least place round it that has.
    Optional<Link> shown =
        Stream.concat(Stream.of(link), wider.stream()).filter(places::has).findFirst();
    values.put("wider", wider);
    values.put("inner", others(round, "false"));
    values.put("shown", shown);
    values.put("map", shown.flatMap(places::round));
    values.put("events", asking.rows("events-at", place));
    return html.page("actor/place", Site.path(thing), values);
  }

  private static List<Link> others(List<Row> rows, String isWider) {
    return rows.stream()
        .filter(r -> r.text("isWider").equals(isWider))
        .map(r -> r.link("other"))
        .toList();
  }
}
