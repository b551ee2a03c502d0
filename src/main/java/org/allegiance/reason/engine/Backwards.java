package org.allegiance.reason.engine;

import java.util.List;
import java.util.function.Predicate;
import org.allegiance.reason.engine.Facts.View;

/**
 * Rules run from their conclusions. The closed facts and their indexes hold all that a derivation
 * consists of, so that none has to be written down: those of a fact are the matches of the bodies
 * under the heads that fit it.
 */
final class Backwards {

  private final Facts facts;
  private final Triggers heads;
  private final Match match;

  Backwards(Facts facts, List<CompiledRule> rules) {
    this.facts = facts;
    this.heads = new Triggers(facts, rules, CompiledRule::heads, Trigger::outsideBody);
    this.match = new Match(facts);
  }

  /** Told of each derivation of a fact. */
  interface Visitor {
    void derivation(CompiledRule rule, Match match);
  }

  /** Shows all derivations of a fact by some of the rules. */
  void forEach(long fact, View view, Predicate<CompiledRule> by, Visitor visitor) {
    for (Trigger trigger : heads.of(fact)) {
      if (by.test(trigger.rule)) {
        match.view = view;
        match.readings = Readings.ALL;
        match.sink = m -> visitor.derivation(trigger.rule, m);
        trigger.run(match, fact);
      }
    }
  }

  /** The readings in which a fact follows by some of the rules. */
  int readings(long fact, Predicate<CompiledRule> by) {
    int[] found = {0};
    forEach(
        fact,
        View.NOW,
        by,
        (rule, m) -> {
          found[0] |= m.readings;
          m.isDone = found[0] == Readings.ALL;
        });
    return found[0];
  }

  /**
   * Whether a fact holds in all of some readings by derivations that are not in doubt and that
   * cannot rest on the fact itself: those by a rule that is not recursive, or from stated facts.
   *
   * @param known the readings in which it is known to hold already
   */
  boolean isSupported(long fact, int wanted, int known, Predicate<CompiledRule> by) {
    int[] found = {known};
    if ((wanted & ~found[0]) != 0) {
      forEach(
          fact,
          View.SURE,
          by,
          (rule, m) -> {
            if (!rule.isRecursive() || isFromStated(rule, m)) {
              found[0] |= m.readings;
              m.isDone = (wanted & ~found[0]) == 0;
            }
          });
    }
    return (wanted & ~found[0]) == 0;
  }

  private boolean isFromStated(CompiledRule rule, Match m) {
    for (SlotPattern p : rule.body()) {
      if (facts.statedReadings(premise(p, m)) != Readings.ALL) {
        return false;
      }
    }
    return true;
  }

  /** The fact that a pattern of a matched body stands for. */
  long premise(SlotPattern p, Match m) {
    return facts.find(m.slots[p.subject()], m.slots[p.predicate()], m.slots[p.object()]);
  }
}
