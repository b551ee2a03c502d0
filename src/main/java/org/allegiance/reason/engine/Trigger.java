package org.allegiance.reason.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Slots of a rule from which a match can begin: those of a pattern in its body, with a fact that is
 * new; of one that must be absent, with a fact that came or went; of one in its head, with a fact
 * whose derivations are wanted; or that of a term about which a test may answer otherwise.
 */
final class Trigger {

  final CompiledRule rule;
  private final int[] slots;
  private final @Nullable SlotPattern matched;
  private @Nullable Plan plan;
  private long runs;

  private Trigger(CompiledRule rule, @Nullable SlotPattern matched, int... slots) {
    this.rule = rule;
    this.matched = matched;
    this.slots = slots;
  }

  /** A fact at a place in the body. */
  static Trigger inBody(CompiledRule rule, SlotPattern atom) {
    return new Trigger(rule, atom, atom.subject(), atom.predicate(), atom.object());
  }

  /** A fact in the head, or one that must be absent. */
  static Trigger outsideBody(CompiledRule rule, SlotPattern atom) {
    return new Trigger(rule, null, atom.subject(), atom.predicate(), atom.object());
  }

  /** A term that a test is asked about. */
  static Trigger ofTerm(CompiledRule rule, int slot) {
    return new Trigger(rule, null, slot);
  }

  /** No fact; all matches there are. */
  static Trigger ofNothing(CompiledRule rule) {
    return new Trigger(rule, null);
  }

  /** Shows all matches in which the slots stand for the terms of a fact. */
  void run(Match m, long fact) {
    m.delta = fact;
    m.deltaPosition = matched == null ? 0 : matched.position();
    runFrom(m, m.facts.subject(fact), m.facts.predicate(fact), m.facts.object(fact));
  }

  /** Shows all matches in which the slots stand for some terms; none if they cannot. */
  void runFrom(Match m, int... values) {
    Plan current = plan(m.facts);
    if (bind(current.slots(), values)) {
      m.isDone = false;
      m.slots = current.slots();
      current.first().run(m);
    }
  }

  /** Relations grow while rules are applied: the plan is made anew after 1, 2, 4, 8 … runs. */
  private Plan plan(Facts facts) {
    Plan current = plan;
    if (current == null || Long.bitCount(runs) == 1) {
      Set<Integer> bound =
          IntStream.of(slots)
              .filter(s -> s != CompiledRule.ANY)
              .boxed()
              .collect(Collectors.toSet());
      current = Planner.plan(facts, rule, matched == null ? Set.of() : Set.of(matched), bound);
      plan = current;
    }
    runs++;
    return current;
  }

  /** A constant or a variable that stands twice may not fit. */
  private boolean bind(int[] to, int[] values) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != CompiledRule.ANY && rule.constants()[slots[i]] == Terms.NONE) {
        to[slots[i]] = values[i];
      }
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != CompiledRule.ANY && to[slots[i]] != values[i]) {
        return false;
      }
    }
    return true;
  }
}
