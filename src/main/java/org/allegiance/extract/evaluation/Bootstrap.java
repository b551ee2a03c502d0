package org.allegiance.extract.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure would move with other documents of the same kind: the percentile bootstrap over
 * whole documents (Efron and Tibshirani 1993, chapter 13), since statements of one text do not err
 * independently.
 *
 * @param low below it lie 2.5 % of the resampled figures
 * @param high above it lie 2.5 %
 */
record Bootstrap(double low, double high) {

  private static final int ROUNDS = 2000;
  private static final double TAIL = 0.025;

  /** The interval of a figure; both ends are NaN where there are fewer than two documents. */
  static Bootstrap of(List<Counts> byDocument, ToDoubleFunction<Counts> figure, long seed) {
    if (byDocument.size() < 2) {
      return new Bootstrap(Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Counts sum = Counts.NONE;
      for (int i = 0; i < byDocument.size(); i++) {
        sum = sum.plus(byDocument.get(random.nextInt(byDocument.size())));
      }
      figures[round] = figure.applyAsDouble(sum);
    }
    double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    if (known.length == 0) {
      return new Bootstrap(Double.NaN, Double.NaN);
    }
    int cut = (int) (TAIL * known.length);
    return new Bootstrap(known[cut], known[known.length - 1 - cut]);
  }
}
