package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allegiance.time.Statements.Ordered;
import org.junit.jupiter.api.Test;

class ClashTest {
  private static final int A = 10;
  private static final int B = 20;
  private static final int C = 30;
  private static final int D = 40;
  private static final int E = 50;

  private final OrderNetwork network = new OrderNetwork();
  private final OrderNetwork.Revision told = network.revision();

  @Test
  void windowsOfOneEventThatShareNoDay() {
    told.within(A, new Window(0, 5)).within(A, new Window(0, 9)).within(A, new Window(5, 9));
    assertClash(A);
  }

  @Test
  void eventBeforeItself() {
    told.within(A, new Window(0, 9)).before(A, A).before(A, B);
    assertClash(A);
  }

  @Test
  void datesAgainstAnOrder() {
    told.within(E, new Window(0, 9)).within(A, new Window(6, 8)).within(B, new Window(1, 3));
    told.before(A, B).before(E, A);
    assertClash(A, B);
  }

  @Test
  void theDayBeforeIsAgainstAnOrderToo() {
    told.within(A, new Window(6, 7)).within(B, new Window(5, 6)).before(A, B);
    assertClash(A, B);
  }

  @Test
  void eventsOnTheWayAreNamedAndNoOthers() {
    told.within(A, new Window(6, 8)).within(C, new Window(1, 3));
    told.before(A, B).before(B, C).before(C, D).before(E, A);
    assertClash(A, B, C);
  }

  @Test
  void shortestOfSeveralWays() {
    told.within(A, new Window(6, 8)).within(E, new Window(1, 3));
    told.before(A, B).before(B, C).before(C, D).before(D, E).before(A, D);
    assertClash(A, D, E);
  }

  @Test
  void presumedOrdersAreNoShortcuts() {
    told.within(A, new Window(6, 8)).within(C, new Window(1, 3));
    told.before(A, B).before(B, C).presume(A, C).presume(B, A);
    assertClash(A, B, C);
  }

  @Test
  void laterDateMayBeNearer() {
    told.within(A, new Window(9, 10)).within(B, new Window(5, 8));
    told.within(D, new Window(0, 8)).within(E, new Window(1, 3));
    told.before(A, B).before(B, C).before(C, D).before(D, E);
    assertClash(A, B);
  }

  @Test
  void ordersInACircle() {
    told.before(A, B).before(B, C).before(C, A).before(C, D).before(E, A);
    Set<List<Integer>> turns = Set.of(List.of(A, B, C), List.of(B, C, A), List.of(C, A, B));
    assertTrue(turns.contains(clash()));
  }

  @Test
  void smallerCircleWithinACircle() {
    told.before(A, B).before(B, C).before(C, D).before(D, E).before(E, A).before(D, C);
    assertEquals(Set.of(C, D), Set.copyOf(clash()));
  }

  @Test
  void clashOfWhatIsNewWithWhatWasThere() {
    network.apply(network.revision().before(A, B).before(B, C));
    network.settle();
    told.before(C, A);
    assertEquals(Set.of(A, B, C), Set.copyOf(clash()));
  }

  @Test
  void messageNamesTheEvents() {
    told.before(A, A);
    assertEquals(
        "dates and stated orders cannot all hold: [10]",
        assertThrows(ContradictionException.class, () -> network.apply(told)).getMessage());
  }

  @Test
  void noFewerEventsClash() {
    int[] ofSize = new int[9];
    for (long seed = 0; seed < 1500; seed++) {
      Statements statements = Statements.random(new SplittableRandom(seed));
      String of = " in seed " + seed + ": " + statements;
      int smallest = smallestByTryingAll(statements);
      ofSize[smallest]++;
      if (smallest > 0) {
        List<Integer> clash =
            assertThrows(ContradictionException.class, statements::network, of).clash();
        assertEquals(smallest, clash.size(), clash + of);
        assertEquals(smallest, new HashSet<>(clash).size(), clash + of);
        assertFalse(isConsistent(statements, new HashSet<>(clash)), clash + of);
        for (int i = 1; i < smallest; i++) {
          Ordered order = new Ordered(clash.get(i - 1), clash.get(i), true);
          assertTrue(statements.orders().contains(order), clash + of);
        }
      }
    }
    for (int size = 0; size <= 4; size++) {
      assertTrue(ofSize[size] > 10, ofSize[size] + " clashes of size " + size);
    }
  }

  private static int smallestByTryingAll(Statements statements) {
    return IntStream.range(1, 1 << statements.events)
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .filter(bits -> !isConsistent(statements, chosen(bits)))
        .findFirst()
        .map(Integer::bitCount)
        .orElse(0);
  }

  private static Set<Integer> chosen(int bits) {
    return IntStream.range(0, Integer.SIZE)
        .filter(e -> (bits & 1 << e) != 0)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static boolean isConsistent(Statements statements, Set<Integer> events) {
    return new AllPairs(
            statements.only(
                s -> s.isAbout(events) && (!(s instanceof Ordered order) || order.stated())))
        .isConsistent();
  }

  private List<Integer> clash() {
    return assertThrows(ContradictionException.class, () -> network.apply(told)).clash();
  }

  private void assertClash(Integer... events) {
    assertEquals(List.of(events), clash());
  }
}
