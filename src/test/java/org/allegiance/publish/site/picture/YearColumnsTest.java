package org.allegiance.publish.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.allegiance.publish.site.picture.YearColumns.Block;
import org.allegiance.publish.site.picture.YearColumns.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who came and went, year by year. */
class YearColumnsTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void everyYearBetweenHasAColumnAndTheUnsureTheLast() {
    YearColumns years =
        YearColumns.of(
            List.of(
                new Passage("a", true, 1994, "asserted"),
                new Passage("b", false, 1996, "hedged"),
                new Passage("b", false, null, "asserted")));
    assertEquals(
        List.of("1994", "1995", "1996", ""),
        years.columns().stream().map(YearColumns.Column::year).toList());
  }

  @Test
  void whoIsToldOfTwiceCountsOnce() {
    Passage twice = new Passage("a", true, 1994, "asserted");
    YearColumns years =
        YearColumns.of(List.of(twice, twice, new Passage("b", true, 1994, "asserted")));
    assertEquals(2, years.number("1994", true, "asserted"));
    assertEquals(0, years.number("1994", false, "asserted"));
    assertEquals(1, years.blocks().size());
    assertEquals(years.above(), years.blocks().getFirst().y() + years.blocks().getFirst().height());
  }

  @Test
  void thereMayBeNothing() {
    assertEquals(List.of(), YearColumns.of(List.of()).columns());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blocksNeitherOverlapNorLeaveThePicture(long seed) {
    Random random = new Random(seed);
    List<Passage> passages = new ArrayList<>();
    for (int i = random.nextInt(80); i >= 0; i--) {
      passages.add(
          new Passage(
              "p" + random.nextInt(30),
              random.nextBoolean(),
              random.nextInt(5) == 0 ? null : 2000 + random.nextInt(25),
              YearColumns.CERTAINTIES.get(random.nextInt(4))));
    }
    YearColumns years = YearColumns.of(passages);
    assertEquals(
        new HashSet<>(passages).size(),
        years.blocks().stream().mapToLong(Block::number).sum(),
        "seed " + seed);
    double unit = years.blocks().getFirst().height() / years.blocks().getFirst().number();
    for (Block a : years.blocks()) {
      assertEquals(unit, a.height() / a.number(), 0.12, "seed " + seed);
      assertTrue(a.x() >= 0 && a.x() + a.width() <= YearColumns.WIDTH, "seed " + seed);
      assertTrue(a.y() >= 0 && a.y() + a.height() <= years.height(), "seed " + seed);
      assertEquals(a.isComing(), a.y() < years.above(), "seed " + seed);
      for (Block b : years.blocks()) {
        assertFalse(
            !a.equals(b)
                && a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() + 0.15 < b.y() + b.height()
                && b.y() + 0.15 < a.y() + a.height(),
            () -> "seed " + seed + ": " + a + " and " + b);
      }
    }
  }
}
