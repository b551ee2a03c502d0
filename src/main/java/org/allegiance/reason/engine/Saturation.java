package org.allegiance.reason.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.allegiance.reason.engine.Facts.View;
import org.jspecify.annotations.Nullable;

/**
 * Semi-naive evaluation: each new fact is matched once with all that has been seen before it, so
 * that every match of a rule's body is found when the last of its facts is seen, and only then.
 */
final class Saturation implements Consequences.Drawn {

  private final Facts facts;
  private final Kinds kinds;
  private final Triggers bodies;
  private final Triggers[] inStratum; // with the simple ones
  private final Triggers[] ofStratum;
  private final Consequences.ByRelation consequences;
  private final Match match;
  private final LongQueue pending = new LongQueue();
  private final LongMap risen = new LongMap();
  private final long[] firings;
  private final long limit;
  private boolean isUpdate;
  private boolean isFirst;
  private @Nullable CompiledRule firing;

  /**
   * @param limit number of facts above which it gives up
   */
  Saturation(Facts facts, Kinds kinds, List<CompiledRule> rules, int strata, long limit) {
    this.facts = facts;
    this.kinds = kinds;
    List<CompiledRule> joining = rules.stream().filter(this::isJoining).toList();
    this.bodies = new Triggers(facts, joining, CompiledRule::body, Trigger::inBody);
    this.inStratum = bodies.byStratum(strata, CompiledRule::appliesIn);
    this.ofStratum = bodies.byStratum(strata, (rule, stratum) -> rule.stratum() == stratum);
    this.consequences =
        new Consequences.ByRelation(facts, Consequences.of(rules, kinds, facts.type));
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

  /** Whether a rule is applied by matching, and not drawn from kinds or single facts. */
  boolean isJoining(CompiledRule rule) {
    return !rule.isAboutKinds() && !Consequences.isSuch(rule, facts.type);
  }

  Consequences.ByRelation consequences() {
    return consequences;
  }

  /** Draws the consequences of all that is stated. */
  void begin() {
    for (int i = facts.relations().size() - 1; i >= 0; i--) {
      Relation relation = facts.relations().get(i);
      int rows = relation.size();
      for (int row = 0; row < rows; row++) {
        drawConsequences(relation, row, facts.readings(relation, row, View.SEEN), true);
      }
    }
  }

  private void drawConsequences(Relation relation, int row, int readings, boolean first) {
    Consequences drawn = consequences.of(relation.number);
    if (drawn != null && readings != 0) {
      drawn.draw(relation.subject(row), relation.object(row), readings, this);
      if (first) {
        for (CompiledRule rule : drawn.rules()) {
          firings[rule.number()]++;
        }
      }
    }
  }

  /** Applies a rule to all that has been seen. */
  void applyToAll(CompiledRule rule) {
    if (isJoining(rule)) {
      isFirst = true;
      start(rule, Readings.ALL, Facts.NONE);
      Trigger.ofNothing(rule).run(match);
    }
  }

  /** Applies a rule where slots of it stand for the terms of a fact. */
  void apply(Trigger trigger, long fact, int readings) {
    start(trigger.rule, readings, fact);
    trigger.run(match, fact);
  }

  /** Applies a rule to what was known before an update, where a slot of it stands for a term. */
  void applyToTerm(Trigger trigger, int term) {
    start(trigger.rule, Readings.ALL, Facts.NONE);
    match.view = View.KEPT;
    trigger.run(match, term);
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
        fact(slots[head.subject()], slots[head.predicate()], slots[head.object()], m.readings);
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
      return;
    }
    int known = facts.readings(fact, View.NOW);
    if ((readings & ~known) != 0) {
      if (isUpdate) {
        facts.revision.touch(fact);
      }
      facts.setNow(fact, known | readings);
      if (bodies.any(fact) || consequences.of(Facts.tag(fact)) != null) {
        pending.add(fact);
      }
    }
  }

  private void raiseClass(int thing, int ofClass, int readings) {
    int kind = facts.kind(thing);
    int known = kinds.readings(kind, ofClass);
    if ((readings & ~known) != 0) {
      setKind(thing, kind, kinds.closed(kinds.with(kind, ofClass, known | readings)));
    }
  }

  @Override
  public void fact(int subject, int predicate, int object, int readings) {
    raise(facts.of(subject, predicate, object), readings);
  }

  /** Says that a thing has all classes of a kind in some readings. */
  @Override
  public void kind(int thing, int kind, int readings) {
    int known = facts.kind(thing);
    int raised = kinds.joined(known, kind, readings);
    if (raised != known) {
      setKind(thing, known, raised);
    }
  }

  private void setKind(int thing, int from, int to) {
    if (isUpdate) {
      facts.revision.touchThing(thing);
    }
    facts.setKind(thing, to);
    for (int c : kinds.differing(from, to)) {
      if (bodies.any(Facts.fact(~c, thing))) {
        pending.add(Facts.fact(~c, thing));
      }
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
        if (!Facts.isClass(fact)) {
          Relation relation = facts.relations().get(Facts.tag(fact));
          drawConsequences(relation, Facts.index(fact), now, isFirst);
        }
        for (Trigger trigger : pulled(inStratum[stratum], fact)) {
          apply(trigger, fact, now);
        }
      }
    }
  }

  /**
   * Applies the rules of one stratum alone to facts of lower ones that have come to hold more. They
   * are seen one after the other, as if they were new, so that each match is found once.
   */
  void applyStratum(int stratum, LongList changed) {
    for (int i = 0; i < changed.size(); i++) {
      long fact = changed.get(i);
      if (ofStratum[stratum].any(fact)) {
        int now = facts.readings(fact, View.NOW);
        boolean isMore = (now & ~facts.readings(fact, View.OLD)) != 0;
        if (isMore && now == facts.readings(fact, View.SEEN)) {
          risen.add(fact, now);
          facts.setSeen(fact, facts.readings(fact, View.KEPT));
        }
      }
    }
    for (int i = 0; i < risen.size(); i++) {
      long fact = risen.key(i);
      facts.setSeen(fact, risen.value(i));
      for (Trigger trigger : pulled(ofStratum[stratum], fact)) {
        apply(trigger, fact, risen.value(i));
      }
    }
    risen.clear();
  }

  private Trigger[] pulled(Triggers triggers, long fact) {
    return triggers.of(fact, facts.kind(facts.subject(fact)), facts.kind(facts.object(fact)));
  }

  /** Forgets what is not yet seen. */
  void abandon() {
    pending.clear();
    risen.clear();
  }
}
