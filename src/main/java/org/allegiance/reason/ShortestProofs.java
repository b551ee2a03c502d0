package org.allegiance.reason;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The shortest proof of each fact that can be proved with at least a given standing, by Knuth's
 * generalisation of Dijkstra's algorithm (A Generalization of Dijkstra's Algorithm, Information
 * Processing Letters 6, 1977). A proof's length is the number of steps of its tree; of proofs
 * equally long, one with fewer doubtful grounds is taken.
 *
 * <p>A fact is settled only by a derivation whose premises are all settled, so that following the
 * derivations down never comes back to the fact, and shared premises are never taken apart. Beyond
 * {@link #LONG} steps of the tree lengths are not told apart.
 */
final class ShortestProofs {

  static final int STATED = -1;
  private static final int UNSETTLED = -2;
  private static final long LONG = Long.MAX_VALUE / 4;

  private record Candidate(int derivation, int conclusion, long steps, long doubts) {
    static final Comparator<Candidate> SHORTEST =
        Comparator.comparingLong(Candidate::steps)
            .thenComparingLong(Candidate::doubts)
            .thenComparingInt(Candidate::derivation);
  }

  private final Hypergraph graph;
  private final Standing atLeast;
  private final int[] waiting;
  private final int[] conclusions;
  private final int[] by;
  private final long[] steps;
  private final long[] doubts;
  private final int[] rank;
  private final int[] order;
  private int settled;
  private final PriorityQueue<Candidate> open = new PriorityQueue<>(Candidate.SHORTEST);

  /**
   * @param unusable number of a fact that no proof may use, -1 for none
   */
  ShortestProofs(Hypergraph graph, Standing atLeast, int unusable) {
    this.graph = graph;
    this.atLeast = atLeast;
    this.waiting = new int[graph.derivations()];
    this.conclusions = new int[graph.derivations()];
    this.by = new int[graph.facts()];
    this.steps = new long[graph.facts()];
    this.doubts = new long[graph.facts()];
    this.rank = new int[graph.facts()];
    this.order = new int[graph.facts()];
    Arrays.fill(by, UNSETTLED);
    prepare();
    start(unusable);
    while (!open.isEmpty()) {
      Candidate best = open.remove();
      if (by[best.conclusion()] == UNSETTLED && best.conclusion() != unusable) {
        settle(best.conclusion(), best.derivation(), best.steps(), best.doubts());
      }
    }
  }

  private void prepare() {
    for (int fact = 0; fact < graph.facts(); fact++) {
      for (int d = graph.firstDerivation(fact); d < graph.endOfDerivations(fact); d++) {
        conclusions[d] = fact;
        waiting[d] = graph.premises(d).length;
        if (waiting[d] == 0) {
          offer(d);
        }
      }
    }
  }

  private void start(int unusable) {
    for (int fact = 0; fact < graph.facts(); fact++) {
      Standing stated = graph.stated(fact);
      if (fact != unusable && stated != null && stated.isAtLeast(atLeast)) {
        settle(fact, STATED, 0, stated.equals(Standing.FIRM) ? 0 : 1);
      }
    }
  }

  private void settle(int fact, int derivation, long length, long doubtful) {
    by[fact] = derivation;
    steps[fact] = length;
    doubts[fact] = doubtful;
    rank[fact] = settled;
    order[settled++] = fact;
    for (int use : graph.uses(fact)) {
      waiting[use]--;
      if (waiting[use] == 0) {
        offer(use);
      }
    }
  }

  private void offer(int derivation) {
    if (by[conclusions[derivation]] == UNSETTLED
        && graph.derivation(derivation).standing().isAtLeast(atLeast)) {
      open.add(
          new Candidate(
              derivation, conclusions[derivation], steps(derivation), doubts(derivation)));
    }
  }

  /** The length of the shortest proof that ends in a derivation whose premises are proved. */
  long steps(int derivation) {
    long sum = 1;
    for (int premise : graph.premises(derivation)) {
      sum = Math.min(LONG, sum + steps[premise]);
    }
    return sum;
  }

  private long doubts(int derivation) {
    long sum =
        graph.derivation(derivation).conditions().stream()
            .filter(c -> !c.standing().equals(Standing.FIRM))
            .count();
    for (int premise : graph.premises(derivation)) {
      sum = Math.min(LONG, sum + doubts[premise]);
    }
    return sum;
  }

  /** Number of facts that are proved. */
  int proved() {
    return settled;
  }

  /** The facts that are proved, premises before what is proved from them. */
  int proved(int index) {
    return order[index];
  }

  boolean proves(int fact) {
    return by[fact] != UNSETTLED;
  }

  /** Whether a derivation may be used and its premises are proved. */
  boolean allows(int derivation) {
    return waiting[derivation] == 0 && graph.derivation(derivation).standing().isAtLeast(atLeast);
  }

  /** The last step of the proof of a fact that is proved: a derivation, or {@link #STATED}. */
  int by(int fact) {
    return by[fact];
  }

  /** Place of a proved fact among all, in the order in which they are proved. */
  int rank(int fact) {
    return rank[fact];
  }
}
