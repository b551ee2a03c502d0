package org.allegiance.reason.engine;

import java.util.Arrays;

/** A list of numbers that grows. */
final class LongList {

  private long[] items = new long[64];
  private int size;

  int size() {
    return size;
  }

  long get(int place) {
    return items[place];
  }

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  void clear() {
    size = 0;
    if (items.length > 1 << 12) { // one large update does not burden the small ones after it
      items = new long[64];
    }
  }
}
