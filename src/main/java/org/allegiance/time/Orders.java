package org.allegiance.time;

import java.util.Arrays;

/**
 * The orders of a network: a multigraph over the slots of its events. Edges are numbered from 1 and
 * listed by either end; 0 ends a list.
 *
 * <p>An edge remembers whether it holds and whether it did before the revision that is not settled
 * yet. Until then it stays listed when it is withdrawn, so that old and new answers are found in
 * one graph.
 */
final class Orders {
  private static final int STATED = 1;
  private static final int HOLDS = 2;
  private static final int HELD = 4;
  private static final int ADDED = 8;
  private static final int WITHDRAWN = 16;

  private int[] firstOut = {};
  private int[] firstIn = {};
  private int[] earlier = {0};
  private int[] later = {0};
  private int[] nextOut = {0};
  private int[] nextIn = {0};
  private byte[] marks = {0};
  private int edges = 1;
  private int unused; // a list by nextOut

  void grow(int slots) {
    firstOut = Arrays.copyOf(firstOut, slots);
    firstIn = Arrays.copyOf(firstIn, slots);
  }

  /** Makes room for edges, so that loading many leaves none to spare. */
  void reserve(int more) {
    if (edges + more > marks.length) {
      int room = Math.max(edges + more, marks.length + marks.length / 4);
      earlier = Arrays.copyOf(earlier, room);
      later = Arrays.copyOf(later, room);
      nextOut = Arrays.copyOf(nextOut, room);
      nextIn = Arrays.copyOf(nextIn, room);
      marks = Arrays.copyOf(marks, room);
    }
  }

  int firstOut(int slot) {
    return firstOut[slot];
  }

  int nextOut(int edge) {
    return nextOut[edge];
  }

  int firstIn(int slot) {
    return firstIn[slot];
  }

  int nextIn(int edge) {
    return nextIn[edge];
  }

  int earlier(int edge) {
    return earlier[edge];
  }

  int later(int edge) {
    return later[edge];
  }

  boolean isStated(int edge) {
    return (marks[edge] & STATED) != 0;
  }

  boolean holds(int edge) {
    return (marks[edge] & HOLDS) != 0;
  }

  /** Whether the edge held before the revision. */
  boolean held(int edge) {
    return (marks[edge] & HELD) != 0;
  }

  void drop(int edge) {
    marks[edge] = (byte) (marks[edge] & ~HOLDS);
  }

  /** Lets all edges from a slot hold that are not withdrawn, or of them only the stated. */
  void hold(int slot, boolean presumedToo) {
    for (int e = firstOut[slot]; e != 0; e = nextOut[e]) {
      boolean holds = (marks[e] & WITHDRAWN) == 0 && (presumedToo || isStated(e));
      marks[e] = (byte) (holds ? marks[e] | HOLDS : marks[e] & ~HOLDS);
    }
  }

  void add(int from, int to, boolean stated) {
    int e = unused;
    if (e == 0) {
      reserve(1);
      e = edges++;
    } else {
      unused = nextOut[e];
    }
    earlier[e] = from;
    later[e] = to;
    marks[e] = (byte) (ADDED | (stated ? STATED : 0));
    nextOut[e] = firstOut[from];
    firstOut[from] = e;
    nextIn[e] = firstIn[to];
    firstIn[to] = e;
  }

  /** Marks one of the edges that say so as withdrawn. */
  void withdraw(int from, int to, boolean stated) {
    int e = find(from, to, stated);
    marks[e] = (byte) (marks[e] | WITHDRAWN);
  }

  /** How many edges that hold say so. */
  int count(int from, int to, boolean stated) {
    int ofOut = 0;
    int ofIn = 0;
    int out = firstOut[from];
    int in = firstIn[to];
    for (; out != 0 && in != 0; out = nextOut[out], in = nextIn[in]) {
      ofOut += says(out, from, to, stated) ? 1 : 0;
      ofIn += says(in, from, to, stated) ? 1 : 0;
    }
    return out == 0 ? ofOut : ofIn;
  }

  boolean isPresumed(int from, int to) {
    for (int e = firstOut[from]; e != 0; e = nextOut[e]) {
      if (later[e] == to && !isStated(e) && holds(e)) {
        return true;
      }
    }
    return false;
  }

  /** Goes through both lists at once, so that an event with many orders costs nothing. */
  private int find(int from, int to, boolean stated) {
    int out = firstOut[from];
    int in = firstIn[to];
    while (!says(out, from, to, stated) && !says(in, from, to, stated)) {
      out = nextOut[out];
      in = nextIn[in];
    }
    return says(out, from, to, stated) ? out : in;
  }

  private boolean says(int edge, int from, int to, boolean stated) {
    return earlier[edge] == from
        && later[edge] == to
        && isStated(edge) == stated
        && (marks[edge] & WITHDRAWN) == 0;
  }

  /** Forgets what was withdrawn in a region, and what held before. */
  void settle(Region region) {
    sweep(region, WITHDRAWN);
  }

  /** Forgets what was added in a region, and takes back what was withdrawn. */
  void revert(Region region) {
    sweep(region, ADDED);
  }

  private void sweep(Region region, int gone) {
    for (int i = 0; i < region.size(); i++) {
      unlink(firstIn, nextIn, region.slot(i), gone);
    }
    for (int i = 0; i < region.size(); i++) {
      int slot = region.slot(i);
      int removed = unlink(firstOut, nextOut, slot, gone);
      while (removed != 0) {
        int next = nextOut[removed];
        nextOut[removed] = unused;
        unused = removed;
        removed = next;
      }
      for (int e = firstOut[slot]; e != 0; e = nextOut[e]) {
        marks[e] = (byte) ((marks[e] & (STATED | HOLDS)) | (holds(e) ? HELD : 0));
      }
    }
  }

  /** Takes the edges with a mark out of a list, in place; returns a list of them. */
  private int unlink(int[] first, int[] next, int slot, int mark) {
    int kept = 0;
    int removed = 0;
    for (int e = first[slot], following; e != 0; e = following) {
      following = next[e];
      if ((marks[e] & mark) != 0) {
        next[e] = removed;
        removed = e;
      } else {
        next[e] = kept;
        kept = e;
      }
    }
    first[slot] = kept;
    return removed;
  }
}
