package org.allegiance.graph;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Claims without somebody: those in which it has a role go as wholes, since what a source says of
 * an event with one role left out would still lead to who is missing; others lose its names and
 * what linked them to the claims that went.
 */
final class ErasedClaims {

  private static final String SOMEBODY = "somebody";
  private static final String NO_SOURCE = "a source whose name was erased";

  private final String key;
  private final List<Pattern> names;
  private final List<Pattern> others;
  private final Set<String> claims;
  private final Set<String> events;

  /**
   * @param key of the actor
   * @param names what it is called
   * @param others longer names of others, in which these may stand
   * @param all the claims of all files
   */
  ErasedClaims(String key, Collection<String> names, Collection<String> others, List<Claim> all) {
    this.key = key;
    this.names = names.stream().map(ErasedNames::pattern).toList();
    this.others = others.stream().map(ErasedNames::pattern).toList();
    List<Claim> gone = all.stream().filter(this::hasRole).toList();
    this.claims = gone.stream().map(Claim::id).collect(Collectors.toSet());
    this.events = gone.stream().map(Claim::eventId).collect(Collectors.toSet());
  }

  private boolean hasRole(Claim c) {
    return Stream.of(c.actor().id(), c.from(), c.to(), c.counterparty()).anyMatch(key::equals);
  }

  /** What is left of these. */
  List<Claim> without(List<Claim> present) {
    return present.stream().filter(c -> !hasRole(c)).map(this::without).toList();
  }

  private Claim without(Claim c) {
    String source = c.attributedTo();
    return new Claim(
        c.id(),
        c.document(),
        c.evidence(),
        c.eventId(),
        c.event(),
        without(c.actor()),
        c.from(),
        c.to(),
        c.counterparty(),
        c.place(),
        c.time(),
        c.motives(),
        c.follows().stream().filter(e -> !events.contains(e)).toList(),
        c.certainty(),
        source != null && !source.equals(without(source)) ? NO_SOURCE : source,
        c.contradicts().stream().filter(other -> !claims.contains(other)).toList(),
        c.status(),
        c.method(),
        c.confidence(),
        Objects.requireNonNull(without(c.gloss())),
        without(c.figure()));
  }

  private Actor without(Actor a) {
    return new Actor(
        a.id(),
        without(a.label()),
        a.type(),
        a.quantifier(),
        a.count(),
        key.equals(a.partOf()) ? null : a.partOf());
  }

  private @Nullable Figure without(@Nullable Figure f) {
    return f == null
        ? null
        : new Figure(
            f.value(),
            f.upper(),
            f.unit(),
            Objects.requireNonNull(without(f.of())),
            without(f.denominator()));
  }

  private @Nullable String without(@Nullable String text) {
    String now = text;
    for (Pattern name : names) {
      now = now == null ? null : without(name, now);
    }
    return now;
  }

  private String without(Pattern name, String text) {
    return name.matcher(text)
        .replaceAll(match -> isWithinOther(match, text) ? match.group() : SOMEBODY);
  }

  private boolean isWithinOther(MatchResult name, String text) {
    return others.stream()
        .flatMap(other -> other.matcher(text).results())
        .anyMatch(other -> other.start() <= name.start() && name.end() <= other.end());
  }
}
