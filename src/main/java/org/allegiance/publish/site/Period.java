package org.allegiance.publish.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

/**
 * The days between which something lies, as templates say it in words.
 *
 * @param first the first such day, null if nothing bounds it
 * @param last the last such day, null if nothing bounds it
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** The days in two columns of a row. */
  static Period of(Row row, String first, String last) {
    return new Period(day(row, first), day(row, last));
  }

  static @Nullable LocalDate day(Row row, String column) {
    return row.value(column)
        .map(RDFNode::asLiteral)
        .map(l -> LocalDate.parse(l.getLexicalForm()))
        .orElse(null);
  }

  public boolean isUnknown() {
    return first == null && last == null;
  }

  public boolean isDay() {
    return first != null && first.equals(last);
  }

  public boolean isMonth() {
    return first != null
        && last != null
        && first.getDayOfMonth() == 1
        && last.equals(first.plusMonths(1).minusDays(1));
  }

  public boolean isYear() {
    return first != null
        && last != null
        && first.getDayOfYear() == 1
        && last.equals(first.plusYears(1).minusDays(1));
  }

  public String month() {
    return first == null ? "" : MONTH.format(first);
  }

  public String year() {
    return first == null ? "" : Integer.toString(first.getYear());
  }

  public String firstDay() {
    return first == null ? "" : DAY.format(first);
  }

  public String lastDay() {
    return last == null ? "" : DAY.format(last);
  }
}
