package org.allegiance.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.extract.Verdict.Standing;
import org.jspecify.annotations.Nullable;

/** Makes claims of candidates: one where a document says the same several times. */
final class Claims {

  private static final int SHORTEST_GLOSS = 20;

  private final SourceDocument document;
  private final Patterns patterns;
  private final IdentityHashMap<Referent, String> ids = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  Claims(SourceDocument document, Patterns patterns) {
    this.document = document;
    this.patterns = patterns;
  }

  List<Claim> of(List<Candidate> candidates) {
    Map<List<Object>, List<List<Candidate>>> told = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      Candidate c = each.completed();
      if (c.standing() != Standing.UNREAL) {
        add(c, told.computeIfAbsent(identity(c), k -> new ArrayList<>()));
      }
    }
    List<Claim> claims = new ArrayList<>();
    told.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing((List<Candidate> same) -> same.get(0).passage()))
        .forEach(same -> claims.add(claim(claims.size() + 1, same)));
    return claims;
  }

  /** A statement that adds nothing that speaks against an earlier one repeats it. */
  private static void add(Candidate c, List<List<Candidate>> told) {
    Optional<List<Candidate>> before =
        told.stream().filter(same -> same.stream().allMatch(s -> s.agreesWith(c))).findFirst();
    if (before.isPresent()) {
      before.get().add(c);
    } else {
      told.add(new ArrayList<>(List.of(c)));
    }
  }

  private List<Object> identity(Candidate c) {
    return List.of(c.pattern().event(), id(c.actor()), c.standing());
  }

  private Claim claim(int number, List<Candidate> same) {
    Candidate first = same.stream().reduce(Candidate::joinedWith).orElseThrow();
    String id = document.key() + "-x" + String.format(Locale.ROOT, "%03d", number);
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
        List.of(),
        List.of(),
        first.standing().name().toLowerCase(Locale.ROOT),
        first.source(),
        List.of(),
        "candidate",
        "pattern-" + first.pattern().name(),
        patterns.confidence(first.pattern()),
        gloss(first),
        null);
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
