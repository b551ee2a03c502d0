package org.allegiance.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.rdf.model.RDFNode;

/**
 * A part of an answer as a table.
 *
 * @param columns its columns
 * @param rows its rows
 */
public record AnswerTable(List<Column> columns, List<List<Cell>> rows) {

  private static final Set<String> WHY = Set.of("transition", "inference", "claim", "disagreement");
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Set<String> CERTAINTIES =
      Set.of("asserted", "hedged", "rumoured", "denied", "unknown");

  /** The heading of a column. */
  public record Column(String heading, boolean isNumber) {}

  /**
   * A field.
   *
   * @param text what it says
   * @param path where it leads; empty if nowhere
   * @param style its class in the style sheet; empty if it has none
   * @param isWhy whether it leads to what the row rests on
   */
  public record Cell(String text, String path, String style, boolean isWhy) {}

  static AnswerTable of(List<String> names, List<Row> all, List<Row> shown) {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      String before = kept.isEmpty() ? "" : kept.get(kept.size() - 1);
      // The name of a thing says no more than the link before it.
      if (before.isEmpty() || !all.stream().allMatch(row -> sameText(row, before, name))) {
        kept.add(name);
      }
    }
    List<Column> columns = kept.stream().map(name -> column(name, all)).toList();
    return new AnswerTable(
        columns,
        shown.stream().map(row -> kept.stream().map(name -> cell(row, name)).toList()).toList());
  }

  private static boolean sameText(Row row, String one, String other) {
    return !row.link(one).path().isEmpty() && row.text(one).equals(row.text(other));
  }

  private static Column column(String name, List<Row> all) {
    boolean isNumber =
        !all.isEmpty()
            && all.stream()
                .allMatch(row -> row.value(name).filter(AnswerTable::isNumber).isPresent());
    return new Column(
        WHY.contains(name)
            ? "why"
            : name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT),
        isNumber);
  }

  private static boolean isNumber(RDFNode value) {
    return value.isLiteral() && value.asLiteral().getValue() instanceof Number;
  }

  private static Cell cell(Row row, String name) {
    Link link = row.link(name);
    boolean isWhy = WHY.contains(name) && !link.path().isEmpty();
    String style =
        row.value(name).filter(AnswerTable::isNumber).isPresent()
            ? "number"
            : CERTAINTIES.contains(link.label())
                ? "certainty " + link.label()
                : link.label().matches(DATE) ? "date" : "";
    return new Cell(link.label(), link.path(), style, isWhy);
  }
}
