package org.allegiance.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allegiance.time.Statements.Ordered;

/**
 * What {@link OrderNetwork} should say, by the textbook: the shortest paths between all points of
 * the distance graph (Floyd and Warshall), counted in moments, of which a day has more than there
 * are points.
 */
final class AllPairs implements OrderNetwork.Answers {
  private static final long FAR = Window.OPEN_FUTURE;

  private final Statements statements;
  private final int moments;
  private final Set<Ordered> presumed = new HashSet<>(); // and holding
  private final long[][] distance; // the longest time from one point to another

  AllPairs(Statements statements) {
    this.statements = statements;
    this.moments = 2 * statements.events + 2;
    List<Ordered> orders = statements.orders();
    List<Ordered> straight = withoutCircular(orders);
    long[] earliestEnd = earliestEnds(straight);
    long[] latestBegin = latestBegins(straight);
    List<Ordered> holding = new ArrayList<>(orders.stream().filter(Ordered::stated).toList());
    for (Ordered o : straight) {
      if (!o.stated() && earliestEnd[o.earlier()] <= latestBegin[o.later()]) {
        holding.add(o);
        presumed.add(o);
      }
    }
    distance = shortestPaths(holding);
  }

  boolean isConsistent() {
    for (int p = 0; p < distance.length; p++) {
      if (distance[p][p] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The presumed orders that hold. */
  Set<Ordered> presumed() {
    return presumed;
  }

  @Override
  public Bounds bounds(int event) {
    return new Bounds(window(begin(event)), window(end(event)));
  }

  private Window window(int point) {
    long since = distance[origin()][point];
    long until = distance[point][origin()];
    return new Window(
        until >= FAR ? Window.OPEN_PAST : Math.floorDiv(-until, moments),
        since >= FAR ? Window.OPEN_FUTURE : Math.ceilDiv(since, moments));
  }

  @Override
  public boolean certainlyBefore(int a, int b) {
    return a != b && distance[begin(b)][end(a)] <= 0;
  }

  @Override
  public boolean possiblyBefore(int a, int b) {
    return a != b && distance[end(a)][begin(b)] >= 0;
  }

  private static int begin(int event) {
    return 2 * event;
  }

  private static int end(int event) {
    return 2 * event + 1;
  }

  private int origin() {
    return 2 * statements.events;
  }

  private List<Ordered> withoutCircular(List<Ordered> orders) {
    boolean[][] path = new boolean[statements.events][statements.events];
    orders.forEach(o -> path[o.earlier()][o.later()] = true);
    for (int via = 0; via < path.length; via++) {
      for (int a = 0; a < path.length; a++) {
        for (int b = 0; b < path.length; b++) {
          path[a][b] |= path[a][via] && path[via][b];
        }
      }
    }
    return orders.stream().filter(o -> o.stated() || !path[o.later()][o.earlier()]).toList();
  }

  private long[] earliestEnds(List<Ordered> orders) {
    long[] ends = new long[statements.events];
    for (int e = 0; e < ends.length; e++) {
      long from = statements.windows(e).stream().mapToLong(Window::from).max().orElse(-FAR);
      ends[e] = from == -FAR ? -FAR : from * moments + 1;
    }
    for (int round = 0; round < ends.length; round++) {
      for (Ordered o : orders) {
        long end = ends[o.earlier()] == -FAR ? -FAR : ends[o.earlier()] + 1;
        ends[o.later()] = Math.max(ends[o.later()], end);
      }
    }
    return ends;
  }

  private long[] latestBegins(List<Ordered> orders) {
    long[] begins = new long[statements.events];
    for (int e = 0; e < begins.length; e++) {
      long until = statements.windows(e).stream().mapToLong(Window::until).min().orElse(FAR);
      begins[e] = until == FAR ? FAR : until * moments - 1;
    }
    for (int round = 0; round < begins.length; round++) {
      for (Ordered o : orders) {
        long begin = begins[o.later()] == FAR ? FAR : begins[o.later()] - 1;
        begins[o.earlier()] = Math.min(begins[o.earlier()], begin);
      }
    }
    return begins;
  }

  private long[][] shortestPaths(List<Ordered> orders) {
    int points = origin() + 1;
    long[][] d = new long[points][points];
    for (int p = 0; p < points; p++) {
      Arrays.fill(d[p], FAR);
      d[p][p] = 0;
    }
    for (int e = 0; e < statements.events; e++) {
      d[end(e)][begin(e)] = -1;
      for (Window w : statements.windows(e)) {
        if (w.until() < FAR) {
          d[origin()][end(e)] = Math.min(d[origin()][end(e)], w.until() * moments);
        }
        if (w.from() > -FAR) {
          d[begin(e)][origin()] = Math.min(d[begin(e)][origin()], -w.from() * moments);
        }
      }
    }
    for (Ordered o : orders) {
      int from = begin(o.later());
      int to = end(o.earlier());
      d[from][to] = Math.min(d[from][to], 0);
    }
    for (int via = 0; via < points; via++) {
      for (int a = 0; a < points; a++) {
        for (int b = 0; b < points; b++) {
          if (d[a][via] < FAR && d[via][b] < FAR) {
            d[a][b] = Math.max(-FAR, Math.min(d[a][b], d[a][via] + d[via][b]));
          }
        }
      }
    }
    return d;
  }
}
