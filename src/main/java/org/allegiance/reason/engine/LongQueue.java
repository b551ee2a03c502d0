package org.allegiance.reason.engine;

import java.util.Arrays;

/** Numbers of facts, first in, first out. */
final class LongQueue {

  private long[] items = new long[1 << 10];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long item) {
    if (size == items.length) {
      long[] longer = Arrays.copyOf(items, size * 2);
      System.arraycopy(items, 0, longer, size, head);
      items = longer;
    }
    items[(head + size++) & items.length - 1] = item;
  }

  long remove() {
    long item = items[head];
    head = (head + 1) & items.length - 1;
    size--;
    return item;
  }

  void clear() {
    size = 0;
  }
}
