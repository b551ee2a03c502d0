package org.allegiance.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The windows that were stated of each event, by its slot. They all hold, so most is told by what
 * they have in common; the windows themselves are kept only of events that have more than one.
 */
final class Dates {
  private long[] from = {};
  private long[] until = {};
  private final Map<Integer, List<Window>> several = new HashMap<>();

  void grow(int slots) {
    int had = from.length;
    from = Arrays.copyOf(from, slots);
    until = Arrays.copyOf(until, slots);
    Arrays.fill(from, had, slots, Window.OPEN_PAST);
    Arrays.fill(until, had, slots, Window.OPEN_FUTURE);
  }

  /** The first day that all windows of an event allow. */
  long from(int slot) {
    return from[slot];
  }

  /** The first day after all that they allow. */
  long until(int slot) {
    return until[slot];
  }

  boolean clash(int slot) {
    return from[slot] >= until[slot];
  }

  /** Whether stating the window of an event, or withdrawing it, may change what they allow. */
  boolean matters(int slot, Window window) {
    return window.from() >= from[slot] || window.until() <= until[slot];
  }

  int count(int slot, Window window) {
    List<Window> windows = several.get(slot);
    return windows != null
        ? Collections.frequency(windows, window)
        : window.from() == from[slot] && window.until() == until[slot] ? 1 : 0;
  }

  void add(int slot, Window window) {
    List<Window> windows = several.get(slot);
    if (windows != null) {
      windows.add(window);
    } else if (isDated(slot)) {
      several.put(slot, new ArrayList<>(List.of(new Window(from[slot], until[slot]), window)));
    } else {
      set(slot, window.from(), window.until());
      return;
    }
    set(slot, Math.max(from[slot], window.from()), Math.min(until[slot], window.until()));
  }

  void withdraw(int slot, Window window) {
    List<Window> windows = several.get(slot);
    if (windows == null) {
      set(slot, Window.OPEN_PAST, Window.OPEN_FUTURE);
      return;
    }
    windows.remove(window);
    set(
        slot,
        windows.stream().mapToLong(Window::from).max().orElseThrow(),
        windows.stream().mapToLong(Window::until).min().orElseThrow());
    if (windows.size() == 1) {
      several.remove(slot);
    }
  }

  private boolean isDated(int slot) {
    return from[slot] != Window.OPEN_PAST || until[slot] != Window.OPEN_FUTURE;
  }

  private void set(int slot, long first, long end) {
    from[slot] = first;
    until[slot] = end;
  }
}
