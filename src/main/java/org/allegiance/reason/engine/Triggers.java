package org.allegiance.reason.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The places in rules at which facts can begin matches, by the fact. */
final class Triggers {

  private record Place(SlotPattern atom, Trigger trigger) {}

  private final Facts facts;
  private final List<Place> places;
  private final Trigger[] @Nullable [] byClass;
  private Trigger[] @Nullable [] byRelation = new Trigger[0][];

  Triggers(
      Facts facts,
      List<CompiledRule> rules,
      Function<CompiledRule, List<SlotPattern>> atoms,
      BiFunction<CompiledRule, SlotPattern, Trigger> trigger) {
    this(
        facts,
        rules.stream()
            .flatMap(r -> atoms.apply(r).stream().map(a -> new Place(a, trigger.apply(r, a))))
            .toList());
  }

  private Triggers(Facts facts, List<Place> places) {
    this.facts = facts;
    this.places = places;
    this.byClass = new Trigger[facts.classes()][];
  }

  /** Those of the rules that apply in each stratum, which are counted from 1. */
  Triggers[] byStratum(int strata, BiPredicate<CompiledRule, Integer> applies) {
    return IntStream.rangeClosed(0, strata)
        .mapToObj(s -> places.stream().filter(p -> applies.test(p.trigger().rule, s)).toList())
        .map(some -> new Triggers(facts, some))
        .toArray(Triggers[]::new);
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
