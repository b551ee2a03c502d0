package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final List<char[]> readings = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> changed = new HashMap<>();
  private final List<Integer> closed = new ArrayList<>();

  Kinds(int classes, List<ClassRule> rules) {
    this.classes = classes;
    this.rules = rules;
    number(new char[classes]);
  }

  /** The readings in which a thing of this kind has a class. */
  int readings(int kind, int ofClass) {
    return readings.get(kind)[ofClass];
  }

  int classes() {
    return classes;
  }

  /** The kind that differs in one class. */
  int with(int kind, int ofClass, int inReadings) {
    if (readings(kind, ofClass) == inReadings) {
      return kind;
    }
    long change = ((long) kind * classes + ofClass) << Readings.BITS | inReadings;
    Integer known = changed.get(change);
    if (known == null) {
      char[] copy = readings.get(kind).clone();
      copy[ofClass] = (char) inReadings;
      known = number(copy);
      changed.put(change, known);
    }
    return known;
  }

  /** The kind with all that the rules about classes add. */
  int closed(int kind) {
    int known = closed.get(kind);
    if (known < 0) {
      known = number(close(readings.get(kind).clone()));
      closed.set(kind, known);
    }
    return known;
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
          readings.add(Arrays.copyOf(kind, kind.length));
          closed.add(-1);
          return readings.size() - 1;
        });
  }
}
