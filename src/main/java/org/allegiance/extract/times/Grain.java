package org.allegiance.extract.times;

import java.time.temporal.ChronoUnit;

/** Units of the calendar, from fine to coarse. */
enum Grain {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  SEASON(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS),
  DECADE(ChronoUnit.DECADES),
  CENTURY(ChronoUnit.CENTURIES);

  private final ChronoUnit unit;

  Grain(ChronoUnit unit) {
    this.unit = unit;
  }

  ChronoUnit unit() {
    return unit;
  }
}
