package org.allegiance.extract.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

  @Test
  void theLargestSumNeedNotHoldTheLargestWeight() {
    assertArrayEquals(new int[] {1, 0}, Assignment.of(new long[][] {{9, 8}, {8, 1}}));
  }

  @Test
  void whatWeighsNothingIsLeftAlone() {
    assertArrayEquals(new int[] {-1, 0}, Assignment.of(new long[][] {{0}, {1}}));
    assertArrayEquals(new int[] {}, Assignment.of(new long[][] {}));
    assertArrayEquals(new int[] {-1}, Assignment.of(new long[][] {{}}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noOtherAssignmentWeighsMore(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      long[][] weights = weights(random, random.nextInt(1, 7), random.nextInt(1, 7));
      int[] columnOf = Assignment.of(weights);
      long sum = 0;
      Set<Integer> used = new HashSet<>();
      for (int r = 0; r < columnOf.length; r++) {
        if (columnOf[r] >= 0) {
          assertTrue(used.add(columnOf[r]), "a column twice, seed " + seed);
          assertTrue(weights[r][columnOf[r]] > 0, "assigned for nothing, seed " + seed);
          sum += weights[r][columnOf[r]];
        }
      }
      assertEquals(best(weights, 0, 0), sum, "seed " + seed + ": " + Arrays.deepToString(weights));
    }
  }

  private static long[][] weights(SplittableRandom random, int rows, int columns) {
    long[][] weights = new long[rows][columns];
    for (long[] row : weights) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextBoolean() ? 0 : random.nextLong(1, 1L << random.nextInt(1, 50));
      }
    }
    return weights;
  }

  /** By trying all. */
  private static long best(long[][] weights, int row, int usedColumns) {
    if (row == weights.length) {
      return 0;
    }
    long best = best(weights, row + 1, usedColumns);
    for (int c = 0; c < weights[row].length; c++) {
      if ((usedColumns & (1 << c)) == 0) {
        best = Math.max(best, weights[row][c] + best(weights, row + 1, usedColumns | (1 << c)));
      }
    }
    return best;
  }
}
