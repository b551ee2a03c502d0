package org.allegiance.publish.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.allegiance.publish.site.picture.Lineage.Group;
import org.allegiance.publish.site.picture.Lineage.Lane;
import org.allegiance.publish.site.picture.Lineage.Line;
import org.allegiance.publish.site.picture.Lineage.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups and what became of them. */
class LineageTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Step step(String earlier, String later) {
    return new Step(earlier, later, "merged", null, null);
  }

  private static Group group(String id, int from, int to) {
    return new Group(
        id,
        id,
        new Span(
            LocalDate.of(from, 1, 1),
            LocalDate.of(from, 1, 1),
            LocalDate.of(to, 12, 31),
            LocalDate.of(to, 12, 31)));
  }

  @Test
  void aStepStandsAtItsDate() {
    Lineage lineage =
        Lineage.of(
            List.of(group("coast-army", 1997, 1998), group("harbour-front", 1995, 1996)),
            List.of(
                new Step(
                    "harbour-front",
                    "coast-army",
                    "renamed",
                    LocalDate.of(1997, 1, 1),
                    LocalDate.of(1997, 1, 1))));
    assertEquals(
        List.of("harbour-front", "coast-army"),
        lineage.lanes().stream().map(l -> l.group().id()).toList());
    Line line = lineage.lines().getFirst();
    Lane above = lineage.lanes().getFirst();
    Lane below = lineage.lanes().getLast();
    assertTrue(line.isDated());
    assertEquals(below.bar().from(), line.x(), 1);
    assertEquals(above.top() + above.thickness() / 2, line.top());
    assertEquals(below.top(), line.bottom());
  }

  @Test
  void aStepWithoutADateStandsWhereTheLaterGroupBegins() {
    Lineage lineage =
        Lineage.of(
            List.of(group("harbour-front", 1990, 1994), group("coast-army", 1996, 1998)),
            List.of(step("harbour-front", "coast-army")));
    assertFalse(lineage.lines().getFirst().isDated());
    assertEquals(lineage.lanes().getLast().bar().from(), lineage.lines().getFirst().x());
  }

  @Test
  void itShowsForebearsAndHeirsButNotOtherHeirsOfForebears() {
    List<Step> all =
        List.of(
            step("a", "b"),
            step("b", "c"),
            step("c", "d"),
            step("x", "d"),
            step("b", "other"),
            step("far", "away"));
    assertEquals(
        List.of(step("a", "b"), step("b", "c"), step("c", "d"), step("x", "d")),
        Lineage.about("c", all));
    assertEquals(List.of(), Lineage.about("nobody", all));
  }

  @Test
  void aCircleDoesNotHang() {
    Lineage circle =
        Lineage.of(
            List.of(group("a", 1990, 1991), group("b", 1992, 1993)),
            List.of(step("a", "b"), step("b", "a")));
    assertEquals(2, circle.lanes().size());
    assertEquals(1, circle.lines().size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOverlaps(long seed) {
    Random random = new Random(seed);
    List<Group> groups = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(7); i++) {
      int from = 1990 + random.nextInt(20);
      Group group = group("g" + i, from, from + random.nextInt(10));
      groups.add(random.nextInt(4) == 0 ? new Group("g" + i, "g" + i, Span.UNKNOWN) : group);
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          LocalDate day = LocalDate.of(1990 + random.nextInt(30), 1 + random.nextInt(12), 1);
          boolean isDated = random.nextBoolean();
          steps.add(
              new Step("g" + j, "g" + i, "merged", isDated ? day : null, isDated ? day : null));
        }
      }
    }
    Lineage lineage = Lineage.of(groups, steps);
    List<String> order = lineage.lanes().stream().map(l -> l.group().id()).toList();
    double below = 0;
    for (Lane lane : lineage.lanes()) {
      assertTrue(lane.y() >= below, "seed " + seed);
      below = lane.top() + lane.thickness();
    }
    assertTrue(below <= lineage.height());
    assertEquals(steps.size(), lineage.lines().size(), "seed " + seed);
    for (Line a : lineage.lines()) {
      assertTrue(order.indexOf(a.step().earlier()) < order.indexOf(a.step().later()));
      assertTrue(a.named() >= 0 && a.named() + Label.width("merged") <= Lineage.WIDTH);
      for (Line b : lineage.lines()) {
        boolean isToOther = !a.step().later().equals(b.step().later());
        boolean isBeside = a.top() <= b.bottom() && b.top() <= a.bottom();
        assertFalse(
            isToOther && isBeside && Math.abs(a.x() - b.x()) < 6.9,
            () -> "seed " + seed + ": " + a + " and " + b);
        assertFalse(
            !a.equals(b)
                && !isToOther
                && a.isNamed()
                && b.isNamed()
                && Math.abs(a.named() - b.named()) < Label.width("merged"),
            () -> "seed " + seed + ": names of " + a + " and " + b);
      }
    }
  }
}
