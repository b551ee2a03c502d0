package org.allegiance.publish.site;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allegiance.publish.site.picture.PlaceMap;
import org.allegiance.publish.site.picture.PlaceMap.Spot;
import org.apache.jena.rdf.model.RDFNode;

/** Where places lie. */
final class Places {

  /** How far from its subject a map shows other places, in degrees. */
  private static final double NEAR = 1.3;

  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final Set<String> areas = new HashSet<>();

  Places(Asking asking) {
    for (Row row : asking.rows("coordinates")) {
      Link place = row.link("place");
      spots.put(
          place.path(),
          new Spot(
              place.label(),
              place.path(),
              degrees(row, "latitude"),
              degrees(row, "longitude"),
              false));
      if (row.text("isArea").equals("true")) {
        areas.add(place.path());
      }
    }
  }

  private static double degrees(Row row, String column) {
    return row.value(column).map(RDFNode::asLiteral).orElseThrow().getDouble();
  }

  boolean has(Link place) {
    return spots.containsKey(place.path());
  }

  /**
   * A map of the places in a column {@code place}, without those that hold others, since a dot says
   * little of a country; empty if it is not known where any of them lies.
   */
  Optional<PlaceMap> where(List<Row> rows) {
    List<Spot> known =
        rows.stream()
            .map(r -> spots.get(r.link("place").path()))
            .filter(Objects::nonNull)
            .filter(s -> !areas.contains(s.path()))
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(PlaceMap.of(known));
  }

  /** A map of a place and of others near it; empty if it is not known where it lies. */
  Optional<PlaceMap> round(Link place) {
    Spot subject = spots.get(place.path());
    if (subject == null) {
      return Optional.empty();
    }
    return Optional.of(
        PlaceMap.of(
            spots.values().stream()
                .filter(s -> s.equals(subject) || (isNear(s, subject) && !areas.contains(s.path())))
                .map(s -> s.equals(subject) ? marked(s) : s)
                .toList()));
  }

  private static boolean isNear(Spot a, Spot b) {
    return Math.abs(a.latitude() - b.latitude()) < NEAR
        && Math.abs(a.longitude() - b.longitude()) < NEAR;
  }

  private static Spot marked(Spot s) {
    return new Spot(s.name(), s.path(), s.latitude(), s.longitude(), true);
  }
}
