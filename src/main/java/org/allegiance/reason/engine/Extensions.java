package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.allegiance.reason.engine.Facts.View;
import org.jspecify.annotations.Nullable;

/** How many things are of each class and, of classes of few, which: what plans choose by. */
final class Extensions {

  /** So many times as many rows or terms make it worth while to know those of a class. */
  private static final int FEW = 8;

  private static final int[] NOTHING = {};

  /**
   * Those that have, or have had, a class of few things.
   *
   * @param selections rows that they are in
   */
  private record Extension(LongMap things, List<Selection> selections) {}

  private final Facts facts;
  private final Kinds kinds;
  private final @Nullable Extension[] known; // by class
  private int[] followed = {}; // classes whose extension is known
  private int[] population = new int[64]; // by kind

  private final int[] sizes; // by class
  private long turns;
  private long countedAt;

  Extensions(Facts facts, Kinds kinds, int classes) {
    this.facts = facts;
    this.kinds = kinds;
    this.known = new Extension[classes];
    this.sizes = new int[classes];
  }

  /** Follows a thing that has come to be of another kind. */
  void turn(int thing, int from, int to) {
    if (to >= population.length) {
      population = Arrays.copyOf(population, to * 2);
    }
    turns++;
    population[from]--;
    population[to]++;
    for (int c : followed) {
      if (kinds.readings(to, c) != 0 && extension(c).things.add(thing, 0)) {
        extension(c).selections.forEach(s -> s.addAll(thing));
      }
    }
  }

  /** Number of things of a class, or what it was when kinds had turned half as often. */
  int size(int ofClass) {
    if (turns >= 2 * countedAt) {
      Arrays.fill(sizes, 0);
      for (int kind = 1; kind < population.length; kind++) {
        for (int c : population[kind] > 0 ? kinds.classes(kind) : NOTHING) {
          sizes[c] += population[kind];
        }
      }
      countedAt = Math.max(1, turns);
    }
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
      followed = IntStream.concat(IntStream.of(followed), IntStream.of(ofClass)).toArray();
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
