package org.allegiance.publish.site;

import java.util.List;

/**
 * A statement about a thing.
 *
 * @param row with columns property, value and isOf
 * @param parts what is said of the value where that is part of the thing; else nothing
 */
public record Said(Row row, List<Row> parts) {

  static Said of(Row row, Asking asking) {
    return new Said(
        row,
        row.text("isOf").equals("false")
            ? row
                .value("value")
                .filter(asking::isPart)
                .map(part -> ThingPages.rows(part, asking))
                .orElse(List.of())
                .stream()
                .filter(r -> r.text("isOf").equals("false"))
                .toList()
            : List.of());
  }
}
