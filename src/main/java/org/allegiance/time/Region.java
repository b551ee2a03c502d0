package org.allegiance.time;

/**
 * The events whose answers a revision may change: those that it speaks of, and all that orders, old
 * or new, connect with them.
 */
final class Region {
  private final Orders orders;
  private final IntIndex slots = new IntIndex();

  Region(Orders orders) {
    this.orders = orders;
  }

  IntIndex slots() {
    return slots;
  }

  /** Adds a slot and all connected with it. */
  void include(int slot) {
    int place = slots.size();
    for (slots.add(slot); place < slots.size(); place++) {
      int s = slots.get(place);
      for (int e = orders.firstOut(s); e != 0; e = orders.nextOut(e)) {
        slots.add(orders.later(e));
      }
      for (int e = orders.firstIn(s); e != 0; e = orders.nextIn(e)) {
        slots.add(orders.earlier(e));
      }
    }
  }
}
