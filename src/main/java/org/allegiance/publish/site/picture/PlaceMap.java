package org.allegiance.publish.site.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.publish.site.picture.Atlas.Point;

/**
 * Places on the outlines of countries: plate carrée with true distances along the middle parallel.
 */
public final class PlaceMap {

  /** The width of the picture. */
  public static final double WIDTH = 760;

  /** The height of the picture. */
  public static final double HEIGHT = 460;

  private static final double DOT = 5;
  private static final double LONGEST_SCALE = 160;

  /** The length of a degree of a meridian, on the average. */
  private static final double KILOMETRES = 111.2;

  private static final double MARGIN = 0.4;
  private static final double LEAST = 4;
  private static final double LINE = 16;
  private static final double LEADER = 26;
  private static final int[] OFFSETS = {0, -20, 20, -38, 38, -56, 56, -74, 74, -92, 92};

  /**
   * A place.
   *
   * @param latitude degrees, positive northwards
   * @param longitude degrees, positive eastwards
   * @param isSubject whether the map is about it
   */
  public record Spot(
      String name, String path, double latitude, double longitude, boolean isSubject) {}

  /**
   * Places that lie at the same coordinates, in the picture.
   *
   * @param spots one at least
   * @param label their names; empty if there is no room for them
   */
  public record Dot(double x, double y, List<Spot> spots, List<Text> label) {

    public boolean isSubject() {
      return spots.stream().anyMatch(Spot::isSubject);
    }

    /** A line from the dot to its names where they do not stand beside it, as an SVG path. */
    public String leader() {
      if (label.isEmpty()) {
        return "";
      }
      Box names = label.stream().map(Text::box).reduce(Box::with).orElseThrow();
      double middle = Round.tenth((names.top() + names.bottom()) / 2);
      if (Math.abs(middle - y) < LEADER / 2) {
        return "";
      }
      double end = Round.tenth(names.left() > x ? names.left() - 2 : names.right() + 2);
      return "M" + x + " " + y + "L" + end + " " + middle;
    }
  }

  /**
   * Words in the picture.
   *
   * @param x the left of them
   * @param y their base line
   */
  public record Text(String words, double x, double y) {

    Box box() {
      return new Box(x, y - 12, x + Label.width(words), y + 4);
    }
  }

  /**
   * A bar that tells how far it is.
   *
   * @param kilometres a round number of them
   * @param length its length in the picture
   */
  public record Scale(int kilometres, double length) {}

  record Box(double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    boolean isInside() {
      return left >= 2 && top >= 2 && right <= WIDTH - 2 && bottom <= HEIGHT - 2;
    }
  }

  private final Clip frame;
  private final double perDegree;
  private final double shrink;
  private final List<String> land = new ArrayList<>();
  private final List<String> borders = new ArrayList<>();
  private final List<Dot> dots = new ArrayList<>();
  private final List<Text> countries = new ArrayList<>();
  private final List<Box> taken = new ArrayList<>();

  private PlaceMap(Collection<Spot> spots) {
    double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0) - MARGIN;
    double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(0) + MARGIN;
    double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0) - MARGIN;
    double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0) + MARGIN;
    shrink = Math.cos(Math.toRadians((south + north) / 2));
    double wide = Math.max(LEAST, (east - west) * shrink);
    perDegree = Math.min(WIDTH / wide, HEIGHT / Math.max(LEAST * HEIGHT / WIDTH, north - south));
    double halfWide = WIDTH / perDegree / shrink / 2;
    double halfTall = HEIGHT / perDegree / 2;
    double middle = (west + east) / 2;
    double parallel = (south + north) / 2;
    frame =
        new Clip(middle - halfWide, parallel - halfTall, middle + halfWide, parallel + halfTall);
    ground();
    taken.add(new Box(WIDTH - LONGEST_SCALE - 20, HEIGHT - 36, WIDTH, HEIGHT));
    place(spots);
    name(spots.stream().map(Spot::name).collect(Collectors.toSet()));
  }

  /**
   * A map that shows all of some places.
   *
   * @param spots one at least
   */
  public static PlaceMap of(Collection<Spot> spots) {
    return new PlaceMap(spots);
  }

  private void ground() {
    // Wider than the picture, so that the edges of what is cut are not seen.
    Clip cut = new Clip(frame.west() - 1, frame.south() - 1, frame.east() + 1, frame.north() + 1);
    for (Atlas.Country country : Atlas.world().countries()) {
      country.rings().stream()
          .map(cut::ring)
          .filter(r -> !r.isEmpty())
          .forEach(r -> land.add(path(r) + "Z"));
    }
    for (List<Point> border : Atlas.world().borders()) {
      cut.stretches(border).forEach(s -> borders.add(path(s)));
    }
  }

  private String path(List<Point> points) {
    return points.stream()
        .map(p -> Round.tenth(x(p.longitude())) + " " + Round.tenth(y(p.latitude())))
        .collect(Collectors.joining("L", "M", ""))
        .replace(".0 ", " ")
        .replace(".0L", "L");
  }

  private double x(double longitude) {
    return (longitude - frame.west()) * shrink * perDegree;
  }

  private double y(double latitude) {
    return (frame.north() - latitude) * perDegree;
  }

  private void place(Collection<Spot> spots) {
    Map<Point, List<Spot>> at = new LinkedHashMap<>();
    spots.stream()
        .sorted(Comparator.comparing(s -> !s.isSubject()))
        .forEach(
            s ->
                at.computeIfAbsent(new Point(s.longitude(), s.latitude()), p -> new ArrayList<>())
                    .add(s));
    at.keySet()
        .forEach(
            p -> {
              double x = x(p.longitude());
              double y = y(p.latitude());
              taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
            });
    at.forEach(
        (p, here) -> {
          double x = Round.tenth(x(p.longitude()));
          double y = Round.tenth(y(p.latitude()));
          dots.add(new Dot(x, y, here, label(x, y, here)));
        });
  }

  /** The names beside the dot if there is room, else a little way off. */
  private List<Text> label(double x, double y, List<Spot> here) {
    List<String> names = here.stream().map(Spot::name).toList();
    double wide = names.stream().mapToDouble(Label::width).max().orElse(0);
    double middle = y + 4.5 - (names.size() - 1) * LINE / 2;
    for (int off : OFFSETS) {
      double aside = off == 0 ? DOT + 4 : LEADER;
      for (double left : new double[] {x + aside, x - aside - wide}) {
        List<Text> texts = new ArrayList<>();
        for (String name : names) {
          double base = middle + off + texts.size() * LINE;
          texts.add(new Text(name, Round.tenth(left), Round.tenth(base)));
        }
        if (texts.stream().allMatch(t -> isFree(t.box()))) {
          texts.forEach(t -> taken.add(t.box()));
          return texts;
        }
      }
    }
    return List.of();
  }

  private boolean isFree(Box box) {
    return box.isInside() && taken.stream().noneMatch(box::meets);
  }

  private void name(Set<String> named) {
    for (Atlas.Country country : Atlas.world().countries()) {
      if (named.contains(country.name())) {
        continue;
      }
      country.rings().stream()
          .map(frame::ring)
          .filter(r -> r.size() > 2)
          .max(Comparator.comparingDouble(PlaceMap::area))
          .ifPresent(r -> name(country.name(), r));
    }
  }

  private void name(String country, List<Point> ring) {
    Point middle = centroid(ring);
    double x = x(middle.longitude());
    double y = y(middle.latitude());
    for (int by : new int[] {0, -30, 30, -60, 60}) {
      Text text = new Text(country, Round.tenth(x - Label.width(country) / 2), Round.tenth(y + by));
      double room = Math.sqrt(area(ring)) * perDegree;
      if (room > Label.width(country) / 2 && isFree(text.box())) {
        taken.add(text.box());
        countries.add(text);
        return;
      }
    }
  }

  private static double area(List<Point> ring) {
    return Math.abs(twiceArea(ring)) / 2;
  }

  /** In square degrees, by the shoelace formula; positive anticlockwise. */
  private static double twiceArea(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      twice += cross(ring.get(i), ring.get((i + 1) % ring.size()));
    }
    return twice;
  }

  private static double cross(Point a, Point b) {
    return a.longitude() * b.latitude() - b.longitude() * a.latitude();
  }

  private static Point centroid(List<Point> ring) {
    double east = 0;
    double north = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      east += (a.longitude() + b.longitude()) * cross(a, b);
      north += (a.latitude() + b.latitude()) * cross(a, b);
    }
    double sum = 3 * twiceArea(ring);
    return new Point(east / sum, north / sum);
  }

  /** The land, as SVG paths. */
  public List<String> land() {
    return land;
  }

  /** The lines along which countries meet, as SVG paths. */
  public List<String> borders() {
    return borders;
  }

  /** The places, what the map is about first. */
  public List<Dot> dots() {
    return dots;
  }

  /** The longest of the round distances for which there is room. */
  public Scale scale() {
    double perKilometre = perDegree / KILOMETRES;
    int most = 1;
    for (int next : new int[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000}) {
      most = next * perKilometre <= LONGEST_SCALE ? next : most;
    }
    return new Scale(most, Round.tenth(most * perKilometre));
  }

  /** The names of countries for which there is room. */
  public List<Text> countries() {
    return countries;
  }
}
