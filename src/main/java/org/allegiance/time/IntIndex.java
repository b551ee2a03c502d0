package org.allegiance.time;

/**
 * Distinct numbers in the order in which they came, each with its place in that order. Hashed with
 * linear probing; since what came last stands last, it serves as the queue of a search as well.
 */
final class IntIndex {
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final IntList numbers = new IntList();
  private int[] table = new int[16]; // places, counted from 1
  private int shift = Integer.numberOfLeadingZeros(table.length) + 1;

  int size() {
    return numbers.size();
  }

  int get(int place) {
    return numbers.get(place);
  }

  /** The place of a number, or -1. */
  int find(int number) {
    return table[cell(number)] - 1;
  }

  /** Whether the number was not there yet. */
  boolean add(int number) {
    int size = size();
    return place(number) == size;
  }

  /** The place of a number, which is put last if it was not there yet. */
  int place(int number) {
    int cell = cell(number);
    if (table[cell] == 0) {
      numbers.add(number);
      table[cell] = size();
      if (4 * size() > 3 * table.length) {
        grow();
        return size() - 1;
      }
    }
    return table[cell] - 1;
  }

  private int cell(int number) {
    int cell = (number * GOLDEN_RATIO) >>> shift;
    while (table[cell] != 0 && numbers.get(table[cell] - 1) != number) {
      cell = (cell + 1) & (table.length - 1);
    }
    return cell;
  }

  private void grow() {
    table = new int[2 * table.length];
    shift--;
    for (int place = 0; place < size(); place++) {
      table[cell(get(place))] = place + 1;
    }
  }
}
