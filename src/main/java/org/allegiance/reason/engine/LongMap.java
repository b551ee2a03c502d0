package org.allegiance.reason.engine;

import java.util.Arrays;

/** Numbers by keys of 64 bits, in the order in which the keys came; open addressing. */
final class LongMap {

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int[] slots = new int[32]; // place + 1, by hash
  private int size;

  int size() {
    return size;
  }

  long key(int place) {
    return keys[place];
  }

  int value(int place) {
    return values[place];
  }

  void set(int place, int value) {
    values[place] = value;
  }

  /** The place of a key, or -1. */
  int find(long key) {
    return size == 0 ? -1 : slots[slot(key)] - 1;
  }

  boolean contains(long key) {
    return find(key) >= 0;
  }

  /** Adds a key that is not there yet; false if it was. */
  boolean add(long key, int value) {
    int slot = slot(key);
    if (slots[slot] != 0) {
      return false;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
      slots = new int[size * 4];
      for (int place = 0; place < size; place++) {
        slots[slot(keys[place])] = place + 1;
      }
      slot = slot(key);
    }
    keys[size] = key;
    values[size] = value;
    slots[slot] = ++size;
    return true;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int mask = slots.length - 1;
    int i = (int) (hash >>> 32) & mask;
    while (slots[i] != 0 && keys[slots[i] - 1] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  void clear() {
    if (size > 0) {
      size = 0;
      if (slots.length > 1 << 12) { // one large update does not burden the small ones after it
        keys = new long[16];
        values = new int[16];
        slots = new int[32];
      } else {
        Arrays.fill(slots, 0);
      }
    }
  }
}
