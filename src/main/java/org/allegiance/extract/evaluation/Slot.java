package org.allegiance.extract.evaluation;

import java.util.List;
import java.util.Locale;

/** What two statements of the same event are compared by. */
enum Slot {
  ACTOR,
  FROM,
  TO,
  COUNTERPARTY,
  PLACE,
  TIME,
  CERTAINTY;

  /** The slots that hold the key of a group or other actor. */
  static final List<Slot> GROUPS = List.of(FROM, TO, COUNTERPARTY);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
