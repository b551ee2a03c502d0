package org.allegiance.reason;

import java.util.List;
import java.util.Optional;
import org.allegiance.reason.engine.Readings;

/**
 * What the engine's readings stand for here: how much one credits the sources, and whether the
 * dates have to leave no other way. The lowest bit is the reading that credits even what is denied,
 * then come four that credit claims at least as sure as each certainty and any way of filling in
 * the dates, then the same four with every way.
 */
final class Reading {

  /** By how much they credit: whoever credits a rumour credits what is asserted too. */
  private static final List<Certainty> CREDITED =
      List.of(Certainty.UNKNOWN, Certainty.RUMOURED, Certainty.HEDGED, Certainty.ASSERTED);

  private static final int CERTAINTIES = CREDITED.size();

  /** What holds in some way of filling in the dates. */
  static final int POSSIBLE = (1 << (1 + CERTAINTIES)) - 1;

  private Reading() {}

  /** The readings that credit a claim. */
  static int crediting(Certainty claim) {
    int some = (1 << (CREDITED.indexOf(claim) + 1)) - 1; // none if it is denied
    return Readings.DENIED | some << 1 | some << (1 + CERTAINTIES);
  }

  /** How a fact stands that holds in some readings; empty if only a denial would yield it. */
  static Optional<Standing> standing(int readings) {
    int certain = Integer.bitCount(readings >> (1 + CERTAINTIES));
    int possible = Integer.bitCount((readings >> 1) & ((1 << CERTAINTIES) - 1));
    return possible == 0
        ? Optional.empty()
        : Optional.of(
            new Standing(
                CREDITED.get(possible - 1), certain == 0 ? null : CREDITED.get(certain - 1)));
  }
}
