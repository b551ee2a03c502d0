package org.allegiance.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came before what, without circles: of two words that speak against each other the first
 * counts.
 */
final class Precedence {

  private final Map<String, Set<String>> before = new TreeMap<>();

  void add(String earlier, String later) {
    if (!isBefore(later, earlier)) {
      before.computeIfAbsent(later, k -> new TreeSet<>()).add(earlier);
    }
  }

  /** What is said to have come right before. */
  List<String> before(String key) {
    return List.copyOf(before.getOrDefault(key, Set.of()));
  }

  private boolean isBefore(String one, String other) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(other));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (at.equals(one)) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(before.getOrDefault(at, Set.of()));
      }
    }
    return false;
  }
}
