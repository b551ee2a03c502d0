package org.allegiance.bench;

/**
 * How long single updates took, in milliseconds, in the fastest of up to 50 rounds: the others are
 * slowed by code that is not yet compiled, or by what else the machine does.
 *
 * @param withdrawing one person's events and claims
 * @param restoring the same
 * @param wideWithdrawing a renaming of the group that most people joined
 * @param wideRestoring the same
 * @param live on the heap before the updates, with all that updates need, in bytes
 * @param checked withdrawals after which the facts were compared with those of a fresh closure
 * @param wrong those of them that did not agree
 */
record Upkeep(
    Spread withdrawing,
    Spread restoring,
    double wideWithdrawing,
    double wideRestoring,
    long live,
    int checked,
    int wrong) {

  /**
   * Times of many updates.
   *
   * @param count how many
   * @param median half of them took no longer
   * @param most 95 in 100 took no longer
   */
  record Spread(int count, double median, double most) {}
}
