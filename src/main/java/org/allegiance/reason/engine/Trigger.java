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

  /** Whether the rule's body asks of a fact's terms only classes that they have. */
  boolean allows(Kinds kinds, int subjectKind, int objectKind) {
    return rule.body().stream()
        .filter(SlotPattern::isClass)
        .allMatch(
            p ->
                (p.subject() != slots[0] || kinds.readings(subjectKind, p.ofClass()) != 0)
                    && (p.subject() != slots[2] || kinds.readings(objectKind, p.ofClass()) != 0));
  }

  /** Shows all matches in which the slots stand for the terms of a fact. */
  void run(Match m, long fact) {
    m.delta = fact;
    m.deltaPosition = matched == null ? 0 : matched.position();
    Plan current = plan(m.facts);
    int subject = m.facts.subject(fact);
    int predicate = m.facts.predicate(fact);
    int object = m.facts.object(fact);
    bind(current, 0, subject);
    bind(current, 1, predicate);
    bind(current, 2, object);
    if (isBound(current, 0, subject)
        && isBound(current, 1, predicate)
        && isBound(current, 2, object)) {
      run(current, m);
    }
  }

  /** Shows all matches in which the slot stands for a term. */
  void run(Match m, int term) {
    Plan current = plan(m.facts);
    bind(current, 0, term);
    if (isBound(current, 0, term)) {
      run(current, m);
    }
  }

  /** Shows all matches. */
  void run(Match m) {
    run(plan(m.facts), m);
  }

  private static void run(Plan plan, Match m) {
    m.isDone = false;
    m.slots = plan.slots();
    plan.first().run(m);
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

  private void bind(Plan plan, int i, int term) {
    if (slots[i] != CompiledRule.ANY && rule.constants()[slots[i]] == Terms.NONE) {
      plan.slots()[slots[i]] = term;
    }
  }

  /** A constant or a variable that stands twice may not fit. */
  private boolean isBound(Plan plan, int i, int term) {
    return slots[i] == CompiledRule.ANY || plan.slots()[slots[i]] == term;
  }
}
