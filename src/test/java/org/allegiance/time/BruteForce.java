package org.allegiance.time;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What {@link OrderNetwork} should say, found by going through every way of giving each event its
 * first and last day.
 *
 * <p>Days alone decide, but for events that share one: there they can be placed in any way that the
 * stated orders allow, and so it is asked whether the orders go in a circle.
 */
final class BruteForce {

  /** Further than any bounded window of the random networks. */
  static final int PAST = -1;

  static final int FUTURE = 8;

  final int events;
  private final List<Window> windows = new ArrayList<>();
  private final boolean[][] ordered;
  private final List<int[]> assignments = new ArrayList<>();

  private BruteForce(int events) {
    this.events = events;
    this.ordered = new boolean[events][events];
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  static BruteForce random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BruteForce network = new BruteForce(random.nextInt(1, 6));
    int widest = new int[] {0, 7, 7, 6, 4, 3}[network.events];
    for (int e = 0; e < network.events; e++) {
      int from = random.nextInt(0, 7);
      int until = Math.min(7, from + 1 + random.nextInt(widest));
      boolean mayBeOpen = network.events <= 3;
      network.windows.add(
          new Window(
              mayBeOpen && random.nextInt(6) == 0 ? Window.OPEN_PAST : from,
              mayBeOpen && random.nextInt(6) == 0 ? Window.OPEN_FUTURE : until));
    }
    for (int i = random.nextInt(network.events + 1); i > 0; i--) {
      network.ordered[random.nextInt(network.events)][random.nextInt(network.events)] = true;
    }
    network.assign(0, new int[2 * network.events]);
    return network;
  }

  /** The same, of some of the events only. */
  BruteForce only(Set<Integer> kept) {
    List<Integer> list = kept.stream().sorted().toList();
    BruteForce part = new BruteForce(list.size());
    for (int i = 0; i < part.events; i++) {
      part.windows.add(windows.get(list.get(i)));
      for (int j = 0; j < part.events; j++) {
        part.ordered[i][j] = ordered[list.get(i)][list.get(j)];
      }
    }
    part.assign(0, new int[2 * part.events]);
    return part;
  }

  OrderNetwork network() {
    OrderNetwork network = new OrderNetwork();
    OrderNetwork.Revision revision = network.revision();
    for (int e = 0; e < events; e++) {
      revision.within(e, windows.get(e));
      for (int later = 0; later < events; later++) {
        if (ordered[e][later]) {
          revision.before(e, later);
        }
      }
    }
    network.apply(revision);
    return network;
  }

  boolean isConsistent() {
    return !assignments.isEmpty() && IntStream.range(0, events).noneMatch(e -> path(e, e));
  }

  Bounds bounds(int event) {
    return new Bounds(window(2 * event), window(2 * event + 1));
  }

  private Window window(int point) {
    Set<Integer> days = assignments.stream().map(a -> a[point]).collect(toSet());
    int first = days.stream().min(Integer::compare).orElseThrow();
    int last = days.stream().max(Integer::compare).orElseThrow();
    return new Window(
        first == PAST ? Window.OPEN_PAST : first,
        last == FUTURE - 1 ? Window.OPEN_FUTURE : last + 1);
  }

  boolean certainlyBefore(int a, int b) {
    return a != b
        && (path(a, b) || assignments.stream().allMatch(days -> days[2 * a + 1] < days[2 * b]));
  }

  boolean possiblyBefore(int a, int b) {
    return a != b
        && !path(b, a)
        && assignments.stream().anyMatch(days -> days[2 * a + 1] <= days[2 * b]);
  }

  /** Whether stated orders lead from one event to the other in one step or more. */
  private boolean path(int a, int b) {
    boolean[] reached = ordered[a].clone();
    for (int round = 0; round < events; round++) {
      for (int via = 0; via < events; via++) {
        for (int to = 0; reached[via] && to < events; to++) {
          reached[to] |= ordered[via][to];
        }
      }
    }
    return reached[b];
  }

  private void assign(int event, int[] days) {
    if (event == events) {
      assignments.add(days.clone());
      return;
    }
    int from = (int) Math.max(PAST, windows.get(event).from());
    int until = (int) Math.min(FUTURE, windows.get(event).until());
    for (int first = from; first < until; first++) {
      for (int last = first; last < until; last++) {
        days[2 * event] = first;
        days[2 * event + 1] = last;
        if (keepsOrder(event, days)) {
          assign(event + 1, days);
        }
      }
    }
  }

  private boolean keepsOrder(int event, int[] days) {
    for (int other = 0; other < event; other++) {
      if ((ordered[other][event] && days[2 * other + 1] > days[2 * event])
          || (ordered[event][other] && days[2 * event + 1] > days[2 * other])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(windows.toString());
    for (int a = 0; a < events; a++) {
      for (int b = 0; b < events; b++) {
        text.append(ordered[a][b] ? " " + a + "<" + b : "");
      }
    }
    return text.toString();
  }
}
