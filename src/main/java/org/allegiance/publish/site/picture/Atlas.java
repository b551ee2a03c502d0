package org.allegiance.publish.site.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of countries from Natural Earth 1:110m, which is public domain, in the form of a <a
 * href="https://github.com/topojson/topojson-specification">TopoJSON</a> file: arcs that neighbours
 * share, as differences of whole numbers.
 */
final class Atlas {

  private static final String FILE = "/web/geo/countries-110m.json";

  /**
   * A point of the globe, in degrees.
   *
   * @param longitude positive eastwards
   * @param latitude positive northwards
   */
  record Point(double longitude, double latitude) {}

  /**
   * A country.
   *
   * @param rings outlines of its parts and of holes in them, each closed
   */
  record Country(String name, List<List<Point>> rings) {}

  private static final Atlas WORLD = read();

  private final List<List<Point>> arcs;
  private final List<Country> countries = new ArrayList<>();
  private final List<List<Point>> borders = new ArrayList<>();

  private Atlas(JsonObject topology) {
    arcs = arcs(topology);
    Map<Integer, Integer> uses = new HashMap<>();
    JsonObject objects = topology.getAsJsonObject("objects");
    for (JsonElement each : objects.getAsJsonObject("countries").getAsJsonArray("geometries")) {
      JsonObject geometry = each.getAsJsonObject();
      List<List<Point>> rings = new ArrayList<>();
      rings(geometry.getAsJsonArray("arcs"), rings, uses);
      String name = geometry.getAsJsonObject("properties").get("name").getAsString();
      countries.add(new Country(name, rings));
    }
    uses.forEach(
        (arc, times) -> {
          if (times > 1) {
            borders.add(arcs.get(arc));
          }
        });
  }

  /** The world in 2018, as drawn by Natural Earth 4.1. */
  static Atlas world() {
    return WORLD;
  }

  private static Atlas read() {
    try (InputStream in = Atlas.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + FILE);
      }
      return new Atlas(
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<Point>> arcs(JsonObject topology) {
    JsonObject transform = topology.getAsJsonObject("transform");
    double[] scale = pair(transform.getAsJsonArray("scale"));
    double[] translate = pair(transform.getAsJsonArray("translate"));
    List<List<Point>> arcs = new ArrayList<>();
    for (JsonElement arc : topology.getAsJsonArray("arcs")) {
      double x = 0;
      double y = 0;
      List<Point> points = new ArrayList<>();
      for (JsonElement step : arc.getAsJsonArray()) {
        double[] by = pair(step.getAsJsonArray());
        x += by[0];
        y += by[1];
        points.add(new Point(x * scale[0] + translate[0], y * scale[1] + translate[1]));
      }
      arcs.add(points);
    }
    return arcs;
  }

  private static double[] pair(JsonArray array) {
    return new double[] {array.get(0).getAsDouble(), array.get(1).getAsDouble()};
  }

  /** Polygons hold rings and multipolygons polygons; a ring is a list of numbers of arcs. */
  private void rings(JsonArray array, List<List<Point>> rings, Map<Integer, Integer> uses) {
    if (array.get(0).isJsonArray()) {
      array.forEach(a -> rings(a.getAsJsonArray(), rings, uses));
      return;
    }
    List<Point> ring = new ArrayList<>();
    for (JsonElement number : array) {
      int n = number.getAsInt();
      int arc = n < 0 ? ~n : n;
      uses.merge(arc, 1, Integer::sum);
      List<Point> points = n < 0 ? arcs.get(arc).reversed() : arcs.get(arc);
      // An arc begins where the one before it ends.
      ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
    }
    rings.add(ring);
  }

  /** All countries, without an order. */
  List<Country> countries() {
    return countries;
  }

  /** The lines along which two countries meet. */
  List<List<Point>> borders() {
    return borders;
  }
}
