package org.allegiance.reason.engine;

import java.util.Arrays;

/** The rows of a relation by the term in one of its columns: a chain of rows for each term. */
final class Index {

  static final int END = -1;

  private int[] column;
  private int[] next;
  private int[] slots = new int[64]; // first row + 1 of a chain, by hash of its term
  private int chains;

  Index(int[] column, int rows) {
    this.column = column;
    this.next = new int[column.length];
    for (int row = 0; row < rows; row++) {
      add(row);
    }
  }

  /** Follows a column that has grown. */
  void grow(int[] longer) {
    column = longer;
    next = Arrays.copyOf(next, longer.length);
  }

  void add(int row) {
    int slot = slot(column[row]);
    next[row] = slots[slot] - 1;
    if (slots[slot] == 0 && ++chains * 2 > slots.length) {
      slots[slot] = row + 1;
      rehash();
    } else {
      slots[slot] = row + 1;
    }
  }

  private void rehash() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int first : old) {
      if (first != 0) {
        slots[slot(column[first - 1])] = first;
      }
    }
  }

  private int slot(int term) {
    int mask = slots.length - 1;
    int hash = (term >>> 4) * 0x9E3779B9;
    int i = ((hash ^ (hash >>> 15)) << 4 | (term & 15)) & mask; // neighbours share a cache line
    while (slots[i] != 0 && column[slots[i] - 1] != term) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** The last row added with a term, or {@link #END}. */
  int first(int term) {
    return slots[slot(term)] - 1;
  }

  /** The row added before with the same term, or {@link #END}. */
  int next(int row) {
    return next[row];
  }

  /** Number of different terms. */
  int chains() {
    return chains;
  }
}
