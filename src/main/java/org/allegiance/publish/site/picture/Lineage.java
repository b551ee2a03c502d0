package org.allegiance.publish.site.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups below one another on one scale, each below those that it came from, with a line down from
 * the one to the other where they split, merged or took a new name.
 */
public final class Lineage {

  /** The width of the picture. */
  public static final double WIDTH = Timeline.WIDTH;

  private static final double STRIP = 18;
  private static final double GAP = 8;
  private static final double APART = 7;
  private static final double BESIDE = 7;

  /**
   * A group.
   *
   * @param id unique in the picture
   */
  public record Group(String id, String label, Span life) {}

  /**
   * A group became another.
   *
   * @param how in a word: renamed, merged
   * @param first the first day on which it can have happened
   * @param last the last such day
   */
  public record Step(
      String earlier,
      String later,
      String how,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  /**
   * A group in its place.
   *
   * @param top the top of its bar
   */
  public record Lane(
      Group group, Bar bar, double y, double height, double top, List<String> label) {

    /** The height of the bar. */
    public double thickness() {
      return Timeline.BAR;
    }
  }

  /**
   * A line from a group down to a later one.
   *
   * @param isDated whether its place says when it happened
   * @param from the left of when it can have happened
   * @param to the right of it
   * @param isNamed whether there is room for how it happened, beside its end
   */
  public record Line(
      Step step,
      double x,
      double top,
      double bottom,
      boolean isDated,
      double from,
      double to,
      boolean isNamed) {

    /** The left of the word for how it happened. */
    public double named() {
      double right = x + BESIDE;
      double wide = Label.width(step.how());
      return Round.tenth(right + wide > WIDTH ? x - BESIDE - wide : right);
    }

    private boolean meets(Line other) {
      return named() < other.named() + Label.width(other.step.how())
          && other.named() < named() + Label.width(step.how());
    }
  }

  private final TimeScale scale;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final double height;

  private Lineage(Collection<Group> groups, Collection<Step> steps) {
    List<LocalDate> days =
        Stream.concat(
                groups.stream().flatMap(g -> g.life().days()),
                steps.stream().flatMap(s -> Stream.ofNullable(s.first())))
            .toList();
    List<LocalDate> all = new ArrayList<>(days);
    steps.stream().flatMap(s -> Stream.ofNullable(s.last())).forEach(all::add);
    scale = TimeScale.of(all, Timeline.LEFT, Timeline.RIGHT);
    double y = Timeline.TOP;
    for (Group group : ordered(groups, steps)) {
      List<String> label = Label.lines(group.label(), Timeline.LABELS);
      double tall = Math.max(STRIP + Timeline.BAR, label.size() * Label.LINE);
      Bar bar =
          Bar.of(
              group.life(), scale, Timeline.LEFT - Timeline.OPEN, Timeline.RIGHT + Timeline.OPEN);
      lanes.put(group.id(), new Lane(group, bar, y, tall, y + STRIP, label));
      y += tall + GAP;
    }
    height = y;
    lanes.keySet().stream()
        .flatMap(id -> steps.stream().filter(s -> s.later().equals(id)))
        .forEach(this::line);
  }

  /**
   * The picture of groups and what became of them.
   *
   * @param steps between these groups
   */
  public static Lineage of(Collection<Group> groups, Collection<Step> steps) {
    return new Lineage(groups, steps);
  }

  /**
   * The steps by which a group is related to its forebears and its heirs, and theirs.
   *
   * @param steps all that are known
   */
  public static List<Step> about(String group, Collection<Step> steps) {
    Set<String> forebears = reach(group, steps, Step::later, Step::earlier);
    Set<String> heirs = reach(group, steps, Step::earlier, Step::later);
    return steps.stream()
        .filter(
            s ->
                forebears.contains(s.later())
                    || heirs.contains(s.earlier())
                    || (heirs.contains(s.later()) && !s.later().equals(group)))
        .toList();
  }

  private static Set<String> reach(
      String start,
      Collection<Step> steps,
      Function<Step, String> here,
      Function<Step, String> there) {
    Set<String> reached = new LinkedHashSet<>(Set.of(start));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Step step : steps) {
        grows |= reached.contains(here.apply(step)) && reached.add(there.apply(step));
      }
    }
    return reached;
  }

  /** Forebears before heirs, and otherwise by the first known day; a circle is cut where met. */
  private static List<Group> ordered(Collection<Group> groups, Collection<Step> steps) {
    List<Group> left =
        new ArrayList<>(
            groups.stream()
                .sorted(
                    Comparator.comparing(
                        (Group g) ->
                            g.life().days().min(Comparator.naturalOrder()).orElse(LocalDate.MAX)))
                .toList());
    List<Group> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> waiting = new LinkedHashSet<>(left.stream().map(Group::id).toList());
      Group next =
          left.stream()
              .filter(
                  g ->
                      steps.stream()
                          .noneMatch(
                              s ->
                                  s.later().equals(g.id())
                                      && !s.earlier().equals(g.id())
                                      && waiting.contains(s.earlier())))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private void line(Step step) {
    Lane above = lanes.get(step.earlier());
    Lane below = lanes.get(step.later());
    if (above == null || below == null || above.y() >= below.y()) {
      return;
    }
    LocalDate first = step.first() == null ? step.last() : step.first();
    LocalDate last = step.last() == null ? step.first() : step.last();
    boolean isDated = first != null && last != null;
    double from = first == null ? undated(above, below) : scale.begin(first);
    double to = last == null ? from : scale.end(last);
    double top = above.top() + above.thickness() / 2;
    double bottom = below.top();
    double x = Round.tenth((from + to) / 2);
    while (isTaken(step, x, top, bottom)) {
      x = Round.tenth(x + APART);
    }
    Line line = new Line(step, x, top, bottom, isDated, from, to, true);
    boolean isNamed =
        lines.stream()
            .filter(l -> l.isNamed() && l.step().later().equals(step.later()))
            .noneMatch(line::meets);
    lines.add(new Line(step, x, top, bottom, isDated, from, to, isNamed));
  }

  /** Lines to one group may share their way, lines to two may not. */
  private boolean isTaken(Step step, double x, double top, double bottom) {
    return lines.stream()
        .anyMatch(
            l ->
                !l.step().later().equals(step.later())
                    && Math.abs(l.x() - x) < APART
                    && l.top() <= bottom
                    && top <= l.bottom());
  }

  private static double undated(Lane above, Lane below) {
    if (!below.bar().openLeft()) {
      return below.bar().from();
    }
    return above.bar().openRight() ? Timeline.LEFT : above.bar().to();
  }

  public List<Lane> lanes() {
    return List.copyOf(lanes.values());
  }

  public List<Line> lines() {
    return lines;
  }

  public List<TimeScale.Tick> ticks() {
    return scale.ticks();
  }

  public double height() {
    return height;
  }
}
