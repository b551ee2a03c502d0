package org.allegiance.publish.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what happened, each within its bounds.
 *
 * @param spans from top to bottom
 * @param years where years begin
 * @param leftOut how many rows are not drawn, for want of a date or of room
 */
public record Timeline(List<Span> spans, List<Year> years, int leftOut) implements Picture {

  private static final int MOST = 30;
  private static final int STEP = 34;
  private static final int TOP = 24;
  private static final int WIDTH = 900;
  private static final int LEAST = 5;
  private static final int LONGEST_LABEL = 90;

  /**
   * What happened in a time.
   *
   * @param label what
   * @param said the time in words
   * @param x its left end, in units of the picture
   * @param width its width
   * @param y its top
   * @param opensLeft whether its begin is not known
   * @param opensRight whether its end is not known
   */
  public record Span(
      String label, String said, int x, int width, int y, boolean opensLeft, boolean opensRight) {

    /** Where its label stands: at its end if there is no room after its begin. */
    public boolean isLabelledLeft() {
      return x > WIDTH / 2;
    }

    /** The horizontal place of the label. */
    public int labelX() {
      return isLabelledLeft() ? x + width : x;
    }
  }

  /** The begin of a year. */
  public record Year(int year, int x) {}

  private record Dated(String label, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** The height of the picture. */
  public int height() {
    return TOP + spans.size() * STEP + 8;
  }

  static Optional<Picture> of(List<Row> rows, String label, String from, String to) {
    List<Dated> dated =
        rows.stream()
            .map(r -> new Dated(r.text(label), date(r.text(from)), date(r.text(to))))
            .filter(d -> d.from() != null || d.to() != null)
            .distinct()
            .limit(MOST)
            .toList();
    if (dated.size() < 2) {
      return Optional.empty();
    }
    int first = dated.stream().mapToInt(d -> year(d.from(), d.to())).min().orElseThrow();
    int last = dated.stream().mapToInt(d -> year(d.to(), d.from())).max().orElseThrow() + 1;
    double perDay =
        (double) WIDTH
            / (LocalDate.of(last, 1, 1).toEpochDay() - LocalDate.of(first, 1, 1).toEpochDay());
    List<Span> spans = new ArrayList<>();
    for (Dated d : dated) {
      spans.add(span(d, first, perDay, TOP + spans.size() * STEP));
    }
    List<Year> years = new ArrayList<>();
    int every = Math.max(1, (last - first) / 12);
    for (int year = first; year < last; year += every) {
      years.add(new Year(year, x(LocalDate.of(year, 1, 1), first, perDay)));
    }
    return Optional.of(new Timeline(spans, years, rows.size() - dated.size()));
  }

  private static Span span(Dated d, int first, double perDay, int y) {
    int x = d.from() == null ? 0 : x(d.from(), first, perDay);
    int end = d.to() == null ? WIDTH : x(d.to().plusDays(1), first, perDay);
    String label =
        d.label().length() > LONGEST_LABEL
            ? d.label().substring(0, LONGEST_LABEL - 1) + "…"
            : d.label();
    String said =
        d.from() != null && d.from().equals(d.to())
            ? d.from().toString()
            : (d.from() == null ? "?" : d.from()) + " to " + (d.to() == null ? "?" : d.to());
    return new Span(label, said, x, Math.max(LEAST, end - x), y, d.from() == null, d.to() == null);
  }

  private static int x(LocalDate date, int first, double perDay) {
    return (int) ((date.toEpochDay() - LocalDate.of(first, 1, 1).toEpochDay()) * perDay);
  }

  private static int year(@Nullable LocalDate one, @Nullable LocalDate other) {
    LocalDate date = one == null ? other : one;
    return date == null ? 0 : date.getYear();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
