package org.allegiance.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.publish.site.picture.Lineage;
import org.allegiance.publish.site.picture.Span;
import org.allegiance.time.Edtf;
import org.allegiance.time.EdtfException;
import org.allegiance.time.Window;
import org.jspecify.annotations.Nullable;

/** Which groups a group came from and became, and when each of them bore its names. */
final class Descent {

  private static final Window UNBOUNDED = Window.ALWAYS;

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Span> lives = new LinkedHashMap<>();

  Descent(Asking asking) {
    for (Row row : asking.rows("lineage")) {
      rows.putIfAbsent(id(row, "earlier") + " " + id(row, "later"), row);
    }
    for (Row row : asking.rows("dated-names")) {
      lives.merge(id(row, "group"), span(row.text("when")), Descent::both);
    }
  }

  private static String id(Row row, String column) {
    return row.link(column).path();
  }

  /** The rows of the steps that lead to a group and on from it. */
  List<Row> about(String group) {
    List<Lineage.Step> steps = rows.values().stream().map(Descent::step).toList();
    return Lineage.about(group, steps).stream()
        .flatMap(s -> Stream.ofNullable(rows.get(s.earlier() + " " + s.later())))
        .toList();
  }

  /** The picture of such rows. */
  Lineage picture(List<Row> about) {
    Map<String, Lineage.Group> groups = new LinkedHashMap<>();
    for (Row row : about) {
      for (String end : List.of("earlier", "later")) {
        String id = id(row, end);
        groups.put(
            id, new Lineage.Group(id, row.link(end).label(), lives.getOrDefault(id, Span.UNKNOWN)));
      }
    }
    return Lineage.of(groups.values(), about.stream().map(Descent::step).toList());
  }

  private static Lineage.Step step(Row row) {
    return new Lineage.Step(
        id(row, "earlier"),
        id(row, "later"),
        row.text("how"),
        Period.day(row, "first"),
        Period.day(row, "last"));
  }

  /** The span of an EDTF interval; a missing or open end is not known. */
  static Span span(String when) {
    List<Window> ends = new ArrayList<>();
    for (String end : when.split("/", -1)) {
      ends.add(window(end));
    }
    Window begin = ends.getFirst();
    Window end = ends.getLast();
    return new Span(day(begin.from()), last(begin.until()), day(end.from()), last(end.until()));
  }

  private static Window window(String end) {
    if (end.isEmpty() || end.equals("..")) {
      return UNBOUNDED;
    }
    try {
      return Edtf.parse(end).window();
    } catch (EdtfException e) {
      return UNBOUNDED;
    }
  }

  private static @Nullable LocalDate day(long day) {
    return day <= Window.OPEN_PAST || day >= Window.OPEN_FUTURE ? null : LocalDate.ofEpochDay(day);
  }

  private static @Nullable LocalDate last(long until) {
    LocalDate day = day(until);
    return day == null ? null : day.minusDays(1);
  }

  /** From the begin of the one that begins first to the end of the one that ends last. */
  private static Span both(Span a, Span b) {
    boolean isFirst = isBefore(a.earliestBegin(), b.earliestBegin(), true);
    boolean isLast = !isBefore(a.latestEnd(), b.latestEnd(), false);
    Span first = isFirst ? a : b;
    Span last = isLast ? a : b;
    return new Span(
        first.earliestBegin(), first.latestBegin(), last.earliestEnd(), last.latestEnd());
  }

  private static boolean isBefore(@Nullable LocalDate a, @Nullable LocalDate b, boolean isBegin) {
    if (a == null || b == null) {
      return isBegin == (a == null);
    }
    return a.isBefore(b);
  }
}
