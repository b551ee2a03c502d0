package org.allegiance.publish.site.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A span on a scale: where it may have lasted, and within that where it certainly lasted.
 *
 * @param from the left of where it may have lasted
 * @param to the right of it
 * @param openLeft whether nothing says when it can have begun at the earliest
 * @param openRight whether nothing says when it can have ended at the latest
 * @param coreFrom the left of where it certainly lasted
 * @param coreTo the right of it, the same as coreFrom if it lasted nowhere for certain
 * @param marks where a bound lies that makes no part of it certain by itself
 */
public record Bar(
    double from,
    double to,
    boolean openLeft,
    boolean openRight,
    double coreFrom,
    double coreTo,
    List<Double> marks) {

  private static final double NARROWEST = 4;

  static Bar of(Span span, TimeScale scale, double left, double right) {
    boolean openLeft = span.earliestBegin() == null;
    boolean openRight = span.latestEnd() == null;
    double from = span.earliestBegin() == null ? left : scale.begin(span.earliestBegin());
    double to = span.latestEnd() == null ? right : scale.end(span.latestEnd());
    if (to - from < NARROWEST) {
      to = Round.tenth(from + NARROWEST);
    }
    if (span.hasCore() && span.latestBegin() != null && span.earliestEnd() != null) {
      double coreFrom = Math.max(from, scale.begin(span.latestBegin()));
      double coreTo = Math.min(to, scale.end(span.earliestEnd()));
      if (coreTo - coreFrom < NARROWEST) {
        coreFrom = Round.tenth(Math.max(from, Math.min(coreFrom, to - NARROWEST)));
        coreTo = Round.tenth(coreFrom + NARROWEST);
      }
      return new Bar(from, to, openLeft, openRight, coreFrom, coreTo, List.of());
    }
    List<Double> marks = new ArrayList<>();
    if (span.latestBegin() != null) {
      marks.add(scale.end(span.latestBegin()));
    }
    if (span.earliestEnd() != null) {
      marks.add(scale.begin(span.earliestEnd()));
    }
    double low = from;
    double high = to;
    List<Double> within = marks.stream().filter(m -> m > low && m < high).toList();
    return new Bar(from, to, openLeft, openRight, from, from, within);
  }

  /** The width of where it may have lasted. */
  public double width() {
    return Round.tenth(to - from);
  }

  /** The width of where it certainly lasted. */
  public double coreWidth() {
    return Round.tenth(coreTo - coreFrom);
  }

  /** Whether it certainly lasted somewhere. */
  public boolean hasCore() {
    return coreTo > coreFrom;
  }

  /**
   * The edge of where it may have lasted, as an SVG path; without a line on a side that is open.
   */
  public String outline(double top, double height) {
    String across = "H" + to;
    String back = "H" + from;
    double bottom = top + height;
    if (openLeft && openRight) {
      return "M" + from + " " + top + across + "M" + from + " " + bottom + across;
    }
    if (openLeft) {
      return "M" + from + " " + top + across + "V" + bottom + back;
    }
    return "M" + to + " " + top + back + "V" + bottom + across + (openRight ? "" : "Z");
  }
}
