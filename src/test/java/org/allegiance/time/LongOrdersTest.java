package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Orders a million steps long, which would exhaust a stack or a table of all pairs. */
class LongOrdersTest {
  private static final int LAST = 1_000_000;
  private static final int MIDDLE = LAST / 2;
  private static final Window DAY = new Window(5, 6);

  private final OrderNetwork network = new OrderNetwork();

  @Test
  void chainWithinADay() {
    revise(chain(true).within(0, DAY).within(LAST, DAY));
    assertEquals(DAY, network.bounds(MIDDLE).end());
    assertTrue(network.certainlyBefore(0, LAST));
    assertFalse(network.possiblyBefore(LAST, 0));

    revise(network.revision().withdrawBefore(MIDDLE, MIDDLE + 1));
    assertFalse(network.certainlyBefore(0, LAST));
    assertTrue(network.possiblyBefore(LAST, 0));
    assertTrue(network.certainlyBefore(0, MIDDLE));
    assertTrue(network.certainlyBefore(MIDDLE + 1, LAST));
    assertEquals(new Window(5, Window.OPEN_FUTURE), network.bounds(MIDDLE).begin());
    assertEquals(new Window(Window.OPEN_PAST, 6), network.bounds(MIDDLE + 1).begin());
  }

  @Test
  void chainToldFromItsEnd() {
    OrderNetwork.Revision chain = network.revision();
    for (int e = LAST; e > 0; e--) {
      chain.before(e - 1, e);
    }
    revise(chain.within(0, DAY));
    assertTrue(network.certainlyBefore(0, LAST));
    assertEquals(new Window(5, Window.OPEN_FUTURE), network.bounds(LAST).begin());
  }

  @Test
  void oneCircle() {
    OrderNetwork.Revision circle = chain(true).before(LAST, 0);
    assertEquals(LAST + 1, clash(circle).clash().size());
    assertFalse(network.certainlyBefore(0, 1));
  }

  @Test
  void oneCircleOfPresumedOrdersWithOneStated() {
    revise(chain(false).before(LAST, 0));
    assertFalse(network.certainlyBefore(0, 1));
    assertTrue(network.certainlyBefore(LAST, 0));
    revise(network.revision().withdrawBefore(LAST, 0));
    assertTrue(network.certainlyBefore(0, LAST));
  }

  @Test
  void wayThatDatesForbid() {
    OrderNetwork.Revision way = chain(true).within(0, new Window(6, 7)).within(LAST, DAY);
    ContradictionException e = clash(way);
    assertEquals(LAST + 1, e.clash().size());
    assertEquals(0, e.clash().get(0));
    assertEquals(LAST, e.clash().get(LAST));
  }

  @Test
  void wayOfPresumedOrdersThatDatesForbid() {
    revise(chain(false).within(0, new Window(6, 7)).within(LAST, DAY));
    assertFalse(network.isPresumed(MIDDLE, MIDDLE + 1));
    assertFalse(network.certainlyBefore(0, 1));
  }

  @Test
  void shortClashOnALongChain() {
    OrderNetwork.Revision chain = chain(true).within(MIDDLE, new Window(6, 7));
    chain.within(LAST, DAY).within(MIDDLE + 3, DAY).within(0, new Window(6, 7));
    assertEquals(4, clash(chain).clash().size());
  }

  @Test
  void hubOfManyOrders() {
    OrderNetwork.Revision hub = network.revision();
    OrderNetwork.Revision less = network.revision();
    for (int e = 1; e <= LAST / 4; e++) {
      hub.before(0, e);
      if (e % 2 == 0) {
        less.withdrawBefore(0, e);
      }
    }
    revise(hub);
    revise(less);
    assertTrue(network.certainlyBefore(0, 1));
    assertFalse(network.certainlyBefore(0, 2));
  }

  private OrderNetwork.Revision chain(boolean stated) {
    OrderNetwork.Revision revision = network.revision();
    for (int e = 0; e < LAST; e++) {
      if (stated) {
        revision.before(e, e + 1);
      } else {
        revision.presume(e, e + 1);
      }
    }
    return revision;
  }

  private ContradictionException clash(OrderNetwork.Revision revision) {
    return assertThrows(ContradictionException.class, () -> network.apply(revision));
  }

  private void revise(OrderNetwork.Revision revision) {
    network.apply(revision);
    network.settle();
  }
}
