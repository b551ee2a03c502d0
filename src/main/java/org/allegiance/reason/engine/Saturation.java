package org.allegiance.reason.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.allegiance.reason.engine.Facts.View;
import org.jspecify.annotations.Nullable;

/**
 * Semi-naive evaluation: each new fact is matched once with all that has been seen before it, so
 * that every match of a rule's body is found when the last of its facts is seen, and only then.
 */
final class Saturation {

  private final Facts facts;
  private final Kinds kinds;
  private final Triggers bodies;
  private final Match match;
  private final LongQueue pending = new LongQueue();
  private final long[] firings;
  private final long limit;
  private boolean isUpdate;
  private boolean isFirst;
  private @Nullable CompiledRule firing;

  /**
   * @param limit number of facts above which it gives up
   */
  Saturation(Facts facts, Kinds kinds, List<CompiledRule> rules, long limit) {
    this.facts = facts;
    this.kinds = kinds;
    List<CompiledRule> applied = rules.stream().filter(r -> !r.isAboutKinds()).toList();
    this.bodies = new Triggers(facts, applied, CompiledRule::body, Trigger::inBody);
    this.match = new Match(facts);
    this.match.sink = this::conclude;
    this.firings = new long[rules.size()];
    this.limit = limit;
  }

  /** From now on, what a fact was before is remembered. */
  void beginUpdates() {
    isUpdate = true;
  }

  /** How often each rule has found a match of its body. */
  long[] firings() {
    return firings;
  }

  /** Applies a rule to all that has been seen. */
  void applyToAll(CompiledRule rule) {
    isFirst = true;
    start(rule, Readings.ALL, Facts.NONE);
    Trigger.ofNothing(rule).runFrom(match);
  }

  /** Applies a rule where slots of it stand for the terms of a fact. */
  void apply(Trigger trigger, long fact, int readings) {
    start(trigger.rule, readings, fact);
    trigger.run(match, fact);
  }

  /** Applies a rule where a slot of it stands for a term. */
  void applyToTerm(Trigger trigger, int term) {
    start(trigger.rule, Readings.ALL, Facts.NONE);
    trigger.runFrom(match, term);
  }

  private void start(CompiledRule rule, int readings, long delta) {
    firing = rule;
    match.view = View.SEEN;
    match.readings = readings;
    match.delta = delta;
    match.deltaPosition = 0;
  }

  private void conclude(Match m) {
    CompiledRule rule = requireNonNull(firing);
    if (isFirst) {
      firings[rule.number()]++;
    }
    int[] slots = m.slots;
    for (SlotPattern head : rule.heads()) {
      if (head.isClass()) {
        raiseClass(slots[head.subject()], head.ofClass(), m.readings);
      } else {
        raise(
            facts.of(slots[head.subject()], slots[head.predicate()], slots[head.object()]),
            m.readings);
      }
    }
    if (facts.size() + facts.terms.size() > limit) {
      throw new TooManyFactsException(limit, rule.rule().getName());
    }
  }

  /** Says that a fact holds in some readings, whatever others it holds in already. */
  void raise(long fact, int readings) {
    if (Facts.isClass(fact)) {
      raiseClass(Facts.index(fact), Facts.classOf(fact), readings);
    } else {
      int known = facts.readings(fact, View.NOW);
      if ((readings & ~known) != 0) {
        if (isUpdate) {
          facts.touch(fact);
        }
        facts.setNow(fact, known | readings);
        enqueue(fact);
      }
    }
  }

  private void raiseClass(int thing, int ofClass, int readings) {
    int kind = facts.kind(thing);
    int known = kinds.readings(kind, ofClass);
    if ((readings & ~known) != 0) {
      if (isUpdate) {
        facts.touchThing(thing);
      }
      int raised = kinds.closed(kinds.with(kind, ofClass, known | readings));
      for (int c = 0; c < kinds.classes(); c++) {
        if (kinds.readings(raised, c) != kinds.readings(kind, c)) {
          enqueue(Facts.fact(~c, thing));
        }
      }
      facts.setKind(thing, raised);
    }
  }

  private void enqueue(long fact) {
    if (bodies.of(fact).length > 0) {
      pending.add(fact);
    }
  }

  /** Applies the rules of a stratum, and the simple ones, to what is new until nothing is. */
  void drain(int stratum) {
    while (!pending.isEmpty()) {
      long fact = pending.remove();
      int now = facts.readings(fact, View.NOW);
      int seen = facts.readings(fact, View.SEEN);
      if (now != seen) {
        facts.setSeen(fact, now);
        isFirst = seen == 0;
        for (Trigger trigger : bodies.of(fact)) {
          if (trigger.rule.appliesIn(stratum)) {
            apply(trigger, fact, now);
          }
        }
      }
    }
  }

  /** Applies the rules of one stratum alone to a fact of a lower one that has come to hold more. */
  void applyStratum(int stratum, long fact) {
    int readings = facts.readings(fact, View.SEEN);
    for (Trigger trigger : bodies.of(fact)) {
      if (readings != 0 && trigger.rule.stratum() == stratum) {
        apply(trigger, fact, readings);
      }
    }
  }

  /** Forgets what is not yet seen. */
  void abandon() {
    pending.clear();
  }
}
