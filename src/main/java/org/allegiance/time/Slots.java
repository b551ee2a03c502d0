package org.allegiance.time;

import java.util.Arrays;

/**
 * The slots of events, in the order in which they came. Looked up by the event's number directly:
 * rules ask for them more often than for anything else.
 */
final class Slots {

  private final IntList events = new IntList();
  private int[] slots = new int[16]; // counted from 1, by event

  int size() {
    return events.size();
  }

  /** The event of a slot. */
  int get(int slot) {
    return events.get(slot);
  }

  /** The slot of an event, or -1. */
  int find(int event) {
    return event >= 0 && event < slots.length ? slots[event] - 1 : -1;
  }

  /** The slot of an event, the next one if it had none. */
  int place(int event) {
    if (event >= slots.length) {
      slots = Arrays.copyOf(slots, Math.max(event + 1, slots.length + slots.length / 2));
    }
    if (slots[event] == 0) {
      events.add(event);
      slots[event] = events.size();
    }
    return slots[event] - 1;
  }
}
