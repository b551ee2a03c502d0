package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that would exhaust a stack or a table of all pairs. */
class LongOrdersTest {
  private static final int MILLION = 1_000_000;
  private static final int MANY = 100_000;
  private static final Window DAY_BEFORE = new Window(4, 5);
  private static final Window DAY = new Window(5, 6);
  private static final Window NEXT_DAY = new Window(6, 7);

  private final OrderNetwork network = new OrderNetwork();

  @Test
  void chainOfAMillionSteps() {
    int middle = MILLION / 2;
    OrderNetwork.Revision chain = network.revision();
    for (int e = 0; e < MILLION; e++) {
      chain.before(e, e + 1);
    }
    revise(chain.within(0, DAY));
    assertEquals(new Window(5, Window.OPEN_FUTURE), network.bounds(MILLION).begin());
    assertTrue(network.certainlyBefore(0, MILLION));
    assertFalse(network.possiblyBefore(MILLION, 0));

    revise(network.revision().within(MILLION, DAY).withdrawBefore(middle, middle + 1));
    assertFalse(network.certainlyBefore(0, MILLION));
    assertTrue(network.possiblyBefore(MILLION, 0));
    assertTrue(network.certainlyBefore(0, middle));
    assertTrue(network.certainlyBefore(middle + 1, MILLION));
    assertEquals(new Window(5, Window.OPEN_FUTURE), network.bounds(middle).begin());
    assertEquals(new Window(Window.OPEN_PAST, 6), network.bounds(middle + 1).begin());
  }

  @Test
  void chainToldFromItsEnd() {
    OrderNetwork.Revision chain = network.revision();
    for (int e = MANY; e > 0; e--) {
      chain.before(e - 1, e);
    }
    revise(chain);
    assertTrue(network.certainlyBefore(0, MANY));
  }

  @Test
  void clashesAsLongAsTheChain() {
    revise(chain().within(0, DAY));
    ContradictionException circle = clash(network.revision().before(MANY, 0));
    assertEquals(MANY + 1, circle.clash().size());
    assertTrue(String.valueOf(circle.getMessage()).endsWith("] and 99991 more events"));

    List<Integer> way = clash(network.revision().within(MANY, DAY_BEFORE)).clash();
    assertEquals(MANY + 1, way.size());
    assertEquals(0, way.get(0));
    assertEquals(MANY, way.get(MANY));
    assertTrue(network.certainlyBefore(0, MANY));
  }

  @Test
  void circleOfPresumedOrdersWithOneStated() {
    revise(presumedChain().before(MANY, 0));
    assertFalse(network.certainlyBefore(0, 1));
    assertTrue(network.certainlyBefore(MANY, 0));
    revise(network.revision().withdrawBefore(MANY, 0));
    assertTrue(network.certainlyBefore(0, MANY));
  }

  @Test
  void wayOfPresumedOrdersThatDatesForbid() {
    revise(presumedChain().within(0, NEXT_DAY).within(MANY, DAY));
    assertFalse(network.isPresumed(MANY / 2, MANY / 2 + 1));
    assertFalse(network.certainlyBefore(0, 1));
  }

  @Test
  void shortClashOnALongChain() {
    OrderNetwork.Revision dates = chain().within(0, NEXT_DAY).within(MANY, DAY);
    dates.within(500, NEXT_DAY).within(503, DAY).within(700, NEXT_DAY).within(704, DAY);
    assertEquals(List.of(500, 501, 502, 503), clash(dates).clash());
  }

  @Test
  void oneEventBeforeMany() {
    OrderNetwork.Revision all = network.revision();
    OrderNetwork.Revision even = network.revision();
    for (int e = 1; e <= MANY; e++) {
      all.before(0, e);
      if (e % 2 == 0) {
        even.withdrawBefore(0, e);
      }
    }
    revise(all);
    revise(even);
    assertTrue(network.certainlyBefore(0, 1));
    assertFalse(network.certainlyBefore(0, 2));
  }

  private OrderNetwork.Revision chain() {
    OrderNetwork.Revision revision = network.revision();
    for (int e = 0; e < MANY; e++) {
      revision.before(e, e + 1);
    }
    return revision;
  }

  private OrderNetwork.Revision presumedChain() {
    OrderNetwork.Revision revision = network.revision();
    for (int e = 0; e < MANY; e++) {
      revision.presume(e, e + 1);
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
