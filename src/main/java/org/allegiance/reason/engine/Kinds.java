package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What classes a thing can have, and in which readings: each such combination is one <em>kind</em>,
 * of which there are few, however many things there are. What follows from classes alone (most of a
 * class hierarchy) is found once for a kind, not once for a thing.
 *
 * <p>Only classes that the program names take part, numbered from 0.
 */
final class Kinds {

  /** The kind of a thing of no class. */
  static final int NONE = 0;

  /**
   * A rule about the classes of one thing.
   *
   * @param body the classes it must have
   * @param head the class it then has
   */
  @SuppressWarnings("ArrayRecordComponent") // matched in inner loops
  record ClassRule(int[] body, int head) {}

  private final int classes;
  private final List<ClassRule> rules;
  private final int[] resting; // kinds, by class
  private char[][] readings = new char[64][]; // by kind and class
  private int size;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final LongMap changed = new LongMap();
  private final LongMap joined = new LongMap();
  private final LongMap closed = new LongMap();
  private final LongMap differing = new LongMap(); // places of differences, by two kinds
  private final List<int[]> differences = new ArrayList<>();

  Kinds(int classes, List<ClassRule> rules) {
    this.classes = classes;
    this.rules = rules;
    number(new char[classes]);
    this.resting = new int[classes];
    for (ClassRule rule : rules) {
      for (int c : rule.body()) {
        resting[c] = with(resting[c], rule.head(), Readings.ALL);
      }
    }
  }

  /** The readings in which a thing of this kind has a class. */
  int readings(int kind, int ofClass) {
    return readings[kind][ofClass];
  }

  /** The kind that differs in one class. */
  int with(int kind, int ofClass, int inReadings) {
    if (readings(kind, ofClass) == inReadings) {
      return kind;
    }
    long change = (((long) kind * classes + ofClass) << Readings.BITS) | inReadings;
    int known = changed.find(change);
    if (known >= 0) {
      return changed.value(known);
    }
    char[] copy = readings[kind].clone();
    copy[ofClass] = (char) inReadings;
    int with = number(copy);
    changed.add(change, with);
    return with;
  }

  /** The kind with all that the rules about classes add. */
  int closed(int kind) {
    int known = closed.find(kind);
    if (known >= 0) {
      return closed.value(known);
    }
    int all = number(close(readings[kind].clone()));
    closed.add(kind, all);
    return all;
  }

  /** The kind with the classes of another in some readings as well, and all that this adds. */
  int joined(int kind, int other, int inReadings) {
    if (other == NONE) {
      return kind;
    }
    long join = ((((long) kind << 22) | other) << Readings.BITS) | inReadings;
    int known = joined.find(join);
    if (known >= 0) {
      return joined.value(known);
    }
    char[] sum = readings[kind].clone();
    for (int c = 0; c < classes; c++) {
      sum[c] |= (char) (readings[other][c] & inReadings);
    }
    int all = closed(number(sum));
    joined.add(join, all);
    return all;
  }

  /** The kind of a thing of a single class. */
  int only(int ofClass) {
    return with(NONE, ofClass, Readings.ALL);
  }

  /** The classes that may follow from a class at once, as a kind. */
  int resting(int onClass) {
    return resting[onClass];
  }

  /** The classes of a kind, in whatever readings. */
  int[] classes(int kind) {
    return differing(NONE, kind);
  }

  /** The classes in which two kinds differ. */
  int[] differing(int a, int b) {
    long pair = ((long) a << 32) | b;
    int known = differing.find(pair);
    if (known >= 0) {
      return differences.get(differing.value(known));
    }
    int[] difference =
        IntStream.range(0, classes).filter(c -> readings[a][c] != readings[b][c]).toArray();
    differing.add(pair, differences.size());
    differences.add(difference);
    return difference;
  }

  private char[] close(char[] kind) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ClassRule rule : rules) {
        int all = Readings.ALL;
        for (int c : rule.body()) {
          all &= kind[c];
        }
        grown |= (all & ~kind[rule.head()]) != 0;
        kind[rule.head()] |= (char) all;
      }
    }
    return kind;
  }

  private int number(char[] kind) {
    return numbers.computeIfAbsent(
        new String(kind),
        k -> {
          if (size == readings.length) {
            readings = Arrays.copyOf(readings, size * 2);
          }
          readings[size] = kind;
          return size++;
        });
  }
}
