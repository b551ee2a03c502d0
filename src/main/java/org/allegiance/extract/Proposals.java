package org.allegiance.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Proposal;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.names.Gazetteer;
import org.allegiance.extract.names.Mention;
import org.allegiance.extract.reference.Referent;
import org.jspecify.annotations.Nullable;

/** Describes the groups and places that claims name and the graph does not know. */
final class Proposals {

  private final Map<String, Proposal> groups = new HashMap<>();
  private final Map<String, Proposal> places = new HashMap<>();

  /**
   * Describes what a document names.
   *
   * @param groups those that the text tells of without a name that could be listed
   */
  Proposals(
      Gazetteer gazetteer,
      Collection<Known> known,
      List<List<Mention>> mentions,
      List<Referent> groups) {
    for (Entry entry : gazetteer.entries()) {
      add(entry.kind(), entry.key(), entry.label(), entry.type());
    }
    mentions.forEach(block -> block.forEach(m -> add(m.kind(), m.key(), m.label(), m.type())));
    for (Referent group : groups) {
      add(Mention.Kind.GROUP, Objects.requireNonNull(group.key), group.label, group.type);
    }
    for (Known each : known) {
      (each.kind() == Known.Kind.PLACE ? places : this.groups).remove(each.key());
    }
  }

  private void add(Mention.Kind kind, String key, String label, @Nullable String type) {
    if (kind == Mention.Kind.PLACE) {
      places.putIfAbsent(key, new Proposal(key, Proposal.PLACE, label, List.of()));
    } else if (kind == Mention.Kind.GROUP) {
      String named = type == null ? "ArmedGroup" : type;
      groups.putIfAbsent(key, new Proposal(key, named, label, List.of()));
    }
  }

  /** Those that some claims name, by key. */
  List<Proposal> in(List<Claim> claims) {
    Set<String> named =
        claims.stream()
            .flatMap(Proposals::groups)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> at =
        claims.stream().map(Claim::place).filter(Objects::nonNull).collect(Collectors.toSet());
    return Stream.concat(
            named.stream().sorted().map(groups::get), at.stream().sorted().map(places::get))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Stream<String> groups(Claim claim) {
    return Stream.of(claim.actor().id(), claim.from(), claim.to(), claim.counterparty());
  }
}
