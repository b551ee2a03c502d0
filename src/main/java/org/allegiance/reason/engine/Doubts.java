package org.allegiance.reason.engine;

import java.util.List;
import org.allegiance.reason.engine.Facts.View;

/**
 * Puts in doubt what rested on something that an update has taken away, unless it visibly rests on
 * something else, and what rests on that in turn. Each match of a rule's body that held is found
 * once: when the first of its facts is followed.
 */
final class Doubts implements Consequences.Drawn {

  private final Facts facts;
  private final Revision revision;
  private final Kinds kinds;
  private final Consequences.ByRelation consequences;
  private final Backwards backwards;
  private final ThingKinds things;
  private final Triggers[] bodies;
  private final Match match;
  private final LongQueue toSee = new LongQueue(); // things that may have lost classes
  private final LongMap inQuestion = new LongMap(); // those classes, as kinds, by thing
  private final LongMap ever = new LongMap(); // facts in doubt in any stratum
  private final LongMap lost = new LongMap(); // in this one
  private final LongMap kindsBefore = new LongMap(); // of things that have lost classes
  private List<SlotPattern> heads = List.of();
  private int stratum;

  Doubts(Facts facts, Kinds kinds, Saturation saturation, List<CompiledRule> rules, int strata) {
    this.facts = facts;
    this.revision = facts.revision;
    this.kinds = kinds;
    this.consequences = saturation.consequences();
    List<CompiledRule> bySteps =
        rules.stream().filter(r -> saturation.isJoining(r) || !isAboutClasses(r)).toList();
    this.backwards = new Backwards(facts, bySteps, strata);
    this.things = new ThingKinds(facts, kinds, consequences);
    List<CompiledRule> joining = rules.stream().filter(saturation::isJoining).toList();
    this.bodies =
        new Triggers(facts, joining, CompiledRule::body, Trigger::inBody)
            .byStratum(strata, CompiledRule::appliesFrom);
    this.match = new Match(facts);
    match.view = View.KEPT;
    match.asBefore = true;
    match.sink = this::conclude;
  }

  private static boolean isAboutClasses(CompiledRule rule) {
    return rule.heads().stream().allMatch(SlotPattern::isClass);
  }

  /** From now on, facts may rest on what rules up to a stratum yield. */
  void begin(int inStratum) {
    stratum = inStratum;
  }

  /** Doubts what a rule yielded where slots of it stand for the terms of a fact. */
  void conclusions(Trigger trigger, long fact) {
    start(trigger, Readings.ALL);
    trigger.run(match, fact);
  }

  /** Doubts what a rule yielded where a slot of it stands for a term. */
  void conclusions(Trigger trigger, int term) {
    start(trigger, Readings.ALL);
    trigger.run(match, term);
  }

  private void start(Trigger trigger, int readings) {
    heads = trigger.rule.heads();
    match.readings = readings;
    match.delta = Facts.NONE;
    match.deltaPosition = 0;
  }

  private void conclude(Match m) {
    for (SlotPattern head : heads) {
      unlessSupported(backwards.premise(head, m));
    }
  }

  /** Follows doubts until nothing more is in doubt. */
  void follow() {
    do {
      for (long fact = revision.follow(); fact != Facts.NONE; fact = revision.follow()) {
        follow(fact);
      }
    } while (see());
  }

  private void follow(long fact) {
    int readings = facts.readings(fact, View.KEPT);
    if (readings == 0) {
      return;
    }
    if (Facts.isClass(fact)) {
      question(Facts.index(fact), kinds.resting(Facts.classOf(fact)));
    } else {
      Consequences drawn = consequences.of(Facts.tag(fact));
      if (drawn != null) {
        drawn.draw(facts.subject(fact), facts.object(fact), readings, this);
      }
    }
    int subjectKind = revision.oldKind(facts.subject(fact));
    int objectKind = revision.oldKind(facts.object(fact));
    for (Trigger trigger : bodies[stratum].of(fact, subjectKind, objectKind)) {
      start(trigger, readings);
      trigger.run(match, fact);
    }
  }

  @Override
  public void kind(int thing, int kind, int readings) {
    question(thing, kind);
  }

  @Override
  public void fact(int subject, int predicate, int object, int readings) {
    unlessSupported(facts.find(subject, predicate, object));
  }

  /** Doubts a fact, unless it is known to stay. */
  void unlessSupported(long fact) {
    if (fact == Facts.NONE || revision.isDoubted(fact)) {
      return;
    }
    if (Facts.isClass(fact)) {
      question(Facts.index(fact), kinds.only(Facts.classOf(fact)));
      return;
    }
    unlessSupported(fact, facts.statedReadings(fact));
  }

  private void unlessSupported(long fact, int known) {
    int old = facts.readings(fact, View.OLD);
    if ((old & ~known) != 0 && !backwards.isSupported(fact, old, known, stratum)) {
      revision.doubt(fact);
      ever.add(fact, 0);
    }
  }

  private void question(int thing, int classes) {
    if (classes != Kinds.NONE) {
      int place = inQuestion.find(thing);
      if (place < 0) {
        inQuestion.add(thing, classes);
        toSee.add(thing);
      } else {
        if (inQuestion.value(place) == Kinds.NONE) {
          toSee.add(thing);
        }
        inQuestion.set(place, kinds.joined(inQuestion.value(place), classes, Readings.ALL));
      }
    }
  }

  /**
   * Doubts classes in question unless they are known to stay, when all else that they may rest on
   * is known to stay or is in doubt; false if there are none.
   */
  private boolean see() {
    boolean any = !toSee.isEmpty();
    while (!toSee.isEmpty()) {
      int thing = (int) toSee.remove();
      int place = inQuestion.find(thing);
      int[] classes = kinds.classes(inQuestion.value(place));
      inQuestion.set(place, Kinds.NONE);
      int sure = things.sure(thing);
      for (int c : classes) {
        if (!revision.isDoubted(Facts.fact(~c, thing))) {
          unlessSupported(Facts.fact(~c, thing), kinds.readings(sure, c));
        }
      }
    }
    return any;
  }

  /** Finds the readings of what is in doubt by what is not. */
  void deriveAgain(Saturation saturation) {
    lost.clear();
    kindsBefore.clear();
    revision.loseDoubted(
        fact -> {
          lost.add(fact, 0);
          if (Facts.isClass(fact)) {
            kindsBefore.add(Facts.index(fact), facts.kind(Facts.index(fact)));
          }
        });
    for (int i = 0; i < kindsBefore.size(); i++) {
      int thing = (int) kindsBefore.key(i);
      saturation.kind(thing, things.now(thing, kindsBefore.value(i)), Readings.ALL);
    }
    for (int i = 0; i < ever.size(); i++) {
      long fact = ever.key(i);
      int readings =
          lost.contains(fact)
              ? backwards.readingsUpTo(fact, stratum)
              : backwards.readingsIn(fact, stratum);
      if (readings != 0) {
        saturation.raise(fact, readings);
      }
    }
  }

  /** Ends an update. */
  void settle() {
    toSee.clear();
    inQuestion.clear();
    ever.clear();
  }
}
