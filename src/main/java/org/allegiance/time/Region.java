package org.allegiance.time;

/**
 * The events whose answers a revision may change: those that it speaks of, and all that orders, old
 * or new, connect with them.
 */
final class Region {
  private final Orders orders;
  private final IntList slots = new IntList();
  private final int[] places;

  /**
   * An empty region.
   *
   * @param places room for the place of each slot, with whatever a region before left there: a slot
   *     is in this one only if it stands at its place (the sparse sets of Briggs and Torczon 1993)
   */
  Region(Orders orders, int[] places) {
    this.orders = orders;
    this.places = places;
  }

  int size() {
    return slots.size();
  }

  int slot(int place) {
    return slots.get(place);
  }

  /** The place of a slot, or -1 if it lies outside. */
  int place(int slot) {
    int place = places[slot];
    return place < slots.size() && slots.get(place) == slot ? place : -1;
  }

  /** Adds a slot and all connected with it. */
  void include(int slot) {
    int place = slots.size();
    for (add(slot); place < slots.size(); place++) {
      int s = slots.get(place);
      for (int e = orders.firstOut(s); e != 0; e = orders.nextOut(e)) {
        add(orders.later(e));
      }
      for (int e = orders.firstIn(s); e != 0; e = orders.nextIn(e)) {
        add(orders.earlier(e));
      }
    }
  }

  private void add(int slot) {
    if (place(slot) < 0) {
      places[slot] = slots.size();
      slots.add(slot);
    }
  }
}
