package org.allegiance.time;

import java.util.Arrays;

/**
 * What dates and orders together allow.
 *
 * <p>The bounds that the shortest paths of the network set come down to days. An event can begin no
 * earlier than any of those that orders put before it, nor end later than any of those after it. So
 * its earliest day is the latest of the first days of those before it and its own, and its latest
 * day the earliest of the last days of those after it and its own. The moments that each event
 * takes never add up to a day, which is as fine as it has to be.
 *
 * <p>Each event refers to the one whose dates set its bound.
 */
final class Solution {
  private final Dates dates;
  private final Orders orders;
  private final Ranking ranking;
  private int[] floor = {}; // the slot whose dates set the earliest day
  private int[] ceiling = {}; // the slot whose dates set the latest day
  private int[] component = {};

  Solution(Dates dates, Orders orders, Ranking ranking) {
    this.dates = dates;
    this.orders = orders;
    this.ranking = ranking;
  }

  void grow(int slots) {
    int had = floor.length;
    floor = Arrays.copyOf(floor, slots);
    ceiling = Arrays.copyOf(ceiling, slots);
    component = Arrays.copyOf(component, slots);
    for (int s = had; s < slots; s++) {
      loosen(s);
    }
  }

  /** The first day on which an event can begin. */
  long earliest(int slot) {
    return dates.from(floor[slot]);
  }

  /** The first day on which it must have ended. */
  long latest(int slot) {
    return dates.until(ceiling[slot]);
  }

  /** Events of different components are not connected by orders. */
  int component(int slot) {
    return component[slot];
  }

  /**
   * Finds which orders hold, the ranks and the bounds.
   *
   * <p>A presumed order does not hold if it lies on a contradiction of all that was stated and
   * presumed: on a circle, or on the way from an event to one that ought to have ended before. What
   * is left contradicts itself only if what was stated does: a circle or such a way with a presumed
   * order on it has lost that order.
   *
   * @return false if what was stated of these events cannot all hold; then nothing else is known
   */
  boolean solve(Region region) {
    for (int i = 0; i < region.size(); i++) {
      orders.hold(region.slot(i), true);
    }
    IntList closing = new IntList();
    int[] sorted = ranking.sort(region, closing);
    if (closing.size() > 0) {
      dropCircular(sorted);
      closing = new IntList();
      sorted = ranking.sort(region, closing);
      if (closing.size() > 0) {
        return false;
      }
    }
    tighten(sorted);
    if (dropImpossible(sorted)) {
      sorted = ranking.sort(region, closing);
      tighten(sorted);
    }
    connect(sorted);
    for (int slot : sorted) {
      if (earliest(slot) >= latest(slot)) {
        return false;
      }
    }
    return true;
  }

  private void loosen(int slot) {
    floor[slot] = slot;
    ceiling[slot] = slot;
    component[slot] = slot;
  }

  private void dropCircular(int[] sorted) {
    int[] circle = ranking.circles(sorted);
    for (int r = 0; r < sorted.length; r++) {
      for (int e = orders.firstOut(sorted[r]); e != 0; e = orders.nextOut(e)) {
        if (!orders.isStated(e) && circle[r] == circle[ranking.rank(orders.later(e))]) {
          orders.drop(e);
        }
      }
    }
  }

  private void tighten(int[] sorted) {
    for (int slot : sorted) {
      loosen(slot);
    }
    for (int r = sorted.length - 1; r >= 0; r--) {
      int slot = sorted[r];
      for (int e = orders.firstOut(slot); e != 0; e = orders.nextOut(e)) {
        int after = orders.later(e);
        if (orders.holds(e) && earliest(slot) > earliest(after)) {
          floor[after] = floor[slot];
        }
      }
    }
    for (int slot : sorted) {
      for (int e = orders.firstOut(slot); e != 0; e = orders.nextOut(e)) {
        int after = orders.later(e);
        if (orders.holds(e) && latest(after) < latest(slot)) {
          ceiling[slot] = ceiling[after];
        }
      }
    }
  }

  /** Lets each slot refer to one of its component, the same for all (union and find). */
  private void connect(int[] sorted) {
    for (int slot : sorted) {
      for (int e = orders.firstOut(slot); e != 0; e = orders.nextOut(e)) {
        if (orders.holds(e)) {
          component[root(slot)] = root(orders.later(e));
        }
      }
    }
    for (int slot : sorted) {
      component[slot] = root(slot);
    }
  }

  private int root(int slot) {
    int root = slot;
    while (component[root] != root) {
      component[root] = component[component[root]];
      root = component[root];
    }
    return root;
  }

  private boolean dropImpossible(int[] sorted) {
    boolean dropped = false;
    for (int slot : sorted) {
      for (int e = orders.firstOut(slot); e != 0; e = orders.nextOut(e)) {
        if (orders.holds(e) && !orders.isStated(e) && earliest(slot) >= latest(orders.later(e))) {
          orders.drop(e);
          dropped = true;
        }
      }
    }
    return dropped;
  }
}
