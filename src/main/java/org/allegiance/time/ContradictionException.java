package org.allegiance.time;

import java.util.List;

/** Dates and stated orders that cannot all hold. */
public final class ContradictionException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient List<?> clash;

  ContradictionException(List<?> clash) {
    super("dates and stated orders cannot all hold: " + clash);
    this.clash = List.copyOf(clash);
  }

  /** The events whose dates and orders clash. */
  public List<?> clash() {
    return clash;
  }
}
