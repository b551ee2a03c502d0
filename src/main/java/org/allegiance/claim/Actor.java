package org.allegiance.claim;

import org.jspecify.annotations.Nullable;

/**
 * Whom a claim is about.
 *
 * @param id key, unique across all actors
 * @param label name, or a description in our own words; null where the graph's own register of
 *     actors names it
 * @param type local name of its class: Person, Collective, ArmedGroup, CivilBody, State or
 *     Coalition; null as above
 * @param quantifier for a collective: how the source counts it, key of the scheme of quantifiers
 * @param count for a collective: how many, where the source says
 * @param partOf for a collective: key of the collective or group that it is part of
 */
public record Actor(
    String id,
    @Nullable String label,
    @Nullable String type,
    @Nullable String quantifier,
    @Nullable Integer count,
    @Nullable String partOf) {

  /** An actor that the graph's own register describes. */
  public static Actor registered(String id) {
    return new Actor(id, null, null, null, null, null);
  }
}
