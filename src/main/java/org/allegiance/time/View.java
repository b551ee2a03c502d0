package org.allegiance.time;

/**
 * Answers from a solved network.
 *
 * <p>To a network without contradiction another constraint can be added unless it closes a negative
 * cycle of the distance graph. For {@code a before b} this is so if the shortest path there from
 * a's end to b's begin, the longest time that can pass between them, is negative. Such a path keeps
 * to orders or goes by way of the calendar. Orders alone lead backwards, each at the cost of the
 * moments that an event takes: there is a path, and it is negative, just if orders lead from b to
 * a. By way of the calendar it is the time from a's earliest end to b's latest begin, which is
 * negative just if a cannot begin before the day by which b must have ended. Otherwise a is
 * possibly before b.
 *
 * <p>And a is certainly before b if the opposite, a's end after b's begin, closes such a cycle:
 * just if orders lead from a to b, or a must have ended by the day on which b can begin at the
 * earliest. Days decide, as {@link Solution} says.
 */
abstract class View implements OrderNetwork.Answers {
  private final Slots events;
  private final Orders orders;

  View(Slots events, Orders orders) {
    this.events = events;
    this.orders = orders;
  }

  abstract long earliest(int slot);

  abstract long latest(int slot);

  abstract int component(int slot);

  abstract int rank(int slot);

  abstract int lowest(int slot);

  abstract boolean holds(int edge);

  @Override
  public Bounds bounds(int event) {
    int slot = events.find(event);
    Window window = slot < 0 ? Window.ALWAYS : new Window(earliest(slot), latest(slot));
    return new Bounds(window, window);
  }

  @Override
  public boolean certainlyBefore(int a, int b) {
    int i = events.find(a);
    int j = events.find(b);
    return i >= 0 && j >= 0 && i != j && (latest(i) <= earliest(j) || reaches(i, j));
  }

  @Override
  public boolean possiblyBefore(int a, int b) {
    int i = events.find(a);
    int j = events.find(b);
    return a != b && (i < 0 || j < 0 || (earliest(i) < latest(j) && !reaches(j, i)));
  }

  private boolean reaches(int from, int to) {
    if (component(from) != component(to) || !mayReach(from, to)) {
      return false;
    }
    if (isBelow(to, from)) {
      return true;
    }
    IntIndex met = new IntIndex();
    IntList open = new IntList();
    open.add(from);
    while (open.size() > 0) {
      int slot = open.removeLast();
      for (int e = orders.firstOut(slot); e != 0; e = orders.nextOut(e)) {
        int next = orders.later(e);
        if (holds(e) && mayReach(next, to) && met.add(next)) {
          if (isBelow(to, next)) {
            return true;
          }
          open.add(next);
        }
      }
    }
    return false;
  }

  /** Along orders ranks only fall and bounds only rise. */
  private boolean mayReach(int from, int to) {
    return rank(from) >= rank(to) && earliest(from) <= earliest(to) && latest(from) <= latest(to);
  }

  private boolean isBelow(int slot, int above) {
    return lowest(above) <= rank(slot) && rank(slot) <= rank(above);
  }
}
