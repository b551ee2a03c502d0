package org.allegiance.publish.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.allegiance.publish.site.picture.Atlas.Point;
import org.allegiance.publish.site.picture.PlaceMap.Box;
import org.allegiance.publish.site.picture.PlaceMap.Dot;
import org.allegiance.publish.site.picture.PlaceMap.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Places on outlines of countries. */
class PlaceMapTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Spot spot(String name, double latitude, double longitude) {
    return new Spot(name, "page/place/" + name + "/", latitude, longitude, false);
  }

  @Test
  void northIsUpAndEastIsRightAtOneScale() {
    double latitude = 36;
    PlaceMap map =
        PlaceMap.of(
            List.of(
                spot("a", latitude, 37),
                spot("north", latitude + 2, 37),
                spot("south", latitude - 2, 37),
                spot("east", latitude, 39)));
    Dot a = map.dots().get(0);
    double north = a.y() - map.dots().get(1).y();
    double east = map.dots().get(3).x() - a.x();
    assertTrue(north > 0 && east > 0);
    assertEquals(Math.cos(Math.toRadians(latitude)), east / north, 0.01);
  }

  /** A degree of latitude is 111 km. */
  @Test
  void theScaleMeasuresTheMap() {
    for (double apart : new double[] {0.5, 2, 9}) {
      PlaceMap map = PlaceMap.of(List.of(spot("south", 34, 37), spot("north", 34 + apart, 37)));
      double kilometre = (map.dots().get(0).y() - map.dots().get(1).y()) / (apart * 111.2);
      PlaceMap.Scale scale = map.scale();
      assertEquals(kilometre, scale.length() / scale.kilometres(), kilometre / 100);
      assertTrue(scale.length() > 60 && scale.length() <= 160, scale.toString());
    }
  }

  @Test
  void aCountryIsNotNamedTwice() {
    PlaceMap map = PlaceMap.of(List.of(spot("Syria", 35, 38)));
    assertFalse(map.countries().stream().anyMatch(t -> t.words().equals("Syria")));
  }

  @Test
  void aPlaceLiesInItsCountry() {
    PlaceMap map = PlaceMap.of(List.of(spot("Raqqa", 35.9, 39.0)));
    assertEquals(PlaceMap.WIDTH / 2, map.dots().getFirst().x(), 0.1);
    assertEquals(PlaceMap.HEIGHT / 2, map.dots().getFirst().y(), 0.1);
    assertTrue(map.countries().stream().anyMatch(t -> t.words().equals("Syria")));
    assertFalse(map.countries().stream().anyMatch(t -> t.words().equals("Germany")));
    assertFalse(map.borders().isEmpty());
  }

  @Test
  void placesAtOnePointShareADot() {
    PlaceMap map = PlaceMap.of(List.of(spot("Dabiq", 36.5, 37.3), spot("Irshaf", 36.5, 37.3)));
    assertEquals(1, map.dots().size());
    assertEquals(
        List.of("Dabiq", "Irshaf"),
        map.dots().getFirst().label().stream().map(PlaceMap.Text::words).toList());
  }

  @Test
  void theAtlasIsWhole() {
    assertEquals(177, Atlas.world().countries().size());
    for (Atlas.Country country : Atlas.world().countries()) {
      for (List<Point> ring : country.rings()) {
        assertEquals(ring.getFirst(), ring.getLast(), country.name());
      }
    }
  }

  @Test
  void clippingKeepsExactlyWhatIsInside() {
    List<Point> square =
        List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));
    Clip corner = new Clip(5, 5, 15, 15);
    List<Point> kept = corner.ring(square);
    assertEquals(4, kept.size());
    assertTrue(
        kept.containsAll(
            List.of(new Point(5, 5), new Point(10, 5), new Point(10, 10), new Point(5, 10))));
    assertEquals(List.of(), new Clip(20, 20, 30, 30).ring(square));
    assertEquals(
        List.of(List.of(new Point(0, 0), new Point(6, 6), new Point(20, 6))),
        corner.stretches(
            List.of(
                new Point(-5, 0),
                new Point(0, 0),
                new Point(6, 6),
                new Point(20, 6),
                new Point(20, 30),
                new Point(40, 40))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesStandClearOfEachOtherAndOfDots(long seed) {
    Random random = new Random(seed);
    List<Spot> spots = new ArrayList<>();
    for (int i = random.nextInt(25); i >= 0; i--) {
      spots.add(
          new Spot(
              "place number " + i,
              "page/place/" + i + "/",
              33 + random.nextInt(40) / 10.0,
              35 + random.nextInt(60) / 10.0,
              i == 0));
    }
    PlaceMap map = PlaceMap.of(spots);
    assertEquals(spots.size(), map.dots().stream().mapToInt(d -> d.spots().size()).sum());
    assertTrue(map.dots().getFirst().isSubject(), "seed " + seed);
    assertFalse(map.dots().getFirst().label().isEmpty(), "seed " + seed);
    List<Box> boxes = new ArrayList<>();
    map.dots().forEach(d -> d.label().forEach(t -> boxes.add(t.box())));
    map.countries().forEach(t -> boxes.add(t.box()));
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertTrue(box.isInside(), "seed " + seed);
      boxes.subList(0, i).forEach(b -> assertFalse(b.meets(box), "seed " + seed));
      for (Dot dot : map.dots()) {
        assertTrue(dot.x() > 0 && dot.x() < PlaceMap.WIDTH && dot.y() > 0, "seed " + seed);
        assertFalse(
            box.meets(new Box(dot.x() - 4, dot.y() - 4, dot.x() + 4, dot.y() + 4)), "seed " + seed);
      }
    }
  }
}
