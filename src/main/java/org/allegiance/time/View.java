package org.allegiance.time;

/**
 * Answers from a solved network. {@code a before b} can be added to it without contradiction unless
 * it would close a negative cycle, that is, unless the longest time that can pass from a's end to
 * b's begin is negative (Dechter, Meiri and Pearl 1991, theorem 3.2 and its corollaries). That time
 * is the shortest path from the one point to the other, and such a path either keeps to orders, and
 * then runs backwards along them from a to b and is negative by the moments that the events on it
 * take; or it goes by way of the calendar, from a's earliest end to b's latest begin, and is
 * negative if b must end before or on the day on which a begins at the earliest. In the same way
 * {@code a before b} must hold if a's end cannot come after b's begin: if orders lead from a to b,
 * or a must end before b can begin. Either way days alone decide, see {@link Solution}.
 */
abstract class View implements OrderNetwork.Answers {
  private final IntIndex events;
  private final Orders orders;

  View(IntIndex events, Orders orders) {
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
    met.add(from);
    for (int i = 0; i < met.size(); i++) {
      for (int e = orders.firstOut(met.get(i)); e != 0; e = orders.nextOut(e)) {
        int next = orders.later(e);
        if (holds(e) && mayReach(next, to) && met.add(next) && isBelow(to, next)) {
          return true;
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
