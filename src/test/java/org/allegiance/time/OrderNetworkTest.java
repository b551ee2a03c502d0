package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderNetworkTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 70_000_000;
  private static final int D = Integer.MAX_VALUE;

  private final OrderNetwork network = new OrderNetwork();
  private final OrderNetwork.Revision told = network.revision();
  private boolean isTold;

  @Test
  void loneEventKeepsItsWindow() {
    told.within(A, new Window(3, 8));
    assertBounds(A, 3, 8);
  }

  @Test
  void severalWindowsOfOneEventAllHold() {
    told.within(A, new Window(1, 6)).within(A, new Window(4, 9));
    assertBounds(A, 4, 6);
  }

  @Test
  void orderTightensBothEvents() {
    told.within(A, new Window(4, 9)).within(B, new Window(0, 6)).before(A, B);
    assertBounds(A, 4, 6);
    assertBounds(B, 4, 6);
  }

  @Test
  void orderPassesThroughEventsWithoutDates() {
    told.within(A, new Window(10, 11)).before(A, B).before(B, C).before(C, D);
    told.within(D, new Window(20, 21));
    assertBounds(B, 10, 21);
    assertBounds(C, 10, 21);
  }

  @Test
  void sidesThatNothingBoundsStayOpen() {
    told.within(B, new Window(5, 7)).before(A, B).before(B, C);
    assertBounds(A, Window.OPEN_PAST, 7);
    assertBounds(C, 5, Window.OPEN_FUTURE);
    assertEquals("1970-01-06/..", network.bounds(C).end().toString());
  }

  @Test
  void datesMayLieMillionsOfYearsApart() {
    long longAgo = Edtf.parse("Y-999999999").window().from();
    long farOff = Edtf.parse("Y999999999").window().until();
    told.within(A, new Window(longAgo, longAgo + 1)).before(A, B).before(B, C);
    told.within(C, new Window(farOff - 1, farOff));
    assertBounds(B, longAgo, farOff);
  }

  @Test
  void eventsWithOrdersButNoDatesMayLieAnywhere() {
    told.before(A, B);
    assertBounds(A, Window.OPEN_PAST, Window.OPEN_FUTURE);
    assertBefore(A, B, true, true);
    assertBefore(B, A, false, false);
  }

  @Test
  void unknownEventsMayLieAnywhereAndComeInAnyOrder() {
    told.within(A, new Window(0, 1));
    assertBounds(B, Window.OPEN_PAST, Window.OPEN_FUTURE);
    assertBefore(A, B, false, true);
    assertBefore(B, A, false, true);
    assertBefore(B, C, false, true);
    assertBefore(B, B, false, false);
  }

  @Test
  void onTheSameDayEitherMayComeFirst() {
    told.within(A, new Window(5, 6)).within(B, new Window(5, 6));
    assertBefore(A, B, false, true);
    assertBefore(B, A, false, true);
    assertBefore(A, A, false, false);
  }

  @Test
  void onTheSameDayAnOrderDecides() {
    told.within(A, new Window(5, 6)).within(B, new Window(5, 6)).before(A, B);
    assertBefore(A, B, true, true);
    assertBefore(B, A, false, false);
    assertBounds(A, 5, 6);
  }

  @Test
  void onAdjacentDaysTheDatesDecide() {
    told.within(A, new Window(5, 6)).within(B, new Window(6, 7));
    assertBefore(A, B, true, true);
    assertBefore(B, A, false, false);
  }

  @Test
  void windowsThatShareADayDecideNothing() {
    told.within(A, new Window(0, 6)).within(B, new Window(5, 9));
    assertBefore(A, B, false, true);
    assertBefore(B, A, false, true);
  }

  @Test
  void orderIsPassedOn() {
    told.before(A, B).before(B, C);
    assertBefore(A, C, true, true);
    assertBefore(C, A, false, false);
  }

  @Test
  void siblingsOfOneOrderStayUnordered() {
    told.before(A, B).before(A, C);
    assertBefore(B, C, false, true);
    assertBefore(C, B, false, true);
  }

  @Test
  void presumedOrderHolds() {
    told.within(A, new Window(4, 9)).within(B, new Window(0, 6)).presume(A, B);
    assertBefore(A, B, true, true);
    assertBounds(A, 4, 6);
    assertTrue(network.isPresumed(A, B));
    assertFalse(network.isPresumed(B, A));
    assertFalse(network.isPresumed(A, C));
  }

  @Test
  void datesWinOverPresumedOrder() {
    told.within(A, new Window(6, 7)).within(B, new Window(5, 6)).presume(A, B);
    assertBefore(A, B, false, false);
    assertFalse(network.isPresumed(A, B));
  }

  @Test
  void statedOrderWinsOverPresumedOrder() {
    told.before(A, B).presume(B, A);
    assertBefore(A, B, true, true);
  }

  @Test
  void presumedOrdersThatContradictEachOtherAllFall() {
    told.presume(A, B).presume(B, A).presume(B, C).presume(D, D);
    assertBefore(A, B, false, true);
    assertBefore(B, A, false, true);
    assertBefore(B, C, true, true);
  }

  @Test
  void allPresumedOrdersOnAnImpossibleWayFall() {
    told.within(A, new Window(6, 7)).within(C, new Window(5, 6)).presume(A, B).presume(B, C);
    told.presume(B, D);
    assertBefore(A, B, false, true);
    assertFalse(network.isPresumed(A, B));
    assertBefore(B, C, false, true);
    assertBefore(B, D, true, true);
  }

  @Test
  void emptyRevisionChangesNothing() {
    assertEquals(0, network.apply(told).length);
  }

  @Test
  void eventsAreNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> told.within(-1, new Window(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> told.before(A, -1));
  }

  @Test
  void agreesWithAllShortestPaths() {
    int consistent = 0;
    int withOrdersThatFall = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Statements statements = Statements.random(new SplittableRandom(seed));
      AllPairs expected = new AllPairs(statements);
      assertAgrees(expected, statements, " in seed " + seed + ": " + statements);
      boolean falls =
          statements.orders().stream()
              .anyMatch(o -> !o.stated() && !expected.presumed().contains(o));
      consistent += expected.isConsistent() ? 1 : 0;
      withOrdersThatFall += expected.isConsistent() && falls ? 1 : 0;
    }
    assertTrue(consistent > 1000 && consistent < 2500, consistent + " are consistent");
    assertTrue(withOrdersThatFall > 300, withOrdersThatFall + " have presumed orders that fall");
  }

  private static void assertAgrees(AllPairs expected, Statements statements, String of) {
    if (!expected.isConsistent()) {
      assertThrows(ContradictionException.class, statements::network, of);
      return;
    }
    OrderNetwork solved = statements.network();
    assertEquals(statements.answers(expected), statements.answers(solved.asNow()), of);
    assertEquals(expected.presumed(), statements.presumed(solved::isPresumed), of);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.allegiance.time.BruteForce#seeds")
  void agreesWithGoingThroughAllWays(long seed) {
    BruteForce expected = BruteForce.random(seed);
    if (!expected.isConsistent()) {
      ContradictionException clash =
          assertThrows(ContradictionException.class, expected::network, expected::toString);
      HashSet<Integer> named = new HashSet<>(clash.clash());
      assertFalse(expected.only(named).isConsistent(), () -> named + " of " + expected);
      return;
    }
    OrderNetwork solved = expected.network();
    for (int a = 0; a < expected.events; a++) {
      assertEquals(expected.bounds(a), solved.bounds(a), "bounds of " + a + " in " + expected);
      for (int b = 0; b < expected.events; b++) {
        String pair = a + " before " + b + " in " + expected;
        assertEquals(expected.certainlyBefore(a, b), solved.certainlyBefore(a, b), pair);
        assertEquals(expected.possiblyBefore(a, b), solved.possiblyBefore(a, b), pair);
      }
    }
  }

  @Test
  void networksToGoThroughAreOfBothKinds() {
    long consistent =
        BruteForce.seeds().filter(seed -> BruteForce.random(seed).isConsistent()).count();
    assertTrue(consistent > 100 && consistent < 300, consistent + " of 400 are consistent");
  }

  private void assertBefore(int a, int b, boolean certainly, boolean possibly) {
    tell();
    assertEquals(certainly, network.certainlyBefore(a, b), a + " certainly before " + b);
    assertEquals(possibly, network.possiblyBefore(a, b), a + " possibly before " + b);
  }

  private void assertBounds(int event, long from, long until) {
    tell();
    Window window = new Window(from, until);
    assertEquals(new Bounds(window, window), network.bounds(event), event + " lies");
  }

  private void tell() {
    if (!isTold) {
      isTold = true;
      network.apply(told);
    }
  }
}
