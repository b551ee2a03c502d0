package org.allegiance.reason.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one predicate: rows of subject, object and state. A row that no longer holds stays,
 * and comes back to life when its fact does.
 */
final class Relation {

  /** A fact is given by its relation's number and its row. */
  final int number;

  final int predicate;

  private int size;
  private int[] subjects = new int[16];
  private int[] objects = new int[16];
  private int[] states = new int[16];
  private int[] slots = new int[32]; // row + 1, by hash of subject and object
  private @Nullable Index bySubject;
  private @Nullable Index byObject;

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

  /** The row of a fact, or {@link Index#END}. */
  int find(int subject, int object) {
    return slots[slot(subject, object)] - 1;
  }

  /** The row of a fact, a new one of state 0 if it had none. */
  int add(int subject, int object) {
    int slot = slot(subject, object);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == subjects.length) {
      grow();
    }
    int row = size++;
    subjects[row] = subject;
    objects[row] = object;
    slots[slot] = row + 1;
    if (bySubject != null) {
      bySubject.add(row);
    }
    if (byObject != null) {
      byObject.add(row);
    }
    if (size * 3L > slots.length * 2L) {
      slots = new int[slots.length * 2];
      for (int r = 0; r < size; r++) {
        slots[slot(subjects[r], objects[r])] = r + 1;
      }
    }
    return row;
  }

  private void grow() {
    int capacity = size + (size >> 1);
    subjects = Arrays.copyOf(subjects, capacity);
    objects = Arrays.copyOf(objects, capacity);
    states = Arrays.copyOf(states, capacity);
    if (bySubject != null) {
      bySubject.grow(subjects);
    }
    if (byObject != null) {
      byObject.grow(objects);
    }
  }

  private int slot(int subject, int object) {
    int mask = slots.length - 1;
    int i = mix(subject * 0x85EBCA6B + object) & mask;
    while (slots[i] != 0
        && (subjects[slots[i] - 1] != subject || objects[slots[i] - 1] != object)) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** Rows by subject; made when a join first asks for it. */
  Index bySubject() {
    if (bySubject == null) {
      bySubject = new Index(subjects, size);
    }
    return bySubject;
  }

  /** Rows by object; made when a join first asks for it. */
  Index byObject() {
    if (byObject == null) {
      byObject = new Index(objects, size);
    }
    return byObject;
  }

  static int mix(int key) {
    int h = key * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
