package org.allegiance.reason.engine;

import java.util.Arrays;

/**
 * The rows of a relation whose term in one column is of a class of few things, by the term in the
 * other column. Where that is in many rows, as a group is in those of all who joined it, the few
 * that tell of its renamings are found at once. A row stays though its term loses the class.
 */
final class Selection {

  final Relation relation;

  /** Whether it is the subject that is of the class. */
  final boolean ofSubject;

  private final LongMap things;
  private int size;
  private int[] rows = new int[16];
  private int[] keys = new int[16];
  private final Index byKey = new Index(keys, 0);

  /**
   * All rows that there are now.
   *
   * @param things those that have had the class
   */
  Selection(Relation relation, boolean ofSubject, LongMap things) {
    this.relation = relation;
    this.ofSubject = ofSubject;
    this.things = things;
    for (int i = 0; i < things.size(); i++) {
      addAll((int) things.key(i));
    }
  }

  /** Adds the rows of a thing that has come to have the class. */
  void addAll(int thing) {
    Index index = ofSubject ? relation.bySubject() : relation.byObject();
    for (int row = index.first(thing); row != Index.END; row = index.next(row)) {
      add(row);
    }
  }

  /** Adds a new row of the relation, if it is one of these. */
  void offer(int row) {
    if (things.contains(ofSubject ? relation.subject(row) : relation.object(row))) {
      add(row);
    }
  }

  private void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size + (size >> 1));
      keys = Arrays.copyOf(keys, rows.length);
      byKey.grow(keys);
    }
    rows[size] = row;
    keys[size] = ofSubject ? relation.object(row) : relation.subject(row);
    byKey.add(size++);
  }

  /** The place of the last row added with a term in the other column, or {@link Index#END}. */
  int first(int key) {
    return byKey.first(key);
  }

  /** The place of the row added before with the same term, or {@link Index#END}. */
  int next(int place) {
    return byKey.next(place);
  }

  int row(int place) {
    return rows[place];
  }
}
