package org.allegiance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WindowTest {

  @Test
  void readsAsAnEdtfInterval() {
    assertEquals("1970-01-01/1970-01-01", new Window(0, 1).toString());
    assertEquals("1969-12-31/1970-01-31", new Window(-1, 31).toString());
    assertEquals("1970-01-02/..", new Window(1, Window.OPEN_FUTURE).toString());
    assertEquals("../1970-01-02", new Window(Window.OPEN_PAST, 2).toString());
    assertEquals("../..", Window.ALWAYS.toString());
  }

  @Test
  void holdsAtLeastOneDay() {
    assertThrows(IllegalArgumentException.class, () -> new Window(1, 1));
    assertEquals(
        "ends before it begins: 1970-01-03 to 1970-01-01",
        assertThrows(IllegalArgumentException.class, () -> new Window(2, 1)).getMessage());
  }
}
