package org.allegiance.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.claim.Proposal;
import org.allegiance.document.Passage;
import org.jspecify.annotations.Nullable;

/** Puts what an extractor finds beside what it found before and what reviewers made of that. */
final class CandidateJoin {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::passage).thenComparing(Claim::id);
  private static final Set<String> GROUPS = Set.of("ArmedGroup", "CivilBody", "State", "Coalition");

  private static final String GROUP = "group/";
  private static final String PLACE = "place/";

  private final String document;
  private final Candidates present;
  private final Map<String, Claim> reviewed;
  private final Register register;

  /**
   * What a candidate says; two that say the same are one. How it was found, how sure the finder is
   * and how it is worded do not count, so that a better pattern does not bring up again what was
   * rejected.
   */
  private record Saying(
      List<Passage> passages,
      String event,
      List<String> actor,
      @Nullable String from,
      @Nullable String to,
      @Nullable String counterparty,
      @Nullable String place,
      @Nullable String time,
      String certainty) {

    static Saying of(Claim c) {
      return new Saying(
          c.evidence().stream().map(Evidence::passage).toList(),
          c.event(),
          actor(c.actor()),
          c.from(),
          c.to(),
          c.counterparty(),
          c.place(),
          c.time() == null ? null : c.time().text(),
          c.certainty());
    }

    /** Keys of people whom a text does not name are the finder's own and may change. */
    private static List<String> actor(Actor a) {
      return a.type() == null
          ? List.of(a.id())
          : List.of(
              a.type(),
              String.valueOf(a.label()),
              String.valueOf(a.quantifier()),
              String.valueOf(a.count()));
    }
  }

  CandidateJoin(String document, Candidates present, List<Claim> reviewed, Register register) {
    this.document = document;
    this.present = present;
    this.reviewed = reviewed.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    this.register = register;
  }

  Candidates with(Candidates found) {
    Map<String, Proposal> proposals = byName(present.proposals());
    proposals.putAll(byName(found.proposals()));
    Map<Saying, Claim> before = new HashMap<>();
    present.claims().forEach(c -> before.putIfAbsent(Saying.of(c), c));
    Map<Saying, String> ids = new HashMap<>();
    Map<String, String> newIds = new HashMap<>();
    Map<String, Claim> joined = new TreeMap<>();
    present.claims().stream().filter(this::isDecided).forEach(c -> joined.put(c.id(), c));
    List<Claim> fresh = new ArrayList<>();
    int next = next();
    for (Claim c : found.claims().stream().sorted(ORDER).toList()) {
      Claim claim = withoutProposedGroup(c, proposals);
      Saying saying = Saying.of(claim);
      Claim old = before.get(saying);
      if (!ids.containsKey(saying)) {
        ids.put(saying, old != null ? old.id() : id(next++));
        if (old == null || !isDecided(old)) {
          fresh.add(claim);
        }
      }
      newIds.put(claim.id(), ids.get(saying));
    }
    Renumbering renumbering = new Renumbering(newIds);
    fresh.stream().map(renumbering::apply).forEach(c -> joined.put(c.id(), c));
    List<Claim> claims = linked(joined.values(), reviewed.values(), register);
    return new Candidates(claims, named(claims, proposals));
  }

  private static Map<String, Proposal> byName(List<Proposal> proposals) {
    Map<String, Proposal> byName = new TreeMap<>();
    proposals.forEach(p -> byName.put(name(p), p));
    return byName;
  }

  /** A reviewed claim that is no longer there is open again. */
  private boolean isDecided(Claim candidate) {
    return reviewed.containsKey(candidate.id()) || candidate.status().equals("rejected");
  }

  /** A group that a claim describes itself is proposed like the others. */
  private static Claim withoutProposedGroup(Claim found, Map<String, Proposal> proposals) {
    Claim c = Renumbering.withStatus(found, "candidate");
    Actor a = c.actor();
    boolean isGroup = a.type() != null && GROUPS.contains(a.type());
    if (isGroup && a.label() != null && a.type() != null) {
      proposals.putIfAbsent(GROUP + a.id(), new Proposal(a.id(), a.type(), a.label(), List.of()));
    }
    return isGroup || proposals.containsKey(GROUP + a.id())
        ? Renumbering.withActor(c, Actor.registered(a.id()))
        : c;
  }

  private String id(int number) {
    return String.format(Locale.ROOT, "%s-%03d", document, number);
  }

  /** The number after the largest that a claim or candidate of the document has. */
  private int next() {
    Pattern form = Pattern.compile(Pattern.quote(document) + "-(\\d{3,8})");
    return Stream.concat(reviewed.keySet().stream(), present.claims().stream().map(Claim::id))
            .map(form::matcher)
            .filter(Matcher::matches)
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .max()
            .orElse(0)
        + 1;
  }

  /** Claims without those of their links that lead nowhere, in the order of the text. */
  static List<Claim> linked(
      Collection<Claim> claims, Collection<Claim> reviewed, Register register) {
    Links links = Links.among(Stream.concat(reviewed.stream(), claims.stream()).toList(), register);
    return claims.stream().map(links::kept).sorted(ORDER).toList();
  }

  /** The proposals that claims name and the register does not know. */
  private List<Proposal> named(List<Claim> claims, Map<String, Proposal> proposals) {
    Set<String> named = claims.stream().flatMap(CandidateJoin::names).collect(Collectors.toSet());
    return proposals.values().stream()
        .filter(p -> named.contains(name(p)))
        .filter(p -> !isRegistered(p, register))
        .sorted(Comparator.comparing(Proposal::isPlace).thenComparing(Proposal::key))
        .toList();
  }

  static boolean isRegistered(Proposal p, Register register) {
    return p.isPlace()
        ? register.keys("place").contains(p.key())
        : register.actor(p.key()).isPresent();
  }

  /** A key with its kind, as a group and a place may have the same. */
  static String name(Proposal p) {
    return (p.isPlace() ? PLACE : GROUP) + p.key();
  }

  /** The groups and places that a claim names, as {@link #name} gives them. */
  static Stream<String> names(Claim c) {
    Stream<String> groups =
        Stream.of(c.actor().id(), c.actor().partOf(), c.from(), c.to(), c.counterparty())
            .flatMap(Stream::ofNullable)
            .map(GROUP::concat);
    return Stream.concat(groups, Stream.ofNullable(c.place()).map(PLACE::concat));
  }
}
