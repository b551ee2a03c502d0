package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allegiance.extract.reference.Referent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a place as far as a text has told: "Kot, which the front had held since May, was
 * retaken by the army" from the front.
 */
public final class Occupants {

  private static final String TAKING = "TakingControl";
  private static final String LOSING = "LosingControl";

  private Occupants() {}

  /** Fills in from whom a place is taken that somebody else was told to hold. */
  public static void fill(
      String event, List<Referent> where, List<Referent> takers, Map<String, String> groups) {
    if (event.equals(TAKING)) {
      List<@Nullable String> together = new ArrayList<>();
      takers.forEach(taker -> together.add(taker.groupKey()));
      where.stream()
          .filter(place -> place.kind == Kind.PLACE && place.key != null)
          .map(place -> place.holder)
          .filter(holder -> holder != null && !together.contains(holder))
          .findFirst()
          .ifPresent(holder -> groups.putIfAbsent("counterparty", holder));
    }
  }

  /** Notes who holds a place now. */
  public static void remember(String event, List<Referent> where, @Nullable String acting) {
    for (Referent place : where) {
      if (place.kind == Kind.PLACE && place.key != null && acting != null) {
        if (event.equals(TAKING)) {
          place.holder = acting;
        } else if (event.equals(LOSING) && acting.equals(place.holder)) {
          place.holder = null;
        }
      }
    }
  }
}
