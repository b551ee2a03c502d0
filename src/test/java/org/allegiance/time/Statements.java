package org.allegiance.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a network was told, statement by statement. */
final class Statements {

  sealed interface Statement {
    boolean isAbout(Set<Integer> events);
  }

  record Dated(int event, Window window) implements Statement {
    @Override
    public boolean isAbout(Set<Integer> events) {
      return events.contains(event);
    }
  }

  record Ordered(int earlier, int later, boolean stated) implements Statement {
    @Override
    public boolean isAbout(Set<Integer> events) {
      return events.contains(earlier) && events.contains(later);
    }
  }

  final int events;
  private final List<Statement> all;

  private Statements(int events, List<Statement> all) {
    this.events = events;
    this.all = all;
  }

  static Statements none(int events) {
    return new Statements(events, new ArrayList<>());
  }

  /** Of few events, often with several windows and orders that contradict each other. */
  static Statements random(SplittableRandom random) {
    Statements statements = none(random.nextInt(2, 9));
    int presumed = random.nextInt(3);
    for (int i = random.nextInt(3 * statements.events); i > 0; i--) {
      statements.all.add(statements.any(random, presumed));
    }
    return statements;
  }

  /** A random statement; of the orders, presumed in four are only presumed. */
  Statement any(SplittableRandom random, int presumed) {
    if (random.nextInt(6) == 0) {
      int from = random.nextInt(9);
      int until = from + 1 + random.nextInt(4);
      int open = random.nextInt(4);
      return new Dated(
          random.nextInt(events),
          new Window(open == 0 ? Window.OPEN_PAST : from, open == 1 ? Window.OPEN_FUTURE : until));
    }
    int a = random.nextInt(events);
    int b =
        switch (random.nextInt(32)) {
          case 0 -> a;
          case 1, 2, 3 -> random.nextInt(events);
          case 4, 5, 6, 7, 8, 9 -> Math.min(a + random.nextInt(1, 4), events - 1);
          default -> (a + 1) % events;
        };
    return new Ordered(a, b, random.nextInt(4) >= presumed);
  }

  int size() {
    return all.size();
  }

  Statement get(int place) {
    return all.get(place);
  }

  Statements with(List<Statement> added, List<Statement> withdrawn) {
    List<Statement> statements = new ArrayList<>(all);
    withdrawn.forEach(statements::remove);
    statements.addAll(added);
    return new Statements(events, statements);
  }

  Statements only(Predicate<Statement> kept) {
    return new Statements(events, all.stream().filter(kept).toList());
  }

  List<Window> windows(int event) {
    return all.stream()
        .filter(s -> s instanceof Dated d && d.event() == event)
        .map(s -> ((Dated) s).window())
        .toList();
  }

  List<Ordered> orders() {
    return all.stream().filter(Ordered.class::isInstance).map(Ordered.class::cast).toList();
  }

  OrderNetwork network() {
    OrderNetwork network = new OrderNetwork();
    network.apply(revision(network, all, List.of()));
    network.settle();
    return network;
  }

  static OrderNetwork.Revision revision(
      OrderNetwork network, List<Statement> added, List<Statement> withdrawn) {
    OrderNetwork.Revision revision = network.revision();
    for (Statement statement : added) {
      switch (statement) {
        case Dated d -> revision.within(d.event(), d.window());
        case Ordered o when o.stated() -> revision.before(o.earlier(), o.later());
        case Ordered o -> revision.presume(o.earlier(), o.later());
      }
    }
    for (Statement statement : withdrawn) {
      switch (statement) {
        case Dated d -> revision.withdrawWithin(d.event(), d.window());
        case Ordered o when o.stated() -> revision.withdrawBefore(o.earlier(), o.later());
        case Ordered o -> revision.withdrawPresumed(o.earlier(), o.later());
      }
    }
    return revision;
  }

  /** All that is answered about the events: the bounds of each, and of each two their order. */
  List<Object> answers(OrderNetwork.Answers answers) {
    List<Object> table = new ArrayList<>();
    for (int a = 0; a < events; a++) {
      StringBuilder row = new StringBuilder();
      for (int b = 0; b < events; b++) {
        row.append(answers.possiblyBefore(a, b) ? '?' : '-');
        row.append(answers.certainlyBefore(a, b) ? '!' : ' ');
      }
      table.add(answers.bounds(a));
      table.add(row.toString());
    }
    return table;
  }

  /** The presumed orders that hold, of all that there could be. */
  Set<Ordered> presumed(BiPredicate<Integer, Integer> holds) {
    Set<Ordered> presumed = new HashSet<>();
    for (int a = 0; a < events; a++) {
      for (int b = 0; b < events; b++) {
        if (holds.test(a, b)) {
          presumed.add(new Ordered(a, b, false));
        }
      }
    }
    return presumed;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
