package org.allegiance.extract.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the claims of one tenth of confidence: in a calibrated extractor, as many are
 * right as it was confident (reliability diagram: DeGroot and Fienberg 1983).
 *
 * @param from lower end of the tenth
 * @param claims how many claims lie in it
 * @param confidence their mean confidence
 * @param right the share of them whose event and groups are right
 */
record Calibration(double from, int claims, double confidence, double right) {

  private static final int TENTHS = 10;

  /** Only the tenths in which there are claims. */
  static List<Calibration> of(List<Alignment> alignments) {
    int[] claims = new int[TENTHS];
    int[] right = new int[TENTHS];
    double[] confidence = new double[TENTHS];
    for (Alignment alignment : alignments) {
      for (Pair pair : alignment.pairs()) {
        add(pair.claim(), pair.relaxed(), claims, right, confidence);
      }
      for (Annotation claim : alignment.falseAlarms()) {
        add(claim, false, claims, right, confidence);
      }
    }
    List<Calibration> rows = new ArrayList<>();
    for (int t = 0; t < TENTHS; t++) {
      if (claims[t] > 0) {
        rows.add(
            new Calibration(
                (double) t / TENTHS,
                claims[t],
                confidence[t] / claims[t],
                (double) right[t] / claims[t]));
      }
    }
    return rows;
  }

  private static void add(
      Annotation claim, boolean isRight, int[] claims, int[] right, double[] confidence) {
    if (claim.confidence() != null) {
      int tenth = Math.clamp((int) (claim.confidence() * TENTHS), 0, TENTHS - 1);
      claims[tenth]++;
      right[tenth] += isRight ? 1 : 0;
      confidence[tenth] += claim.confidence();
    }
  }

  /**
   * Expected calibration error: how far, on average over claims, confidence lies from the truth.
   */
  static double error(List<Calibration> rows) {
    double sum = 0;
    int claims = 0;
    for (Calibration row : rows) {
      sum += row.claims * Math.abs(row.confidence - row.right);
      claims += row.claims;
    }
    return sum / claims;
  }
}
