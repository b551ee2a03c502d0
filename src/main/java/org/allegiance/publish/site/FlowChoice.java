package org.allegiance.publish.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/**
 * Which moves a reader wants to see.
 *
 * @param year the year in which they may have happened; empty for all
 * @param certainty the least that their sources make of them; empty for all
 * @param modality {@code certain} for those that hold whatever the dates; empty for all
 * @param from key of the group whose leavers are listed; empty for none
 * @param to key of the group that they joined; empty for none
 */
public record FlowChoice(String year, String certainty, String modality, String from, String to) {

  private static final List<String> FROM_SUREST =
      List.of("asserted", "hedged", "rumoured", "unknown");

  static FlowChoice of(Given given) {
    String year = given.text("year");
    String certainty = given.text("certainty");
    return new FlowChoice(
        year.matches("[0-9]{4}") ? year : "",
        FROM_SUREST.contains(certainty) ? certainty : "",
        given.text("modality").equals("certain") ? "certain" : "",
        given.text("from"),
        given.text("to"));
  }

  boolean includes(Row row) {
    int rank = FROM_SUREST.indexOf(row.text("certainty"));
    boolean isSure = certainty.isEmpty() || (rank >= 0 && rank <= FROM_SUREST.indexOf(certainty));
    return isSure
        && (modality.isEmpty() || row.text("modality").equals(modality))
        && (year.isEmpty() || mayBeIn(row));
  }

  private boolean mayBeIn(Row row) {
    // Dates are written year first, so that they sort as text.
    String earliest = row.text("earliest");
    String latest = row.text("latest");
    return (earliest.isEmpty() || earliest.compareTo(year + "-12-31") <= 0)
        && (latest.isEmpty() || latest.compareTo(year + "-01-01") >= 0);
  }

  /** The address of the list of those who went from one group to another, with this choice. */
  String of(Resource left, Resource joined) {
    return new FlowChoice(year, certainty, modality, Things.key(left), Things.key(joined))
        .address();
  }

  /** The query part of the address of this choice. */
  public String address() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("year", year);
    values.put("certainty", certainty);
    values.put("modality", modality);
    values.put("from", from);
    values.put("to", to);
    values.values().removeIf(String::isEmpty);
    return Address.of(values);
  }
}
