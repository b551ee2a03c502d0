package org.allegiance.time;

import java.util.Arrays;

/**
 * Events sorted by the orders that hold between them: an event ranks above all that come after it,
 * since a depth-first search leaves it after them. The events that the search meets between
 * entering an event and leaving it all come after that event, so their ranks, an interval, answer
 * most questions of reachability at once.
 *
 * <p>Ranks tell events of one component apart, not those of different ones.
 */
final class Ranking {
  private static final int UNSEEN = -1;

  private final Orders orders;
  private int[] rank = {};
  private int[] lowest = {}; // rank met below

  Ranking(Orders orders) {
    this.orders = orders;
  }

  void grow(int slots) {
    rank = Arrays.copyOf(rank, slots);
    lowest = Arrays.copyOf(lowest, slots);
  }

  int rank(int slot) {
    return rank[slot];
  }

  /** The lowest rank of those that the search met between entering the event and leaving it. */
  int lowest(int slot) {
    return lowest[slot];
  }

  /**
   * Ranks the slots of a region from 0 without gaps.
   *
   * @param closing receives the slots at which the search closed a circle; every circle goes
   *     through one of them, and without circles it stays empty
   * @return the slots by rank
   */
  int[] sort(Region region, IntList closing) {
    int n = region.size();
    for (int i = 0; i < n; i++) {
      rank[region.slot(i)] = UNSEEN;
      lowest[region.slot(i)] = UNSEEN;
    }
    int[] sorted = new int[n];
    int[] path = new int[n];
    int[] edge = new int[n]; // the next to follow, of each on the path
    int done = 0;
    for (int i = 0; i < n; i++) {
      int depth = -1;
      int entered = lowest[region.slot(i)] == UNSEEN ? region.slot(i) : UNSEEN;
      while (entered != UNSEEN || depth >= 0) {
        if (entered != UNSEEN) {
          lowest[entered] = done;
          path[++depth] = entered;
          edge[depth] = orders.firstOut(entered);
          entered = UNSEEN;
        }
        int e = edge[depth];
        if (e == 0) {
          int left = path[depth--];
          sorted[done] = left;
          rank[left] = done++;
          continue;
        }
        edge[depth] = orders.nextOut(e);
        int next = orders.later(e);
        if (orders.holds(e) && lowest[next] == UNSEEN) {
          entered = next;
        } else if (orders.holds(e) && rank[next] == UNSEEN) {
          closing.add(next);
        }
      }
    }
    return sorted;
  }

  /**
   * The strongly connected components of sorted slots, as the second pass of Kosaraju and Sharir
   * (1981) finds them.
   *
   * @return by rank, what tells the component of a slot from the others
   */
  int[] circles(int[] sorted) {
    int[] circle = new int[sorted.length];
    Arrays.fill(circle, UNSEEN);
    IntList queue = new IntList();
    int open = 0;
    for (int r = sorted.length - 1; r >= 0; r--) {
      if (circle[r] == UNSEEN) {
        circle[r] = r;
        queue.add(sorted[r]);
      }
      for (; open < queue.size(); open++) {
        for (int e = orders.firstIn(queue.get(open)); e != 0; e = orders.nextIn(e)) {
          int before = orders.earlier(e);
          if (orders.holds(e) && circle[rank[before]] == UNSEEN) {
            circle[rank[before]] = r;
            queue.add(before);
          }
        }
      }
    }
    return circle;
  }
}
