package org.allegiance.extract.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allegiance.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the gold standard and a claim of the same event on overlapping passages.
 *
 * @param gold the statement
 * @param claim the claim, its parties turned round where the event knows no direction and they
 *     agree better so
 */
record Pair(Annotation gold, Annotation claim) {

  private static final String SYMMETRIC = "Alliance";
  private static final String DENIED = "denied";
  private static final List<String> AFFIRMED = List.of("asserted", "hedged", "rumoured");

  static Pair of(Annotation gold, Annotation claim) {
    Pair pair = new Pair(gold, claim);
    if (gold.event().equals(SYMMETRIC) && claim.isOfGroup()) {
      Pair turned = new Pair(gold, claim.turned());
      return turned.slotsAgreed() > pair.slotsAgreed() ? turned : pair;
    }
    return pair;
  }

  /** Whether the two speak of the same kind of event in words that they share. */
  static boolean alignable(Annotation gold, Annotation claim) {
    return gold.document().equals(claim.document())
        && gold.event().equals(claim.event())
        && gold.passages().stream().anyMatch(g -> claim.passages().stream().anyMatch(g::overlaps));
  }

  boolean agrees(Slot slot) {
    return slot == Slot.ACTOR ? sameActor() : Objects.equals(gold.value(slot), claim.value(slot));
  }

  /** Groups by their keys, others by their kind; a group without a key may be any. */
  private boolean sameActor() {
    if (gold.isOfGroup() || claim.isOfGroup()) {
      return gold.isOfGroup()
          && claim.isOfGroup()
          && (gold.actorKey() == null || gold.actorKey().equals(claim.actorKey()));
    }
    return Objects.equals(gold.actorType(), claim.actorType());
  }

  boolean strict() {
    return Arrays.stream(Slot.values()).allMatch(this::agrees);
  }

  /** Whether all groups agree. */
  boolean relaxed() {
    return Slot.GROUPS.stream().allMatch(this::agrees)
        && (agrees(Slot.ACTOR) || !(gold.isOfGroup() || claim.isOfGroup()));
  }

  int slotsAgreed() {
    return (int) Arrays.stream(Slot.values()).filter(this::agrees).count();
  }

  /** Characters shared over characters of either, from 0 to 1 (Jaccard). */
  double overlap() {
    long shared = 0;
    for (Passage g : gold.passages()) {
      for (Passage c : claim.passages()) {
        shared += Math.max(0, Math.min(g.end(), c.end()) - Math.max(g.start(), c.start()));
      }
    }
    long all = length(gold) + length(claim) - shared;
    return all <= 0 ? 1 : Math.min(1, (double) shared / all);
  }

  private static long length(Annotation a) {
    return a.passages().stream().mapToLong(p -> p.end() - p.start()).sum();
  }

  /** In what the claim says the opposite of the text, if it does. */
  Optional<String> opposite() {
    if (denies(gold, claim) || denies(claim, gold)) {
      return Optional.of("denial");
    }
    if (!agrees(Slot.ACTOR) && (otherPartyActs() || actorIsOtherParty())) {
      return Optional.of("parties");
    }
    return isTaken(Slot.FROM, Slot.TO) || isTaken(Slot.TO, Slot.FROM)
        ? Optional.of("direction")
        : Optional.empty();
  }

  private static boolean denies(Annotation one, Annotation other) {
    return DENIED.equals(one.value(Slot.CERTAINTY))
        && AFFIRMED.contains(other.value(Slot.CERTAINTY));
  }

  private boolean otherPartyActs() {
    return isGiven(claim.group().orElse(null), gold.value(Slot.COUNTERPARTY));
  }

  private boolean actorIsOtherParty() {
    return !agrees(Slot.COUNTERPARTY)
        && isGiven(claim.value(Slot.COUNTERPARTY), gold.group().orElse(null));
  }

  /** Whether the claim has in one slot, wrongly, what belongs in another. */
  private boolean isTaken(Slot wrong, Slot right) {
    return !agrees(wrong) && isGiven(claim.value(wrong), gold.value(right));
  }

  private static boolean isGiven(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  /** What differs, as {@code slot: gold ≠ claimed}. */
  String differences() {
    return String.join(
        ", ",
        Arrays.stream(Slot.values())
            .filter(s -> !agrees(s))
            .map(s -> s + ": " + shown(gold.value(s)) + " ≠ " + shown(claim.value(s)))
            .toList());
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : value;
  }
}
