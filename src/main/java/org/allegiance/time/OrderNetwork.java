package org.allegiance.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What dates and stated orders together say about when events happened: a simple temporal network
 * (Dechter, Meiri and Pearl 1991).
 *
 * <p>An event is two points, its begin and a later end, within the window of its date; {@code a
 * before b} puts a's end no later than b's begin. So events that stated orders put in a circle
 * contradict each other, and so do orders against the dates. The shortest paths of the network are
 * the tightest bounds that all of it allows. Instances are immutable and made by a {@link Builder}.
 *
 * <p>Points are counted in moments, of which a day has one more than there are events, so that all
 * events fit one after the other into a single day.
 *
 * @param <E> what names an event
 */
public final class OrderNetwork<E> {

  private final Map<E, Integer> index;
  private final int moments; // in a day
  private final long[] sinceOrigin; // longest time from the origin to a point
  private final long[] untilOrigin; // longest time from a point to the origin
  private final Components components;

  private OrderNetwork(
      Map<E, Integer> index,
      int moments,
      long[] sinceOrigin,
      long[] untilOrigin,
      Components components) {
    this.index = index;
    this.moments = moments;
    this.sinceOrigin = sinceOrigin;
    this.untilOrigin = untilOrigin;
    this.components = components;
  }

  /** The tightest bounds of an event. One that the network does not hold may lie anywhere. */
  public Bounds bounds(E event) {
    Integer e = index.get(event);
    return e == null
        ? new Bounds(Window.ALWAYS, Window.ALWAYS)
        : new Bounds(window(begin(e)), window(end(e)));
  }

  private Window window(int point) {
    return new Window(
        untilOrigin[point] >= FAR ? Window.OPEN_PAST : Math.floorDiv(-untilOrigin[point], moments),
        sinceOrigin[point] >= FAR ? Window.OPEN_FUTURE : Math.ceilDiv(sinceOrigin[point], moments));
  }

  /** Whether {@code a} ends no later than {@code b} begins in every way of filling in the dates. */
  public boolean certainlyBefore(E a, E b) {
    Integer i = index.get(a);
    Integer j = index.get(b);
    return i != null && j != null && !i.equals(j) && distance(begin(j), end(i)) <= 0;
  }

  /** Whether {@code a} ends no later than {@code b} begins in some way of filling in the dates. */
  public boolean possiblyBefore(E a, E b) {
    Integer i = index.get(a);
    Integer j = index.get(b);
    if (i == null || j == null) {
      return !a.equals(b);
    }
    return !i.equals(j) && distance(end(i), begin(j)) >= 0;
  }

  /**
   * The longest time that can pass from point p to point q: within their component, or by way of
   * the calendar.
   */
  private long distance(int p, int q) {
    long byCalendar =
        untilOrigin[p] >= FAR || sinceOrigin[q] >= FAR ? FAR : untilOrigin[p] + sinceOrigin[q];
    return Math.min(byCalendar, components.distance(p, q));
  }

  private static final long FAR = Window.OPEN_FUTURE;

  private static int begin(int event) {
    return 2 * event;
  }

  private static int end(int event) {
    return 2 * event + 1;
  }

  private record Edge(int from, int to, long weight) {}

  /**
   * The sets of points that stated orders connect, and the longest times between the points of
   * each.
   */
  private static final class Components {
    private final int[] root;
    private final int[] place; // of a point within its component
    private final Map<Integer, long[][]> longest = new HashMap<>();

    Components(List<Edge> edges, int points) {
      root = new int[points];
      place = new int[points];
      Arrays.setAll(root, i -> i);
      edges.forEach(e -> root[find(e.from())] = find(e.to()));
      Map<Integer, List<Integer>> members = new HashMap<>();
      for (int p = 0; p < points; p++) {
        root[p] = find(p);
        List<Integer> together = members.computeIfAbsent(root[p], k -> new ArrayList<>());
        place[p] = together.size();
        together.add(p);
      }
      Map<Integer, List<Edge>> inside = new HashMap<>();
      edges.forEach(
          e ->
              inside
                  .computeIfAbsent(root[e.from()], k -> new ArrayList<>())
                  .add(new Edge(place[e.from()], place[e.to()], e.weight())));
      inside.forEach(
          (id, local) ->
              longest.put(id, allPairs(local, members.getOrDefault(id, List.of()).size())));
    }

    private static long[][] allPairs(List<Edge> edges, int points) {
      long[][] d = new long[points][];
      for (int p = 0; p < points; p++) {
        d[p] = shortestFrom(p, edges, points);
      }
      return d;
    }

    private int find(int p) {
      int r = p;
      while (root[r] != r) {
        root[r] = root[root[r]];
        r = root[r];
      }
      return r;
    }

    /** The longest time from p to q by stated orders alone. */
    long distance(int p, int q) {
      long[][] d = root[p] == root[q] ? longest.get(root[p]) : null;
      return d == null ? (p == q ? 0 : FAR) : d[place[p]][place[q]];
    }
  }

  /** Bellman and Ford's shortest paths, by queue, in a network free of negative cycles. */
  private static long[] shortestFrom(int source, List<Edge> edges, int points) {
    List<List<Edge>> out = new ArrayList<>(points);
    for (int p = 0; p < points; p++) {
      out.add(new ArrayList<>());
    }
    edges.forEach(e -> out.get(e.from()).add(e));
    long[] d = new long[points];
    Arrays.fill(d, FAR);
    d[source] = 0;
    Deque<Integer> queue = new ArrayDeque<>(List.of(source));
    while (!queue.isEmpty()) {
      int p = queue.remove();
      for (Edge e : out.get(p)) {
        if (d[p] + e.weight() < d[e.to()]) {
          d[e.to()] = d[p] + e.weight();
          queue.add(e.to());
        }
      }
    }
    return d;
  }

  /** Collects windows and orders. */
  public static final class Builder<E> {
    private final Map<E, Integer> index = new LinkedHashMap<>();
    private final List<E> events = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final Set<List<Integer>> orders = new LinkedHashSet<>();

    /** Says that an event lies within a window; several windows of one event all hold. */
    public Builder<E> within(E event, Window window) {
      int e = number(event);
      Window w = windows.get(e);
      long from = Math.max(w.from(), window.from());
      long until = Math.min(w.until(), window.until());
      if (until <= from) {
        throw new ContradictionException(List.of(event));
      }
      windows.set(e, new Window(from, until));
      return this;
    }

    /** Says that {@code first} ended before {@code second} began. */
    public Builder<E> before(E first, E second) {
      orders.add(List.of(number(first), number(second)));
      return this;
    }

    /** A builder with the same windows and orders, to which others can be added apart. */
    public Builder<E> copy() {
      Builder<E> copy = new Builder<>();
      copy.index.putAll(index);
      copy.events.addAll(events);
      copy.windows.addAll(windows);
      copy.orders.addAll(orders);
      return copy;
    }

    private int number(E event) {
      return index.computeIfAbsent(
          event,
          e -> {
            events.add(e);
            windows.add(Window.ALWAYS);
            return events.size() - 1;
          });
    }

    /**
     * Solves the network.
     *
     * @throws ContradictionException if no way of filling in the dates fits; it names the events
     *     that clash
     */
    public OrderNetwork<E> build() {
      int n = events.size();
      int origin = 2 * n;
      int moments = n + 1;
      List<Edge> ordering = new ArrayList<>();
      for (int e = 0; e < n; e++) {
        ordering.add(new Edge(end(e), begin(e), -1));
      }
      for (List<Integer> order : orders) {
        ordering.add(new Edge(begin(order.get(1)), end(order.get(0)), 0));
      }
      List<Edge> all = new ArrayList<>(ordering);
      for (int e = 0; e < n; e++) {
        Window w = windows.get(e);
        if (w.until() < FAR) {
          all.add(new Edge(origin, end(e), Math.multiplyExact(w.until(), moments)));
        }
        if (w.from() > Window.OPEN_PAST) {
          all.add(new Edge(begin(e), origin, -Math.multiplyExact(w.from(), moments)));
        }
      }
      requireConsistent(all, origin);
      List<Edge> reversed = all.stream().map(x -> new Edge(x.to(), x.from(), x.weight())).toList();
      long[] since = shortestFrom(origin, all, origin + 1);
      long[] until = shortestFrom(origin, reversed, origin + 1);
      return new OrderNetwork<>(
          Map.copyOf(index), moments, since, until, new Components(ordering, origin));
    }

    /**
     * All points start at distance 0, so that a negative cycle anywhere keeps relaxing after as
     * many rounds as there are points.
     */
    private void requireConsistent(List<Edge> edges, int origin) {
      long[] d = new long[origin + 1];
      int[] via = new int[origin + 1];
      Arrays.fill(via, -1);
      int last = 0;
      for (int round = 0; round <= origin + 1 && last >= 0; round++) {
        last = -1;
        for (Edge e : edges) {
          if (d[e.from()] + e.weight() < d[e.to()]) {
            d[e.to()] = d[e.from()] + e.weight();
            via[e.to()] = e.from();
            last = e.to();
          }
        }
      }
      if (last >= 0) {
        throw new ContradictionException(cycle(via, last, origin));
      }
    }

    private List<E> cycle(int[] via, int start, int origin) {
      int p = start;
      for (int i = 0; i < via.length; i++) {
        p = via[p];
      }
      Set<E> clash = new LinkedHashSet<>();
      int q = p;
      do {
        if (q != origin) {
          clash.add(events.get(q / 2));
        }
        q = via[q];
      } while (q != p);
      List<E> inOrder = new ArrayList<>(clash);
      Collections.reverse(inOrder);
      return inOrder;
    }
  }
}
