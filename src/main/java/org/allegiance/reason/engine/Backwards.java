package org.allegiance.reason.engine;

import java.util.List;
import org.allegiance.reason.engine.Facts.View;

/**
 * Rules run from their conclusions. The closed facts and their indexes hold all that a derivation
 * consists of, so that none has to be written down: those of a fact are the matches of the bodies
 * under the heads that fit it.
 */
final class Backwards {

  private final Facts facts;
  private final Triggers heads;
  private final Triggers[] upTo; // by stratum
  private final Triggers[] in;
  private final Match match;
  private final Visitor collect = this::collect;
  private final Visitor collectSure = this::collectSure;
  private int wanted;
  private int found;

  Backwards(Facts facts, List<CompiledRule> rules, int strata) {
    this.facts = facts;
    this.heads = new Triggers(facts, rules, CompiledRule::heads, Trigger::outsideBody);
    this.upTo = heads.byStratum(strata, CompiledRule::appliesUpTo);
    this.in = heads.byStratum(strata, (rule, stratum) -> rule.stratum() == stratum);
    this.match = new Match(facts);
  }

  /** Told of each derivation of a fact. */
  interface Visitor {
    void derivation(CompiledRule rule, Match match);
  }

  /** Shows all derivations of a fact. */
  void forEach(long fact, Visitor visitor) {
    forEach(fact, heads, View.NOW, visitor);
  }

  private void forEach(long fact, Triggers by, View view, Visitor visitor) {
    match.view = view;
    Trigger[] triggers = by.of(fact);
    for (Trigger trigger : triggers) {
      match.sink = m -> visitor.derivation(trigger.rule, m);
      match.readings = Readings.ALL;
      trigger.run(match, fact);
    }
  }

  /** The readings in which a fact follows by rules that apply in a stratum or below. */
  int readingsUpTo(long fact, int stratum) {
    return readings(fact, upTo[stratum]);
  }

  /** The readings in which a fact follows by rules of a stratum. */
  int readingsIn(long fact, int stratum) {
    return readings(fact, in[stratum]);
  }

  private int readings(long fact, Triggers by) {
    wanted = Readings.ALL;
    found = 0;
    forEach(fact, by, View.NOW, collect);
    return found;
  }

  private void collect(CompiledRule by, Match m) {
    found |= m.readings;
    m.isDone = (wanted & ~found) == 0;
  }

  /**
   * Whether a fact holds in all of some readings by derivations that are not in doubt and that
   * cannot rest on the fact itself: those by a rule that is not recursive, or from stated facts.
   *
   * @param known the readings in which it is known to hold already
   * @param stratum the last of which the rules count
   */
  boolean isSupported(long fact, int ofReadings, int known, int stratum) {
    wanted = ofReadings;
    found = known;
    if ((wanted & ~found) != 0) {
      forEach(fact, upTo[stratum], View.SURE, collectSure);
    }
    return (wanted & ~found) == 0;
  }

  private void collectSure(CompiledRule by, Match m) {
    if (!by.isRecursive() || isFromStated(by, m)) {
      collect(by, m);
    }
  }

  private boolean isFromStated(CompiledRule by, Match m) {
    for (SlotPattern p : by.body()) {
      if (facts.statedReadings(premise(p, m)) != Readings.ALL) {
        return false;
      }
    }
    return true;
  }

  /** The fact that a pattern of a matched body stands for. */
  long premise(SlotPattern p, Match m) {
    return p.isClass()
        ? Facts.fact(~p.ofClass(), m.slots[p.subject()])
        : facts.find(m.slots[p.subject()], m.slots[p.predicate()], m.slots[p.object()]);
  }
}
