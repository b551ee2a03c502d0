package org.allegiance.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allegiance.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What claims may say of one another: order, contradiction, part and whole.
 *
 * @param claims the ids of the claims that there are
 * @param events the keys of their events
 * @param actors the keys of the actors that they or the register describe
 */
record Links(Set<String> claims, Set<String> events, Set<String> actors) {

  static Links among(Collection<Claim> claims, Register register) {
    Links links = new Links(new HashSet<>(), new HashSet<>(), new HashSet<>(register.actorKeys()));
    for (Claim c : claims) {
      links.claims.add(c.id());
      links.events.add(c.eventId());
      links.actors.add(c.actor().id());
    }
    return links;
  }

  /** The claim with those of its links that lead somewhere. */
  Claim kept(Claim c) {
    return Renumbering.withLinks(
        c, whole(c), keep(c.follows(), events::contains), keep(c.contradicts(), claims::contains));
  }

  /** The claim with its own links, and with those of the candidate that lead somewhere. */
  Claim joined(Claim claim, Claim candidate) {
    boolean sameActor = claim.actor().id().equals(candidate.actor().id());
    return Renumbering.withLinks(
        claim,
        claim.actor().partOf() == null && sameActor ? whole(candidate) : claim.actor().partOf(),
        union(claim.follows(), keep(candidate.follows(), events::contains)),
        union(claim.contradicts(), keep(candidate.contradicts(), claims::contains)));
  }

  private @Nullable String whole(Claim c) {
    String whole = c.actor().partOf();
    return whole != null && actors.contains(whole) ? whole : null;
  }

  private static List<String> keep(List<String> keys, Predicate<String> known) {
    return keys.stream().filter(known).toList();
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
  }
}
