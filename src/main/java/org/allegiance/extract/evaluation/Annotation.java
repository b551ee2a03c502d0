package org.allegiance.extract.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.allegiance.claim.Claim;
import org.allegiance.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A statement as far as it is compared, whether of the gold standard or claimed.
 *
 * @param name by which a person finds it again: its id, or file and line
 * @param actorType local name of the actor's class, null where it is not known
 * @param actorKey key of the actor, null where he has none
 * @param slots the values of all slots but the actor; those without a value are absent
 * @param confidence of the extractor, null where there is none
 * @param weight how much it would be missed, from 1 to 3; null where nobody said
 */
record Annotation(
    String name,
    String document,
    List<Passage> passages,
    String event,
    @Nullable String actorType,
    @Nullable String actorKey,
    Map<Slot, String> slots,
    String status,
    String method,
    @Nullable Double confidence,
    @Nullable Integer weight) {

  private static final Set<String> GROUPS = Set.of("ArmedGroup", "CivilBody", "State", "Coalition");

  static Annotation of(Claim c) {
    Map<Slot, String> slots = new TreeMap<>();
    put(slots, Slot.FROM, c.from());
    put(slots, Slot.TO, c.to());
    put(slots, Slot.COUNTERPARTY, c.counterparty());
    put(slots, Slot.PLACE, c.place());
    put(slots, Slot.TIME, c.time() == null ? null : c.time().text());
    put(slots, Slot.CERTAINTY, c.certainty());
    return new Annotation(
        c.id(),
        c.document(),
        c.evidence().stream().map(e -> e.passage()).toList(),
        c.event(),
        c.actor().type(),
        c.actor().id(),
        slots,
        c.status(),
        c.method(),
        c.confidence() == null ? null : c.confidence().doubleValue(),
        null);
  }

  static void put(Map<Slot, String> slots, Slot slot, @Nullable String value) {
    if (value != null) {
      slots.put(slot, value);
    }
  }

  /** The same with the actor's class, where only his key was given, looked up. */
  Annotation withType(Map<String, String> typesByKey) {
    return actorType != null || actorKey == null
        ? this
        : with(typesByKey.get(actorKey), actorKey, slots);
  }

  /** The same with other keys of groups and places. */
  Annotation withKeys(UnaryOperator<String> groups, UnaryOperator<String> places) {
    Map<Slot, String> renamed = new TreeMap<>(slots);
    Slot.GROUPS.forEach(slot -> renamed.computeIfPresent(slot, (s, key) -> groups.apply(key)));
    renamed.computeIfPresent(Slot.PLACE, (s, key) -> places.apply(key));
    return with(actorType, group().map(groups).orElse(actorKey), renamed);
  }

  /** The same with actor and counterparty in each other's place, both being groups. */
  Annotation turned() {
    Map<Slot, String> turned = new TreeMap<>(slots);
    turned.remove(Slot.COUNTERPARTY);
    put(turned, Slot.COUNTERPARTY, actorKey);
    return with(actorType, slots.get(Slot.COUNTERPARTY), turned);
  }

  private Annotation with(
      @Nullable String newType, @Nullable String newKey, Map<Slot, String> newSlots) {
    return new Annotation(
        name,
        document,
        passages,
        event,
        newType,
        newKey,
        newSlots,
        status,
        method,
        confidence,
        weight);
  }

  /** Whether the actor is a group; a key that nobody describes is taken for that of a group. */
  boolean isOfGroup() {
    return actorType == null ? actorKey != null : GROUPS.contains(actorType);
  }

  /** The key of an actor that is a group. */
  Optional<String> group() {
    return isOfGroup() ? Optional.ofNullable(actorKey) : Optional.empty();
  }

  /** What stands in a slot: for the actor the key of a group, the kind of anybody else. */
  @Nullable String value(Slot slot) {
    return slot == Slot.ACTOR ? group().orElse(actorType) : slots.get(slot);
  }

  /** Where it begins in the text. */
  int start() {
    return passages.get(0).start();
  }
}
