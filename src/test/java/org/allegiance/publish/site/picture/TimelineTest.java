package org.allegiance.publish.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.allegiance.publish.site.picture.Timeline.Lane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spans as bars. */
class TimelineTest {

  private static final double TENTH = 0.11;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Span span(
      @Nullable String earliestBegin,
      @Nullable String latestBegin,
      @Nullable String earliestEnd,
      @Nullable String latestEnd) {
    return new Span(day(earliestBegin), day(latestBegin), day(earliestEnd), day(latestEnd));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static Timeline<Span> timeline(Span... spans) {
    return Timeline.of(List.of(spans), s -> s, s -> "Harbour Front");
  }

  private static Bar only(Span span) {
    return timeline(span).lanes().getFirst().bar();
  }

  /** Two years, of which the second is a leap year, lie between 290 and 870. */
  @Test
  void exactDatesAreDrawnExactly() {
    Bar bar = only(span("2015-01-01", "2015-01-01", "2016-12-31", "2016-12-31"));
    assertEquals(new Bar(290, 870, false, false, 290, 870, List.of()), bar);
    assertEquals("M870.0 5.0H290.0V15.0H870.0Z", bar.outline(5, 10));
  }

  @Test
  void whatIsNotCertainIsNoCore() {
    Bar bar = only(span("2015-01-01", "2015-12-31", "2016-01-01", "2016-12-31"));
    double middle = 290 + 580 * 365.0 / 731;
    assertEquals(290, bar.from());
    assertEquals(870, bar.to());
    assertEquals(290 + 580 * 364.0 / 731, bar.coreFrom(), TENTH);
    assertTrue(bar.coreTo() > middle && bar.coreTo() - middle < 4, bar.toString());
  }

  @Test
  void anUnknownEndIsOpenAndHasNoCore() {
    Bar bar = only(span("2015-01-01", "2015-01-01", null, null));
    assertTrue(bar.openRight());
    assertFalse(bar.openLeft());
    assertFalse(bar.hasCore());
    assertEquals(890, bar.to());
    assertEquals("M890.0 5.0H290.0V15.0H890.0", bar.outline(5, 10), "no line on the right");
  }

  @Test
  void anUnknownBeginIsOpenAndItsLatestDayMarked() {
    Bar bar = only(span(null, "2015-12-31", null, null));
    assertTrue(bar.openLeft() && bar.openRight());
    assertEquals(270, bar.from());
    assertEquals(List.of(870.0), bar.marks());
    assertEquals("M270.0 5.0H890.0M270.0 15.0H890.0", bar.outline(5, 10), "no line on the sides");
  }

  @Test
  void anUnknownBeginLeavesAKnownEndClosed() {
    assertEquals(
        "M270.0 5.0H870.0V15.0H270.0",
        only(span(null, null, "2015-12-31", "2015-12-31")).outline(5, 10));
  }

  @Test
  void withoutAnyDateThereIsNoScale() {
    Timeline<Span> none = timeline(Span.UNKNOWN, Span.UNKNOWN);
    assertEquals(List.of(), none.ticks());
    none.lanes().forEach(l -> assertTrue(l.bar().openLeft() && l.bar().openRight()));
  }

  @Test
  void yearsAreNamedAsFarAsThereIsRoom() {
    Timeline<Span> century = timeline(span("1900-05-01", null, null, "2000-05-01"));
    assertEquals(
        List.of(
            "1900", "1910", "1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990", "2000"),
        century.ticks().stream().map(TimeScale.Tick::year).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOverlapsAndBoundsAreKept(long seed) {
    Random random = new Random(seed);
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      spans.add(random(random));
    }
    Timeline<Span> timeline =
        Timeline.of(spans, s -> s, s -> "w".repeat(1 + random.nextInt(60)) + " and others of them");
    double below = 0;
    for (Lane<Span> lane : timeline.lanes()) {
      String said = "seed " + seed + ": " + lane;
      assertTrue(lane.y() >= below, said);
      assertTrue(lane.label().size() * Label.LINE <= lane.height(), said);
      assertTrue(lane.thickness() <= lane.height(), said);
      lane.label().forEach(l -> assertTrue(Label.width(l) <= Timeline.LABELS, said));
      below = lane.y() + lane.height();
      Bar bar = lane.bar();
      assertTrue(bar.from() >= Timeline.LABELS && bar.to() <= Timeline.WIDTH, said);
      assertTrue(bar.from() < bar.to(), said);
      assertEquals(lane.of().earliestBegin() == null, bar.openLeft(), said);
      assertEquals(lane.of().latestEnd() == null, bar.openRight(), said);
      assertEquals(lane.of().hasCore(), bar.hasCore(), said);
      assertTrue(!bar.hasCore() || bar.coreFrom() >= bar.from(), said);
      assertTrue(bar.coreTo() <= bar.to() + TENTH, said);
      bar.marks().forEach(m -> assertTrue(m > bar.from() && m < bar.to(), said));
    }
    assertTrue(below <= timeline.height());
    assertEquals(spans.size(), timeline.lanes().size());
  }

  private static Span random(Random random) {
    long[] days = random.longs(4, 14_000, 18_000).sorted().toArray();
    boolean isCrossed = random.nextBoolean();
    return new Span(
        some(random, days[0]),
        some(random, days[isCrossed ? 2 : 1]),
        some(random, days[isCrossed ? 1 : 2]),
        some(random, days[3]));
  }

  private static @Nullable LocalDate some(Random random, long day) {
    return random.nextInt(3) == 0 ? null : LocalDate.ofEpochDay(day);
  }
}
