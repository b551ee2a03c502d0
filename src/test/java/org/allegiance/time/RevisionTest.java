package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.allegiance.time.Statements.Statement;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final Window DAY = new Window(5, 6);
  private static final Window WEEK = new Window(0, 7);

  private final OrderNetwork network = new OrderNetwork();

  @Test
  void eachStatementHasToBeWithdrawn() {
    revise(network.revision().within(1, DAY).within(1, DAY).within(1, WEEK).before(1, 2));
    revise(network.revision().before(1, 2).withdrawWithin(1, DAY));
    assertEquals(DAY, network.bounds(1).begin());
    revise(network.revision().withdrawBefore(1, 2).withdrawWithin(1, DAY));
    assertEquals(WEEK, network.bounds(1).begin());
    assertTrue(network.certainlyBefore(1, 2));
    revise(network.revision().withdrawBefore(1, 2).withdrawWithin(1, WEEK));
    assertEquals(Window.ALWAYS, network.bounds(1).begin());
    assertFalse(network.certainlyBefore(1, 2));
  }

  @Test
  void windowWithoutBoundsSaysNothing() {
    revise(network.revision().within(1, Window.ALWAYS).within(1, DAY));
    assertEquals(0, revise(network.revision().withdrawWithin(1, Window.ALWAYS)).length);
    assertEquals(DAY, network.bounds(1).end());
  }

  @Test
  void presumedOrderComesBackWithTheLastThatSpokeAgainstIt() {
    revise(network.revision().within(1, DAY).within(2, new Window(0, 1)).presume(1, 2));
    assertFalse(network.isPresumed(1, 2));
    revise(network.revision().withdrawWithin(2, new Window(0, 1)).before(2, 1));
    assertFalse(network.isPresumed(1, 2));
    revise(network.revision().withdrawBefore(2, 1));
    assertTrue(network.isPresumed(1, 2));
  }

  @Test
  void onlyWhatWasStatedCanBeWithdrawn() {
    revise(network.revision().within(1, DAY).before(1, 2).presume(2, 3));
    for (OrderNetwork.Revision wrong :
        List.of(
            network.revision().withdrawWithin(1, WEEK),
            network.revision().withdrawWithin(1, DAY).withdrawWithin(1, DAY),
            network.revision().withdrawWithin(9, DAY),
            network.revision().withdrawBefore(2, 1),
            network.revision().withdrawBefore(2, 3),
            network.revision().withdrawBefore(1, 2).withdrawBefore(1, 2),
            network.revision().withdrawPresumed(1, 2),
            network.revision().withdrawPresumed(9, 2))) {
      wrong.within(1, new Window(5, 7)).within(1, new Window(0, 1)).before(2, 1);
      assertThrows(IllegalArgumentException.class, () -> network.apply(wrong));
      assertEquals(DAY, network.bounds(1).end());
    }
    assertEquals(
        "withdrawn but not stated: 2 before 1",
        assertThrows(
                IllegalArgumentException.class,
                () -> network.apply(network.revision().withdrawBefore(2, 1)))
            .getMessage());
  }

  @Test
  void revisionsAreSettledOneByOne() {
    network.apply(network.revision().before(1, 2));
    OrderNetwork.Revision next = network.revision().before(2, 3);
    assertThrows(IllegalStateException.class, () -> network.apply(next));
    assertTrue(network.certainlyBefore(1, 2));
    assertFalse(network.asBefore().certainlyBefore(1, 2));
    network.settle();
    assertTrue(network.asBefore().certainlyBefore(1, 2));
    network.settle();
    network.apply(next);
    assertTrue(network.asNow().certainlyBefore(1, 3));
  }

  @Test
  void contradictionLeavesNothingToSettle() {
    assertThrows(
        ContradictionException.class, () -> network.apply(network.revision().before(1, 1)));
    revise(network.revision().before(1, 2));
    assertTrue(network.certainlyBefore(1, 2));
  }

  @Test
  void onlyEventsWithOtherAnswersAreConcerned() {
    revise(network.revision().before(1, 2).before(2, 3).before(3, 4).within(4, WEEK));
    assertConcerned(network.revision().before(4, 5), 5);
    assertConcerned(network.revision().before(0, 1), 0);
    assertConcerned(network.revision().within(4, new Window(-1, 8)));
    assertConcerned(network.revision().within(3, new Window(3, 7)), 3, 4, 5);
    assertConcerned(network.revision().within(8, DAY).within(9, DAY).withdrawBefore(4, 5), 5, 8, 9);
  }

  private void assertConcerned(OrderNetwork.Revision revision, int... events) {
    int[] concerned = revise(revision);
    Arrays.sort(concerned);
    assertArrayEquals(events, concerned);
  }

  private int[] revise(OrderNetwork.Revision revision) {
    int[] concerned = network.apply(revision);
    network.settle();
    return concerned;
  }

  @Test
  void manySmallNetworksRevisedAgreeWithAllShortestPathsNowAndBefore() {
    int contradictions = 0;
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Statements told = Statements.none(random.nextInt(2, 8));
      AllPairs before = new AllPairs(told);
      OrderNetwork revised = told.network();
      for (int step = 0; step < 25; step++) {
        List<Statement> added = new ArrayList<>();
        List<Statement> withdrawn = new ArrayList<>();
        edit(told, random, added, withdrawn);
        Statements next = told.with(added, withdrawn);
        AllPairs now = new AllPairs(next);
        String of = " in step " + step + " of seed " + seed + ", " + next + " after " + told;
        OrderNetwork.Revision revision = Statements.revision(revised, added, withdrawn);
        if (now.isConsistent()) {
          Set<Integer> concerned = new HashSet<>();
          Arrays.stream(revised.apply(revision)).forEach(concerned::add);
          assertEquals(told.answers(now), told.answers(revised.asNow()), "now" + of);
          assertEquals(told.answers(before), told.answers(revised.asBefore()), "before" + of);
          assertConcerned(before, now, told.events, concerned, of);
          revised.settle();
          told = next;
          before = now;
        } else {
          assertThrows(ContradictionException.class, () -> revised.apply(revision), of);
          contradictions++;
        }
        assertEquals(told.answers(before), told.answers(revised.asNow()), "settled" + of);
        assertEquals(before.presumed(), told.presumed(revised::isPresumed), of);
      }
    }
    assertTrue(contradictions > 500 && contradictions < 7000, contradictions + " contradictions");
  }

  private static void edit(
      Statements told, SplittableRandom random, List<Statement> added, List<Statement> withdrawn) {
    for (int i = random.nextInt(4); i > 0; i--) {
      added.add(told.any(random, 2));
    }
    for (int place = 0; place < told.size(); place++) {
      if (random.nextInt(8) == 0) {
        withdrawn.add(told.get(place));
      }
    }
  }

  private static void assertConcerned(
      AllPairs before, AllPairs now, int events, Set<Integer> concerned, String of) {
    for (int a = 0; a < events; a++) {
      assertTrue(
          before.bounds(a).equals(now.bounds(a)) || concerned.contains(a),
          () -> "bounds changed" + of);
      for (int b = 0; b < events; b++) {
        assertTrue(
            (before.certainlyBefore(a, b) == now.certainlyBefore(a, b)
                    && before.possiblyBefore(a, b) == now.possiblyBefore(a, b))
                || concerned.contains(a)
                || concerned.contains(b),
            () -> "not all of what is other is of " + concerned + of);
      }
    }
  }

  @Test
  void largeNetworkRevisedIsTheSameAsBuiltAnew() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Statements told = Statements.none(150);
      OrderNetwork revised = told.network();
      for (int step = 0; step < 40; step++) {
        List<Statement> added = new ArrayList<>();
        List<Statement> withdrawn = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
          added.add(told.any(random, 3));
        }
        for (int i = random.nextInt(told.size() / 20 + 1); i > 0; i--) {
          withdrawn.add(told.get(random.nextInt(told.size())));
        }
        if (new HashSet<>(withdrawn).size() < withdrawn.size()) {
          continue; // it may have been stated once only
        }
        try {
          revised.apply(Statements.revision(revised, added, withdrawn));
          revised.settle();
          told = told.with(added, withdrawn);
        } catch (ContradictionException e) {
          Statements refused = told.with(added, withdrawn);
          assertEquals(
              e.clash().size(),
              assertThrows(ContradictionException.class, refused::network).clash().size());
        }
      }
      OrderNetwork anew = told.network();
      assertEquals(told.answers(anew.asNow()), told.answers(revised.asNow()), "seed " + seed);
      assertEquals(told.presumed(anew::isPresumed), told.presumed(revised::isPresumed));
    }
  }
}
