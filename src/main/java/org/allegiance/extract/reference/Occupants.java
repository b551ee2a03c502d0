package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          .flatMap(place -> of(place).stream())
          .map(holder -> holder.key)
          .filter(holder -> holder != null && !together.contains(holder))
          .findFirst()
          .ifPresent(holder -> groups.putIfAbsent("counterparty", holder));
    }
  }

  /** Who holds a place, if the text has told it. */
  public static Optional<Referent> of(Referent place) {
    return place.kind == Kind.PLACE ? Optional.ofNullable(place.occupant) : Optional.empty();
  }

  /** The place that a group holds, if the text has told it: "took Kot and withdrew". */
  public static Optional<Referent> heldBy(Referent group) {
    return group.kind == Kind.GROUP ? Optional.ofNullable(group.taken) : Optional.empty();
  }

  /** Notes who holds a place now. */
  public static void remember(String event, List<Referent> where, @Nullable Referent acting) {
    if (acting == null) {
      return;
    }
    for (Referent place : where) {
      if (place.kind == Kind.PLACE && place.key != null && event.equals(TAKING)) {
        place.occupant = acting;
        acting.taken = place;
      } else if (event.equals(LOSING) && acting.equals(place.occupant)) {
        place.occupant = null;
        acting.taken = place.equals(acting.taken) ? null : acting.taken;
      }
    }
  }
}
