package org.allegiance.publish.site.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Spans below one another on one scale, the earliest first, each with a label on its left.
 *
 * @param <T> what the spans are of
 */
public final class Timeline<T> {

  /** The width of the picture. */
  public static final double WIDTH = 900;

  static final double LABELS = 270;
  static final double LEFT = 290;
  static final double RIGHT = 870;

  /** Room for what goes on beyond the scale. */
  static final double OPEN = 20;

  static final double TOP = 30;
  static final double BAR = 16;
  private static final double GAP = 12;

  /**
   * A span in its place.
   *
   * @param label lines of its label, the first with its base line at y + 13
   */
  public record Lane<T>(T of, Bar bar, double y, double height, List<String> label) {

    /** The top of the bar. */
    public double top() {
      return y;
    }

    /** The height of the bar. */
    public double thickness() {
      return BAR;
    }
  }

  private final TimeScale scale;
  private final List<Lane<T>> lanes = new ArrayList<>();
  private final double height;

  private Timeline(Collection<T> all, Function<T, Span> span, Function<T, String> label) {
    List<LocalDate> days = all.stream().flatMap(t -> span.apply(t).days()).toList();
    scale = TimeScale.of(days, LEFT, RIGHT);
    List<T> sorted =
        all.stream()
            .sorted(
                Comparator.comparing(
                    t -> span.apply(t).days().min(Comparator.naturalOrder()).orElse(LocalDate.MAX)))
            .toList();
    double y = TOP;
    for (T t : sorted) {
      List<String> lines = Label.lines(label.apply(t), LABELS);
      double tall = Math.max(BAR, lines.size() * Label.LINE);
      Bar bar = Bar.of(span.apply(t), scale, LEFT - OPEN, RIGHT + OPEN);
      lanes.add(new Lane<>(t, bar, y, tall, lines));
      y += tall + GAP;
    }
    height = y;
  }

  /** Things in the order of their first known day, those without one last. */
  public static <T> Timeline<T> of(
      Collection<T> all, Function<T, Span> span, Function<T, String> label) {
    return new Timeline<>(all, span, label);
  }

  public List<Lane<T>> lanes() {
    return lanes;
  }

  public List<TimeScale.Tick> ticks() {
    return lanes.stream()
            .allMatch(
                l ->
                    l.bar().openLeft()
                        && l.bar().openRight()
                        && l.bar().marks().isEmpty()
                        && !l.bar().hasCore())
        ? List.of()
        : scale.ticks();
  }

  public double height() {
    return height;
  }
}
