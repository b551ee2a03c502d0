package org.allegiance.publish.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.allegiance.publish.site.picture.Atlas.Point;

/**
 * What of an outline lies in a box (Sutherland and Hodgman, 1974: Reentrant Polygon Clipping,
 * Communications of the ACM 17(1)).
 *
 * @param west degrees, as are the others
 */
record Clip(double west, double south, double east, double north) {

  boolean holds(Point p) {
    return p.longitude() >= west
        && p.longitude() <= east
        && p.latitude() >= south
        && p.latitude() <= north;
  }

  /** A closed ring without what lies outside; empty if nothing lies inside. */
  List<Point> ring(List<Point> ring) {
    List<Point> kept = side(ring, p -> p.longitude() - west);
    kept = side(kept, p -> east - p.longitude());
    kept = side(kept, p -> p.latitude() - south);
    return side(kept, p -> north - p.latitude());
  }

  private static List<Point> side(List<Point> ring, ToDoubleFunction<Point> inside) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      Point b = ring.get(i);
      double da = inside.applyAsDouble(a);
      double db = inside.applyAsDouble(b);
      if ((da < 0) != (db < 0)) {
        DoubleBinaryOperator between = (x, y) -> x + (y - x) * da / (da - db);
        kept.add(
            new Point(
                between.applyAsDouble(a.longitude(), b.longitude()),
                between.applyAsDouble(a.latitude(), b.latitude())));
      }
      if (db >= 0) {
        kept.add(b);
      }
    }
    return kept;
  }

  /** The stretches of a line that touch the box, each with the points before and after it. */
  List<List<Point>> stretches(List<Point> line) {
    List<List<Point>> all = new ArrayList<>();
    List<Point> stretch = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      if (touches(line.get(i - 1), line.get(i))) {
        if (stretch.isEmpty()) {
          stretch.add(line.get(i - 1));
        }
        stretch.add(line.get(i));
      } else if (!stretch.isEmpty()) {
        all.add(stretch);
        stretch = new ArrayList<>();
      }
    }
    if (!stretch.isEmpty()) {
      all.add(stretch);
    }
    return all;
  }

  private boolean touches(Point a, Point b) {
    return Math.max(a.longitude(), b.longitude()) >= west
        && Math.min(a.longitude(), b.longitude()) <= east
        && Math.max(a.latitude(), b.latitude()) >= south
        && Math.min(a.latitude(), b.latitude()) <= north;
  }
}
