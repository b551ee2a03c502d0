package org.allegiance.reason.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one predicate: rows of subject, object and state. A row that no longer holds stays,
 * and comes back to life when its fact does.
 */
final class Relation {

  private static final int LONG_CHAIN = 16;

  /** A fact is given by its relation's number and its row. */
  final int number;

  final int predicate;

  private int size;
  private int[] subjects = new int[16];
  private int[] objects = new int[16];
  private int[] states = new int[16];
  private final Index bySubject = new Index(subjects, 0);
  private @Nullable Index byObject;
  private Selection[] selections = {};
  private int[] pairs = new int[0]; // row + 1, by hash of subject and object

  Relation(int number, int predicate) {
    this.number = number;
    this.predicate = predicate;
  }

  /** Number of rows, those included that do not hold now. */
  int size() {
    return size;
  }

  int subject(int row) {
    return subjects[row];
  }

  int object(int row) {
    return objects[row];
  }

  int state(int row) {
    return states[row];
  }

  void setState(int row, int state) {
    states[row] = state;
  }

  /**
   * The row of a fact, or {@link Index#END}. It is among the rows of its subject, which mostly are
   * few; where they are not, all rows are hashed.
   */
  int find(int subject, int object) {
    if (pairs.length > 0) {
      return pairs[pair(subject, object)] - 1;
    }
    int steps = 0;
    int row = bySubject.first(subject);
    while (row != Index.END && objects[row] != object) {
      if (++steps > LONG_CHAIN) {
        hashPairs(Math.max(64, Integer.highestOneBit(size) * 4));
        return pairs[pair(subject, object)] - 1;
      }
      row = bySubject.next(row);
    }
    return row;
  }

  /** The row of a fact, a new one of state 0 if it had none. */
  int add(int subject, int object) {
    int found = find(subject, object);
    if (found != Index.END) {
      return found;
    }
    if (size == subjects.length) {
      grow();
    }
    int row = size++;
    subjects[row] = subject;
    objects[row] = object;
    bySubject.add(row);
    if (byObject != null) {
      byObject.add(row);
    }
    for (Selection selection : selections) {
      selection.offer(row);
    }
    if (size * 2L > pairs.length && pairs.length > 0) {
      hashPairs(pairs.length * 2);
    } else if (pairs.length > 0) {
      pairs[pair(subject, object)] = row + 1;
    }
    return row;
  }

  private void grow() {
    int capacity = size + (size >> 1);
    subjects = Arrays.copyOf(subjects, capacity);
    objects = Arrays.copyOf(objects, capacity);
    states = Arrays.copyOf(states, capacity);
    bySubject.grow(subjects);
    if (byObject != null) {
      byObject.grow(objects);
    }
  }

  private void hashPairs(int slots) {
    pairs = new int[slots];
    for (int row = 0; row < size; row++) {
      pairs[pair(subjects[row], objects[row])] = row + 1;
    }
  }

  private int pair(int subject, int object) {
    int mask = pairs.length - 1;
    int hash = (subject * 0x85EBCA6B + object) * 0x9E3779B9;
    int i = (hash ^ (hash >>> 15)) & mask;
    while (pairs[i] != 0
        && (subjects[pairs[i] - 1] != subject || objects[pairs[i] - 1] != object)) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** Keeps a selection up with new rows. */
  void select(Selection selection) {
    selections = Arrays.copyOf(selections, selections.length + 1);
    selections[selections.length - 1] = selection;
  }

  /** Rows by subject. */
  Index bySubject() {
    return bySubject;
  }

  /** Rows by object; made when a join first asks for it. */
  Index byObject() {
    if (byObject == null) {
      byObject = new Index(objects, size);
    }
    return byObject;
  }
}
