package org.allegiance.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contender in one process. Times in seconds, memory in bytes.
 *
 * @param stated facts read
 * @param inferred facts that follow
 * @param fingerprint of what was inferred, see {@link Fingerprint}
 * @param firings how often rules were applied; 0 if the engine does not count
 * @param read from the file to facts in memory
 * @param dates to bring dates and stated orders together
 * @param rules to apply the rules
 * @param processor time that all threads of the process took from the file to the end of the rules
 * @param live on the heap when everything is derived, after a full collection
 * @param peak the most that the process took, from its start to the end of the rules
 * @param resident whether the peak is the operating system's; else it is that of the memory pools
 * @param upkeep what updates took, if they were measured
 */
record Figures(
    long stated,
    long inferred,
    String fingerprint,
    long firings,
    double read,
    double dates,
    double rules,
    double processor,
    long live,
    long peak,
    boolean resident,
    @Nullable Upkeep upkeep) {

  /** Dates and rules. */
  double reason() {
    return dates + rules;
  }

  /** From the file to everything that follows. */
  double closure() {
    return read + reason();
  }
}
