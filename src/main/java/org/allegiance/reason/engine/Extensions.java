package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.List;
import org.allegiance.reason.engine.Facts.View;
import org.jspecify.annotations.Nullable;

/** How many things are of each class and, of classes of few, which: what plans choose by. */
final class Extensions {

  /** So many times as many rows or terms make it worth while to know those of a class. */
  private static final int FEW = 8;

  /**
   * Those that have, or have had, a class of few things.
   *
   * @param selections rows that they are in
   */
  private record Extension(LongMap things, List<Selection> selections) {}

  private final Facts facts;
  private final Kinds kinds;
  private final @Nullable Extension[] known; // by class
  private final int[] sizes; // by class

  Extensions(Facts facts, Kinds kinds, int classes) {
    this.facts = facts;
    this.kinds = kinds;
    this.known = new Extension[classes];
    this.sizes = new int[classes];
  }

  /** Follows a thing that has come to be of another kind. */
  void turn(int thing, int from, int to) {
    for (int c : kinds.differing(from, to)) {
      boolean was = kinds.readings(from, c) != 0;
      boolean is = kinds.readings(to, c) != 0;
      sizes[c] += (is ? 1 : 0) - (was ? 1 : 0);
      Extension extension = known[c];
      if (is && extension != null && extension.things.add(thing, 0)) {
        extension.selections.forEach(s -> s.addAll(thing));
      }
    }
  }

  /** Number of things of a class. */
  int size(int ofClass) {
    return sizes[ofClass];
  }

  /** Whether so few things are of a class that they should be looked up among others. */
  boolean isOfFew(int ofClass, int others) {
    return size(ofClass) < others / FEW;
  }

  /** All things that have or, during an update, had a class, and some that have had it before. */
  LongMap things(int ofClass) {
    return extension(ofClass).things;
  }

  private Extension extension(int ofClass) {
    Extension extension = known[ofClass];
    if (extension == null) {
      extension = new Extension(new LongMap(), new ArrayList<>());
      for (int thing = 0; thing < facts.terms.size(); thing++) {
        if (facts.classReadings(thing, ofClass, View.NOW) != 0
            || facts.classReadings(thing, ofClass, View.OLD) != 0) {
          extension.things.add(thing, 0);
        }
      }
      known[ofClass] = extension;
    }
    return extension;
  }

  /** The rows of a relation of which the subject or the object has or has had a class. */
  Selection selection(Relation relation, boolean ofSubject, int ofClass) {
    Extension extension = extension(ofClass);
    for (Selection selection : extension.selections) {
      if (selection.relation == relation && selection.ofSubject == ofSubject) {
        return selection;
      }
    }
    Selection selection = new Selection(relation, ofSubject, extension.things);
    extension.selections.add(selection);
    relation.select(selection);
    return selection;
  }
}
