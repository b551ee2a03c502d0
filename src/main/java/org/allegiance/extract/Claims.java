package org.allegiance.extract;

import static org.allegiance.extract.Verdict.Standing.UNREAL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.names.Entry;
import org.allegiance.extract.patterns.Confidence;
import org.allegiance.extract.patterns.Patterns;
import org.allegiance.extract.reference.Referent;
import org.jspecify.annotations.Nullable;

/** Makes claims of candidates: one where a document says the same several times. */
final class Claims {

  private static final int SHORTEST_GLOSS = 20;

  private final SourceDocument document;
  private final Patterns patterns;
  private final Confidence confidence;
  private final NamedParties named;
  private final IdentityHashMap<Referent, String> ids = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  Claims(SourceDocument document, Patterns patterns, Confidence confidence, NamedParties named) {
    this.document = document;
    this.patterns = patterns;
    this.confidence = confidence;
    this.named = named;
  }

  /** What a text tells as having happened, or not having happened. */
  List<Claim> of(List<Candidate> candidates, List<Sequence.Step> steps) {
    IdentityHashMap<Candidate, List<Candidate>> tellings = new IdentityHashMap<>();
    List<List<Candidate>> told = told(candidates, c -> c.standing() != UNREAL, tellings);
    IdentityHashMap<List<Candidate>, String> keys = new IdentityHashMap<>();
    told.forEach(same -> keys.put(same, key("x", keys.size() + 1)));
    Function<List<Candidate>, String> key = same -> Objects.requireNonNull(keys.get(same));
    Precedence precedence = new Precedence();
    for (Sequence.Step step : steps) {
      List<Candidate> earlier = tellings.get(step.earlier());
      List<Candidate> later = tellings.get(step.later());
      if (earlier != null && later != null) {
        precedence.add(key.apply(earlier), key.apply(later));
      }
    }
    return told.stream()
        .map(same -> claim(key.apply(same), same, precedence.before(key.apply(same))))
        .toList();
  }

  /** What a text only speaks of: plans, wishes, conditions, questions. */
  List<Claim> unreal(List<Candidate> candidates) {
    List<Claim> claims = new ArrayList<>();
    told(candidates, c -> c.standing() == UNREAL, new IdentityHashMap<>())
        .forEach(same -> claims.add(claim(key("u", claims.size() + 1), same, List.of())));
    return claims;
  }

  private String key(String kind, int number) {
    return document.key() + "-" + kind + String.format(Locale.ROOT, "%03d", number);
  }

  /**
   * Those that say the same, in the order of the text.
   *
   * @param tellings takes up where each went
   */
  private List<List<Candidate>> told(
      List<Candidate> candidates,
      Predicate<Candidate> wanted,
      IdentityHashMap<Candidate, List<Candidate>> tellings) {
    Map<List<Object>, List<List<Candidate>>> told = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      if (wanted.test(each)) {
        Candidate c = each.completed();
        tellings.put(each, add(c, told.computeIfAbsent(identity(c), k -> new ArrayList<>())));
      }
    }
    return told.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing((List<Candidate> same) -> same.get(0).passage()))
        .toList();
  }

  /** A statement that adds nothing that speaks against an earlier one repeats it. */
  private static List<Candidate> add(Candidate c, List<List<Candidate>> told) {
    for (List<Candidate> same : told) {
      if (same.stream().allMatch(s -> s.agreesWith(c))) {
        same.add(c);
        return same;
      }
    }
    List<Candidate> alone = new ArrayList<>(List.of(c));
    told.add(alone);
    return alone;
  }

  private List<Object> identity(Candidate c) {
    return List.of(c.pattern().event(), id(c.actor()), c.standing());
  }

  private Claim claim(String id, List<Candidate> same, List<String> follows) {
    Candidate first = same.stream().reduce(Candidate::joinedWith).orElseThrow();
    List<Passage> passages = same.stream().map(Candidate::passage).distinct().sorted().toList();
    return new Claim(
        id,
        document.key(),
        passages.stream().map(p -> Evidence.in(document, p)).toList(),
        id,
        first.pattern().event(),
        actor(first.actor()),
        first.from(),
        first.to(),
        first.counterparty(),
        first.place(),
        first.time(),
        first.motives(),
        follows,
        certainty(first.standing()),
        first.source(),
        List.of(),
        "candidate",
        "pattern-" + first.pattern().name(),
        confidence.of(first.pattern(), named.in(passages, first)),
        gloss(first),
        null);
  }

  private static String certainty(Verdict.Standing standing) {
    return standing == UNREAL ? Candidates.UNREAL : standing.name().toLowerCase(Locale.ROOT);
  }

  private Actor actor(Referent who) {
    if (who.kind == Referent.Kind.GROUP) {
      return new Actor(id(who), who.label, who.type, null, null, null);
    }
    boolean isOne = who.kind == Referent.Kind.PERSON;
    return new Actor(
        id(who),
        who.label,
        isOne ? "Person" : "Collective",
        isOne ? null : who.quantifier,
        isOne ? null : who.count,
        who.whole == null ? null : id(who.whole));
  }

  private String id(Referent who) {
    if (who.key != null) {
      // Two documents may mean two persons by one name.
      return who.kind == Referent.Kind.PERSON ? document.key() + "-" + who.key : who.key;
    }
    return ids.computeIfAbsent(
        who,
        w -> {
          String slug = document.key() + "-" + Entry.slug(w.label);
          String id = slug;
          for (int i = 2; !taken.add(id); i++) {
            id = slug + "-" + i;
          }
          return id;
        });
  }

  private String gloss(Candidate c) {
    Map<String, @Nullable String> slots = new HashMap<>();
    slots.put("actor", c.actor().label);
    slots.put("from", c.from());
    slots.put("to", c.to());
    slots.put("counterparty", c.counterparty());
    slots.put("place", c.place());
    String gloss = patterns.form(c.pattern().event()).gloss();
    for (Map.Entry<String, @Nullable String> slot : slots.entrySet()) {
      String value = slot.getValue();
      gloss = gloss.replace("{" + slot.getKey() + "}", value == null ? "another party" : value);
    }
    String sentence = Character.toUpperCase(gloss.charAt(0)) + gloss.substring(1);
    return sentence.length() < SHORTEST_GLOSS ? "It is told that " + gloss : sentence;
  }
}
