package org.allegiance.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the fewest events whose dates and stated orders cannot all hold. They are one event, if its
 * windows have no day in common or it is before itself; or a shortest circle of orders; or a
 * shortest way along orders from an event to one whose own dates end on or before the first day of
 * the former's.
 *
 * <p>Over E orders the search for circles takes a time of O(E) for each event at which a
 * depth-first search closed one, the search for ways O(E) for each event on the shortest: little,
 * for clashes are few and short, but no more than quadratic in the worst case.
 */
final class Clash {
  private final Dates dates;
  private final Orders orders;
  private final Ranking ranking;
  private final Region region;

  /** Of a region that has a clash. Its solution is lost by the search. */
  Clash(Dates dates, Orders orders, Ranking ranking, Region region) {
    this.dates = dates;
    this.orders = orders;
    this.ranking = ranking;
    this.region = region;
  }

  /** The slots of the fewest events that clash, in the order in which the orders put them. */
  List<Integer> smallest() {
    for (int i = 0; i < region.size(); i++) {
      if (dates.clash(region.slot(i))) {
        return List.of(region.slot(i));
      }
      orders.hold(region.slot(i), false);
    }
    IntList closing = new IntList();
    ranking.sort(region, closing);
    List<Integer> circle = circle(closing);
    int overdue = overdue(circle.isEmpty() ? region.size() : circle.size() - 1);
    if (overdue < 0) {
      return circle;
    }
    return way(overdue, s -> dates.from(s) >= dates.until(overdue), region.size());
  }

  private List<Integer> circle(IntList closing) {
    List<Integer> smallest = List.of();
    IntIndex tried = new IntIndex();
    for (int i = 0; i < closing.size(); i++) {
      int slot = closing.get(i);
      if (tried.add(slot)) {
        int shorter = smallest.isEmpty() ? region.size() : smallest.size() - 1;
        List<Integer> found = way(slot, s -> s == slot, shorter);
        smallest = found.isEmpty() ? smallest : found;
      }
    }
    return smallest;
  }

  /**
   * The shortest way along orders to a slot from one that may begin it. If it begins where it ends,
   * the slot is named once.
   *
   * @return the slots on it, or none if there are more than the limit
   */
  private List<Integer> way(int end, IntPredicate mayBegin, int limit) {
    IntIndex met = new IntIndex();
    IntList next = new IntList(); // the place of the slot from which each was met
    met.add(end);
    next.add(-1);
    int length = 1;
    for (int i = 0, level = 1; i < met.size(); i++) {
      if (i == level) {
        length++;
        level = met.size();
      }
      if (length > limit) {
        break;
      }
      for (int e = orders.firstIn(met.get(i)); e != 0; e = orders.nextIn(e)) {
        int before = orders.earlier(e);
        if (orders.holds(e) && mayBegin.test(before)) {
          return way(before, i, met, next);
        }
        if (orders.holds(e) && met.add(before)) {
          next.add(i);
        }
      }
    }
    return List.of();
  }

  private static List<Integer> way(int begin, int second, IntIndex met, IntList next) {
    List<Integer> way = new ArrayList<>();
    if (begin != met.get(0)) {
      way.add(begin);
    }
    for (int place = second; place >= 0; place = next.get(place)) {
      way.add(met.get(place));
    }
    return way;
  }

  /**
   * The first event found to have to end before it can begin, as the first days of all events are
   * passed on along the orders one step at a time. So no way of fewer events has such an end.
   *
   * @return its slot, or -1 if there is none on ways of that many events
   */
  private int overdue(int limit) {
    long[] earliest = new long[region.size()]; // by rank
    IntIndex raised = new IntIndex();
    for (int i = 0; i < region.size(); i++) {
      raised.add(region.slot(i));
      earliest[ranking.rank(region.slot(i))] = dates.from(region.slot(i));
    }
    for (int length = 2; length <= limit && raised.size() > 0; length++) {
      long[] passed = new long[raised.size()];
      for (int i = 0; i < passed.length; i++) {
        passed[i] = earliest[ranking.rank(raised.get(i))];
      }
      IntIndex next = new IntIndex();
      for (int i = 0; i < passed.length; i++) {
        for (int e = orders.firstOut(raised.get(i)); e != 0; e = orders.nextOut(e)) {
          int after = orders.later(e);
          if (orders.holds(e) && passed[i] > earliest[ranking.rank(after)]) {
            earliest[ranking.rank(after)] = passed[i];
            next.add(after);
            if (passed[i] >= dates.until(after)) {
              return after;
            }
          }
        }
      }
      raised = next;
    }
    return -1;
  }
}
