package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.allegiance.reason.engine.Facts.View;
import org.apache.jena.graph.Triple;

/**
 * Keeps what follows up with facts that are stated and withdrawn, so that it is what building anew
 * would give. Stratum by stratum, what rested on something that is lost is put in doubt, unless it
 * visibly rests on something else; what is in doubt is derived again from what is not; then what is
 * new is carried on (delete and rederive: Gupta, Mumick and Subrahmanian 1993; with the backward
 * check of Motik, Nenov, Piro and Horrocks 2015). A fact may lose some readings and keep others:
 * the whole fact is put in doubt, and its readings are found again.
 */
final class Upkeep {

  private final Facts facts;
  private final Saturation saturation;
  private final Backwards backwards;
  private final Kinds kinds;
  private final ThingKinds things;
  private final int strata;
  private final Consultation consultation;
  private final Triggers bodies;
  private final Triggers absent;
  private final Match match;
  private final LongQueue doubts = new LongQueue();
  private final LongQueue classes = new LongQueue(); // facts about classes that may be in doubt
  private final LongMap everDoubted = new LongMap();
  private final List<Long> stated = new ArrayList<>();
  private final List<Long> withdrawn = new ArrayList<>();

  Upkeep(
      Facts facts,
      Kinds kinds,
      Saturation saturation,
      List<CompiledRule> rules,
      int strata,
      Consultation consultation) {
    this.facts = facts;
    this.saturation = saturation;
    this.kinds = kinds;
    List<CompiledRule> bySteps =
        rules.stream().filter(r -> saturation.isJoining(r) || !isAboutClasses(r)).toList();
    this.backwards = new Backwards(facts, bySteps);
    this.things = new ThingKinds(facts, kinds, saturation.consequences());
    this.strata = strata;
    this.consultation = consultation;
    this.bodies = new Triggers(facts, rules, CompiledRule::body, Trigger::inBody);
    this.absent = new Triggers(facts, rules, CompiledRule::absent, Trigger::outsideBody);
    this.match = new Match(facts);
  }

  private static boolean isAboutClasses(CompiledRule rule) {
    return rule.heads().stream().allMatch(SlotPattern::isClass);
  }

  /** States some facts and withdraws others. If that fails, nothing has changed. */
  void update(Collection<Triple> added, Collection<Triple> removed) {
    try {
      state(added, removed);
      for (int stratum = 1; stratum <= strata; stratum++) {
        update(stratum);
      }
      consultation.settle();
    } catch (RuntimeException e) {
      takeBack();
      throw e;
    } finally {
      facts.settle();
      everDoubted.clear();
      stated.clear();
      withdrawn.clear();
    }
  }

  private void state(Collection<Triple> added, Collection<Triple> removed) {
    for (Triple triple : removed) {
      long fact = facts.find(triple);
      if (fact != Facts.NONE && facts.isStated(fact)) {
        facts.touch(fact);
        facts.setStated(fact, false);
        withdrawn.add(fact);
      }
    }
    for (Triple triple : added) {
      long fact = facts.of(triple);
      if (!facts.isStated(fact)) {
        facts.touch(fact);
        facts.setStated(fact, true);
        stated.add(fact);
      }
    }
  }

  private void takeBack() {
    saturation.abandon();
    doubts.clear();
    classes.clear();
    consultation.takeBack();
    facts.restore();
    stated.forEach(fact -> facts.setStated(fact, false));
    withdrawn.forEach(fact -> facts.setStated(fact, true));
  }

  private void update(int stratum) {
    long[] settled = stratum == 1 ? new long[0] : facts.changed();
    consultation.revise(stratum);
    doubt(stratum, settled);
    deriveAgain(stratum);
    carryOn(stratum, settled);
    saturation.drain(stratum);
  }

  /** Puts in doubt what rules of a stratum yielded from what holds no more. */
  private void doubt(int stratum, long[] settled) {
    if (stratum == 1) {
      withdrawn.forEach(fact -> doubtUnlessSupported(fact, stratum));
    }
    for (long fact : settled) {
      if (arePlain(fact, View.NOW) && !arePlain(fact, View.OLD)) {
        for (Trigger trigger : absent.of(fact)) {
          if (trigger.rule.stratum() == stratum) {
            doubtConclusions(trigger, fact, Readings.ALL, stratum);
          }
        }
      }
    }
    for (Trigger trigger : consultation.asking()) {
      for (int term : trigger.rule.stratum() == stratum ? consultation.changed() : new int[0]) {
        begin(trigger, Facts.NONE, Readings.ALL, stratum);
        trigger.runFrom(match, term);
      }
    }
    things.forget();
    while (!doubts.isEmpty() || !classes.isEmpty()) {
      if (doubts.isEmpty()) {
        doubtClassUnlessSupported(classes.remove(), stratum);
      } else {
        long fact = doubts.remove();
        for (Trigger trigger : bodies.of(fact)) {
          if (trigger.rule.appliesFrom(stratum)) {
            doubtConclusions(trigger, fact, facts.readings(fact, View.OLD), stratum);
          }
        }
      }
    }
  }

  private boolean arePlain(long fact, View view) {
    return Readings.arePlain(facts.readings(fact, view));
  }

  private void doubtConclusions(Trigger trigger, long fact, int readings, int stratum) {
    if (readings != 0) {
      begin(trigger, fact, readings, stratum);
      trigger.run(match, fact);
    }
  }

  private void begin(Trigger trigger, long delta, int readings, int stratum) {
    match.view = View.OLD;
    match.readings = readings;
    match.delta = delta;
    match.deltaPosition = 0;
    match.sink =
        m -> {
          for (SlotPattern head : trigger.rule.heads()) {
            doubtUnlessSupported(backwards.premise(head, m), stratum);
          }
        };
  }

  private void doubtUnlessSupported(long fact, int stratum) {
    if (fact == Facts.NONE || facts.isDoubted(fact)) {
      return;
    }
    if (Facts.isClass(fact)) {
      classes.add(fact);
      return;
    }
    int old = facts.readings(fact, View.OLD);
    int known = facts.statedReadings(fact);
    if (old != 0 && !backwards.isSupported(fact, old, known, r -> r.appliesUpTo(stratum))) {
      doubtFor(fact, stratum);
      things.forget();
    }
  }

  /** When all that a thing's classes may rest on is known to stay or to be in doubt. */
  private void doubtClassUnlessSupported(long fact, int stratum) {
    int old = facts.readings(fact, View.OLD);
    if (old != 0 && !facts.isDoubted(fact)) {
      int known = kinds.readings(things.sure(Facts.index(fact)), Facts.classOf(fact));
      if (!backwards.isSupported(fact, old, known, r -> r.appliesUpTo(stratum))) {
        doubtFor(fact, stratum);
      }
    }
  }

  private void doubtFor(long fact, int stratum) {
    facts.doubt(fact);
    everDoubted.add(fact, stratum);
    doubts.add(fact);
  }

  /** Finds the readings of what is in doubt by what is not. */
  private void deriveAgain(int stratum) {
    LongMap lost = new LongMap();
    LongMap touched = new LongMap();
    for (long fact : facts.loseDoubted()) {
      lost.add(fact, 0);
      if (Facts.isClass(fact)) {
        touched.add(Facts.index(fact), 0);
      }
    }
    for (int i = 0; i < touched.size(); i++) {
      int thing = (int) touched.key(i);
      saturation.raiseTo(thing, things.now(thing));
    }
    for (int i = 0; i < everDoubted.size(); i++) {
      long fact = everDoubted.key(i);
      boolean isNew = lost.contains(fact);
      int readings =
          backwards.readings(fact, r -> isNew ? r.appliesUpTo(stratum) : r.stratum() == stratum);
      if (readings != 0) {
        saturation.raise(fact, readings);
      }
    }
  }

  /** Applies rules of a stratum to what is new, there or absent. */
  private void carryOn(int stratum, long[] settled) {
    if (stratum == 1) {
      stated.forEach(fact -> saturation.raise(fact, Readings.ALL));
    }
    for (long fact : settled) {
      int old = facts.readings(fact, View.OLD);
      int now = facts.readings(fact, View.NOW);
      if ((now & ~old) != 0) {
        saturation.applyStratum(stratum, fact);
      }
      if (Readings.arePlain(old) && !Readings.arePlain(now)) {
        for (Trigger trigger : absent.of(fact)) {
          if (trigger.rule.stratum() == stratum) {
            saturation.apply(trigger, fact, Readings.ALL);
          }
        }
      }
    }
    for (Trigger trigger : consultation.asking()) {
      for (int term : trigger.rule.stratum() == stratum ? consultation.changed() : new int[0]) {
        saturation.applyToTerm(trigger, term);
      }
    }
  }
}
