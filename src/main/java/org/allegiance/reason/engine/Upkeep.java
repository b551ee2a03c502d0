package org.allegiance.reason.engine;

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
  private final Revision revision;
  private final Saturation saturation;
  private final Doubts doubts;
  private final int strata;
  private final Consultation consultation;
  private final Triggers[] absent;
  private final LongList stated = new LongList();
  private final LongList withdrawn = new LongList();
  private final LongList settled = new LongList(); // what lower strata have changed

  Upkeep(
      Facts facts,
      Kinds kinds,
      Saturation saturation,
      List<CompiledRule> rules,
      int strata,
      Consultation consultation) {
    this.facts = facts;
    this.revision = facts.revision;
    this.saturation = saturation;
    this.doubts = new Doubts(facts, kinds, saturation, rules, strata);
    this.strata = strata;
    this.consultation = consultation;
    this.absent =
        new Triggers(facts, rules, CompiledRule::absent, Trigger::outsideBody)
            .byStratum(strata, (rule, stratum) -> rule.stratum() == stratum);
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
      revision.settle();
      doubts.settle();
      stated.clear();
      withdrawn.clear();
    }
  }

  private void state(Collection<Triple> added, Collection<Triple> removed) {
    for (Triple triple : removed) {
      long fact = facts.find(triple);
      if (fact != Facts.NONE && facts.isStated(fact)) {
        revision.touch(fact);
        facts.setStated(fact, false);
        withdrawn.add(fact);
      }
    }
    for (Triple triple : added) {
      long fact = facts.of(triple);
      if (!facts.isStated(fact)) {
        revision.touch(fact);
        facts.setStated(fact, true);
        stated.add(fact);
      }
    }
  }

  private void takeBack() {
    saturation.abandon();
    consultation.takeBack();
    revision.restore();
    for (int i = 0; i < stated.size(); i++) {
      facts.setStated(stated.get(i), false);
    }
    for (int i = 0; i < withdrawn.size(); i++) {
      facts.setStated(withdrawn.get(i), true);
    }
  }

  private void update(int stratum) {
    settled.clear();
    if (stratum > 1) {
      revision.changed(settled);
    }
    consultation.revise(stratum, settled);
    doubt(stratum);
    doubts.deriveAgain(saturation);
    carryOn(stratum);
    saturation.drain(stratum);
  }

  /** Puts in doubt what rules of a stratum yielded from what holds no more. */
  private void doubt(int stratum) {
    doubts.begin(stratum);
    for (int i = 0; stratum == 1 && i < withdrawn.size(); i++) {
      doubts.unlessSupported(withdrawn.get(i));
    }
    for (int i = 0; i < settled.size(); i++) {
      long fact = settled.get(i);
      Trigger[] triggers = absent[stratum].of(fact);
      if (triggers.length > 0 && arePlain(fact, View.NOW) && !arePlain(fact, View.OLD)) {
        for (Trigger trigger : triggers) {
          doubts.conclusions(trigger, fact);
        }
      }
    }
    consultation.forEachAsking(stratum, doubts::conclusions);
    doubts.follow();
  }

  private boolean arePlain(long fact, View view) {
    return Readings.arePlain(facts.readings(fact, view));
  }

  /** Applies rules of a stratum to what is new, there or absent. */
  private void carryOn(int stratum) {
    for (int i = 0; stratum == 1 && i < stated.size(); i++) {
      saturation.raise(stated.get(i), Readings.ALL);
    }
    saturation.applyStratum(stratum, settled);
    for (int i = 0; i < settled.size(); i++) {
      long fact = settled.get(i);
      Trigger[] triggers = absent[stratum].of(fact);
      if (triggers.length > 0 && arePlain(fact, View.OLD) && !arePlain(fact, View.NOW)) {
        for (Trigger trigger : triggers) {
          saturation.apply(trigger, fact, Readings.ALL);
        }
      }
    }
    consultation.forEachAsking(stratum, saturation::applyToTerm);
  }
}
