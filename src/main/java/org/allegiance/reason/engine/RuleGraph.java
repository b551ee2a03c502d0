package org.allegiance.reason.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of a number of things rest on which, and where they do so in a circle: its strongly
 * connected components (Tarjan, R. (1972). Depth-first search and linear graph algorithms. SIAM
 * Journal on Computing 1(2), 146-160).
 */
final class RuleGraph {

  private final List<Set<Integer>> supports;
  private final int[] component;
  private final List<List<Integer>> components = new ArrayList<>();
  private final int[] index;
  private final int[] low;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int visited;

  /**
   * @param supports for each thing, by its number, the numbers of those that it rests on
   */
  RuleGraph(List<Set<Integer>> supports) {
    this.supports = supports;
    this.component = new int[supports.size()];
    this.index = new int[supports.size()];
    this.low = new int[supports.size()];
    for (int i = 0; i < supports.size(); i++) {
      if (index[i] == 0) {
        visit(i);
      }
    }
  }

  private void visit(int node) {
    index[node] = low[node] = ++visited;
    component[node] = -1;
    open.push(node);
    for (int next : supports.get(node)) {
      if (index[next] == 0) {
        visit(next);
        low[node] = Math.min(low[node], low[next]);
      } else if (component[next] < 0) {
        low[node] = Math.min(low[node], index[next]);
      }
    }
    if (low[node] == index[node]) {
      List<Integer> members = new ArrayList<>();
      int member;
      do {
        member = open.pop();
        component[member] = components.size();
        members.add(member);
      } while (member != node);
      components.add(members);
    }
  }

  /** The components, each after those that it rests on. */
  List<List<Integer>> components() {
    return components;
  }

  boolean together(int a, int b) {
    return component[a] == component[b];
  }

  boolean inCircle(int node) {
    return components.get(component[node]).size() > 1 || supports.get(node).contains(node);
  }

  /** A shortest way from one thing over what it rests on to another of its component. */
  List<Integer> path(int from, int to) {
    Map<Integer, Integer> reachedFrom = new HashMap<>(Map.of(from, from));
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!reachedFrom.containsKey(to)) {
      int node = next.remove();
      for (int support : new TreeSet<>(supports.get(node))) {
        if (together(support, to) && reachedFrom.putIfAbsent(support, node) == null) {
          next.add(support);
        }
      }
    }
    List<Integer> path = new ArrayList<>(List.of(to));
    while (path.get(0) != from) {
      path.add(0, reachedFrom.getOrDefault(path.get(0), from));
    }
    return path;
  }

  /** A shortest circle through a thing that is in one: each rests on the next, the last on it. */
  List<Integer> circle(int node) {
    return supports.get(node).stream()
        .filter(s -> together(s, node))
        .map(s -> path(s, node))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }
}
