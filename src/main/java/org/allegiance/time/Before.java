package org.allegiance.time;

/** The answers as they were before a revision: of its region kept apart, of all else as now. */
final class Before extends View {
  private final Orders orders;
  private final Now now;
  private final Region region;
  private final long[] earliest;
  private final long[] latest;
  private final int[] component;
  private final int[] rank;
  private final int[] lowest;

  Before(Slots events, Orders orders, Now now, Region region) {
    super(events, orders);
    this.orders = orders;
    this.now = now;
    this.region = region;
    int n = region.size();
    earliest = new long[n];
    latest = new long[n];
    component = new int[n];
    rank = new int[n];
    lowest = new int[n];
    for (int i = 0; i < n; i++) {
      int slot = region.slot(i);
      earliest[i] = now.earliest(slot);
      latest[i] = now.latest(slot);
      component[i] = now.component(slot);
      rank[i] = now.rank(slot);
      lowest[i] = now.lowest(slot);
    }
  }

  Region region() {
    return region;
  }

  /**
   * The slots of events of which some answer is another now. Bounds are compared one by one. Where
   * orders lead from one event to another now but did not, or did and do not, some on the way came
   * to hold or ceased to: the first event then comes before the first of these, and the last event
   * after the last of them, along orders that hold as they did. So either all that comes before
   * such orders or all that comes after them accounts for all pairs; the fewer are taken.
   */
  IntList changed() {
    boolean[] isAfter = new boolean[region.size()];
    boolean[] isBefore = new boolean[region.size()];
    IntList after = new IntList();
    IntList before = new IntList();
    for (int i = 0; i < region.size(); i++) {
      for (int e = orders.firstOut(region.slot(i)); e != 0; e = orders.nextOut(e)) {
        if (orders.holds(e) != orders.held(e)) {
          add(orders.later(e), isAfter, after);
          add(orders.earlier(e), isBefore, before);
        }
      }
    }
    for (int i = 0; i < after.size(); i++) {
      for (int e = orders.firstOut(after.get(i)); e != 0; e = orders.nextOut(e)) {
        if (orders.holds(e)) {
          add(orders.later(e), isAfter, after);
        }
      }
    }
    for (int i = 0; i < before.size() && before.size() < after.size(); i++) {
      for (int e = orders.firstIn(before.get(i)); e != 0; e = orders.nextIn(e)) {
        if (orders.holds(e)) {
          add(orders.earlier(e), isBefore, before);
        }
      }
    }
    boolean[] isChanged = before.size() < after.size() ? isBefore : isAfter;
    IntList changed = before.size() < after.size() ? before : after;
    for (int i = 0; i < region.size(); i++) {
      int slot = region.slot(i);
      if (earliest[i] != now.earliest(slot) || latest[i] != now.latest(slot)) {
        add(slot, isChanged, changed);
      }
    }
    return changed;
  }

  private void add(int slot, boolean[] isIn, IntList slots) {
    int place = region.place(slot);
    if (!isIn[place]) {
      isIn[place] = true;
      slots.add(slot);
    }
  }

  @Override
  long earliest(int slot) {
    int i = region.place(slot);
    return i < 0 ? now.earliest(slot) : earliest[i];
  }

  @Override
  long latest(int slot) {
    int i = region.place(slot);
    return i < 0 ? now.latest(slot) : latest[i];
  }

  @Override
  int component(int slot) {
    int i = region.place(slot);
    return i < 0 ? now.component(slot) : component[i];
  }

  @Override
  int rank(int slot) {
    int i = region.place(slot);
    return i < 0 ? now.rank(slot) : rank[i];
  }

  @Override
  int lowest(int slot) {
    int i = region.place(slot);
    return i < 0 ? now.lowest(slot) : lowest[i];
  }

  @Override
  boolean holds(int edge) {
    return orders.held(edge);
  }
}
