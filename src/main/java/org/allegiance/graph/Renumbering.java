package org.allegiance.graph;

import java.util.List;
import java.util.Map;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Claims under other ids, with what they say of one another. */
record Renumbering(Map<String, String> ids) {

  static final Renumbering NONE = new Renumbering(Map.of());

  /** The claim under its new id; events that are named after claims go with them. */
  Claim apply(Claim c) {
    return changed(c, c.actor(), c.status(), rename(c.follows()), rename(c.contradicts()));
  }

  static Claim withActor(Claim c, Actor actor) {
    return NONE.changed(c, actor, c.status(), c.follows(), c.contradicts());
  }

  static Claim withStatus(Claim c, String status) {
    return NONE.changed(c, c.actor(), status, c.follows(), c.contradicts());
  }

  static Claim withLinks(
      Claim c, @Nullable String partOf, List<String> follows, List<String> contradicts) {
    Actor a = c.actor();
    return NONE.changed(
        c,
        new Actor(a.id(), a.label(), a.type(), a.quantifier(), a.count(), partOf),
        c.status(),
        follows,
        contradicts);
  }

  private List<String> rename(List<String> keys) {
    return keys.stream().map(k -> ids.getOrDefault(k, k)).distinct().sorted().toList();
  }

  private Claim changed(
      Claim c, Actor actor, String status, List<String> follows, List<String> contradicts) {
    return new Claim(
        ids.getOrDefault(c.id(), c.id()),
        c.document(),
        c.evidence(),
        ids.getOrDefault(c.eventId(), c.eventId()),
        c.event(),
        actor,
        c.from(),
        c.to(),
        c.counterparty(),
        c.place(),
        c.time(),
        c.motives(),
        follows,
        c.certainty(),
        c.attributedTo(),
        contradicts,
        status,
        c.method(),
        c.confidence(),
        c.gloss(),
        c.figure());
  }
}
