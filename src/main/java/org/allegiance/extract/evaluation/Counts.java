package org.allegiance.extract.evaluation;

import java.util.stream.Stream;

/**
 * How many claims are right, of how many claimed, and of how many that gold has. A ratio of nothing
 * is {@link Double#NaN}.
 */
record Counts(int right, int claimed, int gold) {

  static final Counts NONE = new Counts(0, 0, 0);

  static Counts sum(Stream<Counts> parts) {
    return parts.reduce(NONE, Counts::plus);
  }

  Counts plus(Counts other) {
    return new Counts(right + other.right, claimed + other.claimed, gold + other.gold);
  }

  double precision() {
    return (double) right / claimed;
  }

  double recall() {
    return (double) right / gold;
  }

  /** The harmonic mean of the two, in the form that is also right where one of them is 0. */
  double f1() {
    return 2.0 * right / (claimed + gold);
  }
}
