package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderNetworkTest {

  private final OrderNetwork.Builder<String> builder = new OrderNetwork.Builder<>();

  @Test
  void loneEventKeepsItsWindow() {
    assertBounds(builder.within("a", new Window(3, 8)).build(), "a", 3, 8, 3, 8);
  }

  @Test
  void severalWindowsOfOneEventAllHold() {
    builder.within("a", new Window(1, 6)).within("a", new Window(4, 9));
    assertBounds(builder.build(), "a", 4, 6, 4, 6);
  }

  @Test
  void orderTightensBothEvents() {
    OrderNetwork<String> network =
        builder
            .within("a", new Window(4, 9))
            .within("b", new Window(0, 6))
            .before("a", "b")
            .build();
    assertBounds(network, "a", 4, 6, 4, 6);
    assertBounds(network, "b", 4, 6, 4, 6);
  }

  @Test
  void orderPassesThroughEventsWithoutDates() {
    OrderNetwork<String> network =
        builder
            .within("first", new Window(10, 11))
            .before("first", "x")
            .before("x", "y")
            .before("y", "last")
            .within("last", new Window(20, 21))
            .build();
    assertBounds(network, "x", 10, 21, 10, 21);
    assertBounds(network, "y", 10, 21, 10, 21);
  }

  @Test
  void sidesThatNothingBoundsStayOpen() {
    OrderNetwork<String> network =
        builder.within("a", new Window(5, 7)).before("a", "after").before("early", "a").build();
    assertBounds(network, "after", 5, Window.OPEN_FUTURE, 5, Window.OPEN_FUTURE);
    assertBounds(network, "early", Window.OPEN_PAST, 7, Window.OPEN_PAST, 7);
    assertEquals("1970-01-06/..", network.bounds("after").end().toString());
  }

  @Test
  void eventsWithOrdersButNoDatesAnywhereMayLieAnywhere() {
    OrderNetwork<String> network = builder.before("a", "b").build();
    Bounds always = new Bounds(Window.ALWAYS, Window.ALWAYS);
    assertEquals(always, network.bounds("a"));
    assertEquals(always, network.bounds("b"));
    assertTrue(network.certainlyBefore("a", "b"));
    assertFalse(network.possiblyBefore("b", "a"));
  }

  @Test
  void unknownEventsMayLieAnywhereAndComeInAnyOrder() {
    OrderNetwork<String> network = builder.within("a", new Window(0, 1)).build();
    assertEquals(new Bounds(Window.ALWAYS, Window.ALWAYS), network.bounds("stranger"));
    assertBefore(network, "a", "stranger", false, true);
    assertBefore(network, "stranger", "a", false, true);
    assertBefore(network, "stranger", "another", false, true);
    assertBefore(network, "stranger", "stranger", false, false);
  }

  @Test
  void onTheSameDayEitherMayComeFirst() {
    OrderNetwork<String> network =
        builder.within("a", new Window(5, 6)).within("b", new Window(5, 6)).build();
    assertBefore(network, "a", "b", false, true);
    assertBefore(network, "b", "a", false, true);
    assertBefore(network, "a", "a", false, false);
  }

  @Test
  void onTheSameDayAStatedOrderDecides() {
    OrderNetwork<String> network =
        builder
            .within("a", new Window(5, 6))
            .within("b", new Window(5, 6))
            .before("a", "b")
            .build();
    assertBefore(network, "a", "b", true, true);
    assertBefore(network, "b", "a", false, false);
    assertBounds(network, "a", 5, 6, 5, 6);
  }

  @Test
  void onAdjacentDaysTheDatesDecide() {
    OrderNetwork<String> network =
        builder.within("a", new Window(5, 6)).within("b", new Window(6, 7)).build();
    assertBefore(network, "a", "b", true, true);
    assertBefore(network, "b", "a", false, false);
  }

  @Test
  void windowsThatShareADayDecideNothing() {
    OrderNetwork<String> network =
        builder.within("a", new Window(0, 6)).within("b", new Window(5, 9)).build();
    assertBefore(network, "a", "b", false, true);
    assertBefore(network, "b", "a", false, true);
  }

  @Test
  void orderIsPassedOn() {
    OrderNetwork<String> network = builder.before("a", "b").before("b", "c").build();
    assertBefore(network, "a", "c", true, true);
    assertBefore(network, "c", "a", false, false);
  }

  @Test
  void siblingsOfOneOrderStayUnordered() {
    OrderNetwork<String> network = builder.before("a", "b").before("a", "c").build();
    assertBefore(network, "b", "c", false, true);
    assertBefore(network, "c", "b", false, true);
  }

  @Test
  void manyEventsFitIntoOneDay() {
    for (int i = 0; i < 300; i++) {
      builder.within("e" + i, new Window(5, 6)).before("e" + i, "e" + (i + 1));
    }
    OrderNetwork<String> network = builder.within("e300", new Window(5, 6)).build();
    assertBounds(network, "e150", 5, 6, 5, 6);
    assertBefore(network, "e0", "e300", true, true);
  }

  @Test
  void datesAgainstAStatedOrderContradict() {
    builder.within("bystander", new Window(0, 9)).within("a", new Window(6, 8));
    builder.within("b", new Window(1, 3)).before("a", "b").before("bystander", "a");
    assertClash("a", "b");
  }

  @Test
  void theDayBeforeIsAgainstAStatedOrderToo() {
    builder.within("a", new Window(6, 7)).within("b", new Window(5, 6)).before("a", "b");
    assertClash("a", "b");
  }

  @Test
  void contradictionNamesEventsOnTheWayAndNoOthers() {
    builder.within("a", new Window(6, 8)).within("c", new Window(1, 3));
    builder.before("a", "b").before("b", "c").before("c", "d").before("z", "a");
    assertClash("a", "b", "c");
  }

  @Test
  void ordersInACircleContradict() {
    builder.before("a", "b").before("b", "c").before("c", "a").before("c", "d").before("z", "a");
    assertClash("a", "b", "c");
  }

  @Test
  void eventBeforeItselfContradicts() {
    builder.within("a", new Window(0, 9)).before("a", "a").before("a", "b");
    assertClash("a");
  }

  @Test
  void windowsOfOneEventThatShareNoDayContradict() {
    builder.within("a", new Window(0, 5));
    ContradictionException clash =
        assertThrows(ContradictionException.class, () -> builder.within("a", new Window(5, 9)));
    assertEquals(Set.of("a"), new HashSet<>(clash.clash()));
  }

  @Test
  void emptyNetworkKnowsNothing() {
    assertEquals(Window.ALWAYS, builder.build().bounds("a").begin());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.allegiance.time.BruteForce#seeds")
  void agreesWithGoingThroughAllWays(long seed) {
    BruteForce expected = BruteForce.random(seed);
    if (!expected.isConsistent()) {
      ContradictionException clash =
          assertThrows(
              ContradictionException.class, () -> expected.builder().build(), expected::toString);
      Set<Integer> named = new HashSet<>();
      clash.clash().forEach(e -> named.add((Integer) e));
      assertFalse(expected.only(named).isConsistent(), () -> named + " of " + expected);
      return;
    }
    OrderNetwork<Integer> network = expected.builder().build();
    for (int a = 0; a < expected.events; a++) {
      assertEquals(expected.bounds(a), network.bounds(a), "bounds of " + a + " in " + expected);
      for (int b = 0; b < expected.events; b++) {
        String pair = a + " before " + b + " in " + expected;
        assertEquals(expected.certainlyBefore(a, b), network.certainlyBefore(a, b), pair);
        assertEquals(expected.possiblyBefore(a, b), network.possiblyBefore(a, b), pair);
      }
    }
  }

  @Test
  void randomNetworksAreOfBothKinds() {
    long consistent =
        BruteForce.seeds().filter(seed -> BruteForce.random(seed).isConsistent()).count();
    assertTrue(consistent > 100 && consistent < 300, consistent + " of 400 are consistent");
  }

  private void assertClash(String... events) {
    ContradictionException clash =
        assertThrows(ContradictionException.class, () -> builder.build());
    assertEquals(Set.of(events), new HashSet<>(clash.clash()));
    assertEquals(events.length, clash.clash().size());
    for (String event : events) {
      assertTrue(String.valueOf(clash.getMessage()).contains(event), clash.getMessage());
    }
  }

  private static void assertBefore(
      OrderNetwork<String> network, String a, String b, boolean certainly, boolean possibly) {
    assertEquals(certainly, network.certainlyBefore(a, b), a + " certainly before " + b);
    assertEquals(possibly, network.possiblyBefore(a, b), a + " possibly before " + b);
  }

  private static void assertBounds(
      OrderNetwork<String> network,
      String event,
      long earliestBegin,
      long latestBegin,
      long earliestEnd,
      long latestEnd) {
    assertEquals(
        new Bounds(new Window(earliestBegin, latestBegin), new Window(earliestEnd, latestEnd)),
        network.bounds(event),
        event);
  }
}
