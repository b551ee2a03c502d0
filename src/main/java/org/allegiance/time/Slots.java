package org.allegiance.time;

import java.util.Arrays;

/**
 * The slots of events, in the order in which they came. Looked up by the event's number directly,
 * since rules ask for them more often than for anything else; numbers too high for that are hashed.
 */
final class Slots {

  private static final int HIGH = 1 << 26;

  private final IntList events = new IntList();
  private int[] slots = new int[16]; // counted from 1, by event
  private final IntIndex high = new IntIndex();
  private final IntList slotsOfHigh = new IntList();

  int size() {
    return events.size();
  }

  /** The event of a slot. */
  int get(int slot) {
    return events.get(slot);
  }

  /** The slot of an event, or -1. */
  int find(int event) {
    if (event >= HIGH) {
      int place = high.find(event);
      return place < 0 ? -1 : slotsOfHigh.get(place);
    }
    return event >= 0 && event < slots.length ? slots[event] - 1 : -1;
  }

  /** The slot of an event, the next one if it had none. */
  int place(int event) {
    int found = find(event);
    if (found >= 0) {
      return found;
    }
    events.add(event);
    if (event >= HIGH) {
      high.place(event);
      slotsOfHigh.add(events.size() - 1);
    } else {
      if (event >= slots.length) {
        slots = Arrays.copyOf(slots, Math.max(event + 1, slots.length + slots.length / 2));
      }
      slots[event] = events.size();
    }
    return events.size() - 1;
  }
}
