package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The places in rules at which facts can begin matches, by the fact. */
final class Triggers {

  private record Place(SlotPattern atom, Trigger trigger) {}

  private final Facts facts;
  private final List<Place> places = new ArrayList<>();
  private final Trigger[] @Nullable [] byClass;
  private Trigger[] @Nullable [] byRelation = new Trigger[0][];

  Triggers(
      Facts facts,
      List<CompiledRule> rules,
      Function<CompiledRule, List<SlotPattern>> atoms,
      BiFunction<CompiledRule, SlotPattern, Trigger> trigger) {
    this.facts = facts;
    for (CompiledRule rule : rules) {
      atoms.apply(rule).forEach(atom -> places.add(new Place(atom, trigger.apply(rule, atom))));
    }
    this.byClass = new Trigger[facts.classes()][];
  }

  /** The triggers that a fact may pull. */
  Trigger[] of(long fact) {
    if (Facts.isClass(fact)) {
      return known(byClass, Facts.classOf(fact), fact);
    }
    if (Facts.tag(fact) >= byRelation.length) {
      byRelation = Arrays.copyOf(byRelation, facts.relations().size());
    }
    return known(byRelation, Facts.tag(fact), fact);
  }

  private Trigger[] known(Trigger[] @Nullable [] known, int i, long fact) {
    Trigger[] found = known[i];
    if (found == null) {
      found =
          places.stream()
              .filter(p -> mayFit(p.atom(), fact))
              .map(Place::trigger)
              .toArray(Trigger[]::new);
      known[i] = found;
    }
    return found;
  }

  private boolean mayFit(SlotPattern atom, long fact) {
    if (atom.isClass()) {
      return Facts.isClass(fact) && Facts.classOf(fact) == atom.ofClass();
    }
    return atom.ofPredicate() == Terms.NONE || atom.ofPredicate() == facts.predicate(fact);
  }
}
