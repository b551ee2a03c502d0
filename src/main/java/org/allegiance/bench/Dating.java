package org.allegiance.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How sources date what happened on a day: to the day, the month or the year, about a month, within
 * an interval, or not at all. Whatever they say holds the day, so that dates never contradict the
 * order in which things happened.
 */
final class Dating {

  private Dating() {}

  /** A day as an EDTF value, mostly of some precision; empty where the source gives no date. */
  static Optional<String> of(int day, RandomGenerator random) {
    String date = LocalDate.ofEpochDay(day).toString();
    String month = date.substring(0, 7);
    int roll = random.nextInt(100);
    if (roll < 35) {
      return Optional.of(date);
    }
    if (roll < 68) {
      return Optional.of(month);
    }
    if (roll < 82) {
      return Optional.of(date.substring(0, 4));
    }
    if (roll < 86) {
      return Optional.of(month + "~");
    }
    if (roll < 88) {
      return Optional.of(month + "/" + LocalDate.ofEpochDay(day + 45L).toString().substring(0, 7));
    }
    return roll < 90 ? Optional.of(month + "/..") : Optional.empty();
  }
}
