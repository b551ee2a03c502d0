package org.allegiance.publish.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.publish.site.picture.YearColumns;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/** Pages of groups: their names, their lineage, who came and went, with whom they dealt. */
final class GroupPages implements Pages {

  private static final int MOST = 60;

  private final Asking asking;
  private final Html html;

  GroupPages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return asking
        .heading(thing)
        .map(values -> page(thing, belonging(thing, 1).orElseThrow(), values));
  }

  @Override
  public Optional<String> further(Resource thing, int number) {
    return asking
        .heading(thing)
        .flatMap(values -> belonging(thing, number).map(sheet -> members(sheet, values)));
  }

  private Optional<Sheet<Row>> belonging(Resource thing, int number) {
    return Sheet.of(
        asking.rows("belonging", Map.of("group", thing)),
        MOST,
        new SheetPath(Site.path(thing), number));
  }

  private String members(Sheet<Row> belonging, Map<String, Object> values) {
    values.put("belonging", belonging);
    return html.page("actor/members", belonging.path(), values);
  }

  private String page(Resource thing, Sheet<Row> belonging, Map<String, Object> values) {
    Map<String, Resource> group = Map.of("group", thing);
    Descent descent = new Descent(asking);
    List<Row> steps = descent.about(Site.path(thing));
    List<Row> passages = asking.rows("comings-and-goings", group);
    values.put("names", asking.rows("dated-names", group));
    values.put("lineage", descent.picture(steps));
    values.put("steps", steps);
    values.put("years", YearColumns.of(passages.stream().map(GroupPages::passage).toList()));
    values.put("belonging", belonging);
    values.put("parties", asking.rows("parties", group));
    values.put("dealings", asking.rows("dealings", group));
    List<Row> places = asking.rows("places-of", group);
    values.put("places", places);
    values.put("map", new Places(asking).where(places));
    values.put("parts", asking.rows("parts", Map.of("thing", thing)));
    values.put("claims", asking.rows("claims-naming", Map.of("thing", thing)));
    return html.page("actor/group", Site.path(thing), values);
  }

  private static YearColumns.Passage passage(Row row) {
    return new YearColumns.Passage(
        row.link("who").path(),
        row.text("isComing").equals("true"),
        year(Period.of(row, "earliest", "latest")),
        row.text("certainty"));
  }

  /** The year in which something lies whole, null if it is not certain. */
  private static @Nullable Integer year(Period period) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    return first != null && last != null && first.getYear() == last.getYear()
        ? first.getYear()
        : null;
  }
}
