package org.allegiance.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one engine.
 *
 * @param runs the figures of each process that only reasoned, at least one
 * @param leastHeap with which it still got there within thrice the time, in bytes; 0 if not sought
 * @param upkeep what updates took; null if they were not measured
 */
record Result(Engine engine, List<Figures> runs, long leastHeap, @Nullable Upkeep upkeep) {

  /** The figure in the middle; of an even number of runs, the upper of the two. */
  double median(ToDoubleFunction<Figures> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  double least(ToDoubleFunction<Figures> figure) {
    return runs.stream().mapToDouble(figure).min().orElseThrow();
  }

  double most(ToDoubleFunction<Figures> figure) {
    return runs.stream().mapToDouble(figure).max().orElseThrow();
  }
}
