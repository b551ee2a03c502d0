package org.allegiance.time;

import java.util.List;

/** Dates and stated orders that cannot all hold. */
public final class ContradictionException extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 10;

  private final transient List<Integer> clash;

  ContradictionException(List<Integer> clash) {
    super("dates and stated orders cannot all hold: " + named(clash));
    this.clash = List.copyOf(clash);
  }

  private static String named(List<Integer> clash) {
    int more = clash.size() - MOST_NAMED;
    return more <= 0
        ? clash.toString()
        : clash.subList(0, MOST_NAMED) + " and " + more + " more events";
  }

  /**
   * The fewest events whose dates and stated orders cannot all hold, each ordered before the next:
   * a single one with dates of its own that exclude each other, or before itself; a circle; or the
   * way from an event to one that its dates put before.
   */
  public List<Integer> clash() {
    return clash;
  }
}
