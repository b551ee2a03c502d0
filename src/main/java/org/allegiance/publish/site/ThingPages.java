package org.allegiance.publish.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** Pages of things that have no page of a form of their own: all that is said of them. */
final class ThingPages implements Pages {

  private static final int MOST = 400;

  private final Asking asking;
  private final Html html;

  ThingPages(Asking asking, Html html) {
    this.asking = asking;
    this.html = html;
  }

  @Override
  public Optional<String> of(Resource thing) {
    return further(thing, 1);
  }

  @Override
  public Optional<String> further(Resource thing, int number) {
    return Sheet.of(rows(thing, asking), MOST, new SheetPath(Site.path(thing), number))
        .filter(sheet -> sheet.all() > 0)
        .map(sheet -> page(thing, sheet));
  }

  private String page(Resource thing, Sheet<Row> sheet) {
    List<Said> said = sheet.items().stream().map(row -> Said.of(row, asking)).toList();
    return html.page(
        "thing",
        sheet.path(),
        Map.of("link", asking.link(thing), "iri", thing.getURI(), "sheet", sheet, "said", said));
  }

  /** All that is said of a thing, with columns property, value and isOf. */
  static List<Row> rows(RDFNode thing, Asking asking) {
    return asking.rows("thing", Map.of("thing", thing));
  }
}
