package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;

/** Pages of places: where they lie and what happened there. */
final class PlacePages implements Pages {

  private static final int MOST = 150;

  private final Asking asking;
  private final Html html;

  PlacePages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return further(thing, 1);
  }

  @Override
  public Optional<String> further(Resource thing, int number) {
    return asking
        .heading(thing)
        .flatMap(
            values ->
                Sheet.of(
                        asking.rows("events-at", Map.of("place", thing)),
                        MOST,
                        new SheetPath(Site.path(thing), number))
                    .map(events -> page(thing, events, values)));
  }

  private String page(Resource thing, Sheet<Row> events, Map<String, Object> values) {
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
    values.put("sheet", events);
    return html.page("actor/place", events.path(), values);
  }

  private static List<Link> others(List<Row> rows, String isWider) {
    return rows.stream()
        .filter(r -> r.text("isWider").equals(isWider))
        .map(r -> r.link("other"))
        .toList();
  }
}
