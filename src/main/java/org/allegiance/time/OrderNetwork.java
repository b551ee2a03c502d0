package org.allegiance.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What dates and orders together say about when events happened: a simple temporal network
 * (Dechter, Meiri and Pearl, Temporal constraint networks, Artificial Intelligence 49, 1991) that
 * can be revised.
 *
 * <p>An event is a number that the caller chooses. It is two points, its begin and a later end,
 * within the windows of its dates; {@code a before b} puts a's end no later than b's begin. Days
 * are as fine as they have to be: any number of events fit one after the other into a single one.
 *
 * <p>Orders are stated or presumed. What was stated has to hold. A presumed order holds unless it
 * lies on a contradiction of all that was stated and presumed: on a circle of orders, or on the way
 * along orders from an event to one that its dates put before. Of presumed orders that contradict
 * each other none holds, so what holds does not depend on the order in which they came.
 *
 * <p>Each statement counts: one that was made twice has to be withdrawn twice. A network revised is
 * the same as one built anew, at the cost of those events that orders connect with what was
 * revised. Not safe for use while another thread revises it.
 */
public final class OrderNetwork {

  /** What is known of any two events at one time. Events never told of may lie anywhere. */
  public interface Answers {

    /** The tightest bounds of an event that dates and orders allow. */
    Bounds bounds(int event);

    /** Whether a ends no later than b begins in every way of filling in the dates. */
    boolean certainlyBefore(int a, int b);

    /** Whether a ends no later than b begins in some way of filling in the dates. */
    boolean possiblyBefore(int a, int b);
  }

  private final Slots events = new Slots();
  private final Dates dates = new Dates();
  private final Orders orders = new Orders();
  private final Ranking ranking = new Ranking(orders);
  private final Solution solution = new Solution(dates, orders, ranking);
  private final Now now = new Now(events, orders, ranking, solution);
  private int[] places = {}; // of slots in the region of a revision
  private @Nullable Before before; // the last revision, until it is settled

  /** An empty revision of this network. */
  public Revision revision() {
    return new Revision();
  }

  /**
   * Makes all edits of a revision, or none. {@link #asBefore()} answers as before until {@link
   * #settle()}.
   *
   * @return the events concerned: of any two events about which an answer is another now, at least
   *     one, and each event with other bounds
   * @throws ContradictionException if dates and stated orders could not all hold then
   * @throws IllegalArgumentException if it withdraws what was not stated before
   * @throws IllegalStateException if the revision before is not settled
   */
  public int[] apply(Revision revision) {
    if (before != null) {
      throw new IllegalStateException("the revision before is not settled");
    }
    requireStated(revision);
    makeRoom(revision);
    Region region = new Region(orders, places);
    link(revision, region);
    Before earlier = new Before(events, orders, now, region);
    revision.windows.forEach(w -> dates.add(slot(w), w.window()));
    revision.withdrawnWindows.forEach(w -> dates.withdraw(slot(w), w.window()));
    if (!solution.solve(region)) {
      List<Integer> clash = new Clash(dates, orders, ranking, region).smallest();
      revision.withdrawnWindows.forEach(w -> dates.add(slot(w), w.window()));
      revision.windows.forEach(w -> dates.withdraw(slot(w), w.window()));
      orders.revert(region);
      solution.solve(region);
      orders.settle(region);
      throw new ContradictionException(clash.stream().map(events::get).toList());
    }
    before = earlier;
    IntList changed = earlier.changed();
    int[] concerned = new int[changed.size()];
    for (int i = 0; i < concerned.length; i++) {
      concerned[i] = events.get(changed.get(i));
    }
    return concerned;
  }

  /** Ends the last revision: {@link #asBefore()} answers as now until the next. */
  public void settle() {
    if (before != null) {
      orders.settle(before.region());
      before = null;
    }
  }

  /** The answers now, whatever revisions are made. */
  public Answers asNow() {
    return now;
  }

  /** The answers before the last revision, until it is settled; those now if there is none. */
  public Answers asBefore() {
    return before == null ? now : before;
  }

  /** As {@link Answers#bounds}, now. */
  public Bounds bounds(int event) {
    return now.bounds(event);
  }

  /** As {@link Answers#certainlyBefore}, now. */
  public boolean certainlyBefore(int a, int b) {
    return now.certainlyBefore(a, b);
  }

  /** As {@link Answers#possiblyBefore}, now. */
  public boolean possiblyBefore(int a, int b) {
    return now.possiblyBefore(a, b);
  }

  /** Whether a was presumed to be before b, and that holds. */
  public boolean isPresumed(int a, int b) {
    int slot = events.find(a);
    int after = events.find(b);
    return slot >= 0 && after >= 0 && orders.isPresumed(slot, after);
  }

  private int slot(Dated dated) {
    return events.find(dated.event());
  }

  private void requireStated(Revision revision) {
    times(revision.withdrawnWindows)
        .forEach(
            (w, times) -> {
              if (slot(w) < 0 || dates.count(slot(w), w.window()) < times) {
                throw new IllegalArgumentException("withdrawn but not stated: " + w);
              }
            });
    times(revision.withdrawnOrders)
        .forEach(
            (o, times) -> {
              int a = events.find(o.earlier());
              int b = events.find(o.later());
              if (a < 0 || b < 0 || orders.count(a, b, o.stated()) < times) {
                throw new IllegalArgumentException("withdrawn but not stated: " + o);
              }
            });
  }

  private static <T> Map<T, Long> times(List<T> statements) {
    return statements.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void makeRoom(Revision revision) {
    revision.windows.forEach(w -> events.place(w.event()));
    for (Ordered o : revision.orders) {
      events.place(o.earlier());
      events.place(o.later());
    }
    if (events.size() > places.length) {
      int room = Math.max(events.size(), places.length + places.length / 4);
      places = new int[room];
      dates.grow(room);
      orders.grow(room);
      ranking.grow(room);
      solution.grow(room);
    }
    orders.reserve(revision.orders.size());
  }

  /** Adds and withdraws orders, and finds all events that they and the windows may concern. */
  private void link(Revision revision, Region region) {
    for (Ordered o : revision.orders) {
      orders.add(events.find(o.earlier()), events.find(o.later()), o.stated());
    }
    for (Ordered o : revision.withdrawnOrders) {
      orders.withdraw(events.find(o.earlier()), events.find(o.later()), o.stated());
    }
    revision.orders.forEach(o -> region.include(events.find(o.earlier())));
    revision.withdrawnOrders.forEach(o -> region.include(events.find(o.earlier())));
    for (List<Dated> edits : List.of(revision.windows, revision.withdrawnWindows)) {
      for (Dated w : edits) {
        if (dates.matters(slot(w), w.window())) {
          region.include(slot(w));
        }
      }
    }
  }

  private record Dated(int event, Window window) {
    @Override
    public String toString() {
      return event + " within " + window;
    }
  }

  private record Ordered(int earlier, int later, boolean stated) {
    @Override
    public String toString() {
      return earlier + (stated ? " before " : " presumed before ") + later;
    }
  }

  /**
   * Statements to make and to withdraw, all at once. Only what was stated by a revision before can
   * be withdrawn.
   */
  public static final class Revision {
    private final List<Dated> windows = new ArrayList<>();
    private final List<Dated> withdrawnWindows = new ArrayList<>();
    private final List<Ordered> orders = new ArrayList<>();
    private final List<Ordered> withdrawnOrders = new ArrayList<>();

    private Revision() {}

    /** States that an event lies within a window; several windows of one event all hold. */
    public Revision within(int event, Window window) {
      return add(windows, event, window);
    }

    /** Withdraws one statement of a window. */
    public Revision withdrawWithin(int event, Window window) {
      return add(withdrawnWindows, event, window);
    }

    /** States that an event ended before another began. */
    public Revision before(int earlier, int later) {
      return add(orders, earlier, later, true);
    }

    /** Withdraws one statement of an order. */
    public Revision withdrawBefore(int earlier, int later) {
      return add(withdrawnOrders, earlier, later, true);
    }

    /** Presumes that an event ended before another began. */
    public Revision presume(int earlier, int later) {
      return add(orders, earlier, later, false);
    }

    /** Withdraws one presumption of an order. */
    public Revision withdrawPresumed(int earlier, int later) {
      return add(withdrawnOrders, earlier, later, false);
    }

    private Revision add(List<Dated> edits, int event, Window window) {
      if (!window.equals(Window.ALWAYS)) { // which says nothing
        edits.add(new Dated(requireNatural(event), window));
      }
      return this;
    }

    private Revision add(List<Ordered> edits, int earlier, int later, boolean stated) {
      edits.add(new Ordered(requireNatural(earlier), requireNatural(later), stated));
      return this;
    }

    private static int requireNatural(int event) {
      if (event < 0) {
        throw new IllegalArgumentException("negative event: " + event);
      }
      return event;
    }
  }
}
