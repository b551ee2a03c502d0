package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places in rules at which facts can begin matches, by the fact. */
final class Triggers {

  private record Place(SlotPattern atom, Trigger trigger) {}

  /** What facts of one class or relation pull, all and by what classes their terms have. */
  private static final class Pulled {
    final Trigger[] all;
    private final Kinds kinds;
    private final LongMap places = new LongMap();
    private final List<Trigger[]> some = new ArrayList<>();

    Pulled(Kinds kinds, Trigger[] all) {
      this.kinds = kinds;
      this.all = all;
    }

    Trigger[] by(int subjectKind, int objectKind) {
      long pair = ((long) subjectKind << 32) | objectKind;
      int known = places.find(pair);
      if (known >= 0) {
        return some.get(places.value(known));
      }
      Trigger[] allowed =
          Stream.of(all)
              .filter(t -> t.allows(kinds, subjectKind, objectKind))
              .toArray(Trigger[]::new);
      places.add(pair, some.size());
      some.add(allowed);
      return allowed;
    }
  }

  private final Facts facts;
  private final List<Place> places;
  private final @Nullable Pulled[] byClass;
  private @Nullable Pulled[] byRelation = new Pulled[0];

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
    this.byClass = new Pulled[facts.classes()];
  }

  /** Those of the rules that apply in each stratum, which are counted from 1. */
  Triggers[] byStratum(int strata, BiPredicate<CompiledRule, Integer> applies) {
    return IntStream.rangeClosed(0, strata)
        .mapToObj(s -> places.stream().filter(p -> applies.test(p.trigger().rule, s)).toList())
        .map(some -> new Triggers(facts, some))
        .toArray(Triggers[]::new);
  }

  /** Whether a fact may pull any. */
  boolean any(long fact) {
    return of(fact).length > 0;
  }

  /** The triggers that a fact may pull. */
  Trigger[] of(long fact) {
    return pulledBy(fact).all;
  }

  /**
   * The triggers that a fact may pull whose rules ask of its terms only classes that these have.
   *
   * @param subjectKind all classes that the subject can have in the view that is matched
   * @param objectKind those of the object
   */
  Trigger[] of(long fact, int subjectKind, int objectKind) {
    Pulled pulled = pulledBy(fact);
    return pulled.all.length == 0 ? pulled.all : pulled.by(subjectKind, objectKind);
  }

  private Pulled pulledBy(long fact) {
    if (Facts.isClass(fact)) {
      return known(byClass, Facts.classOf(fact), fact);
    }
    if (Facts.tag(fact) >= byRelation.length) {
      byRelation = Arrays.copyOf(byRelation, facts.relations().size());
    }
    return known(byRelation, Facts.tag(fact), fact);
  }

  private Pulled known(@Nullable Pulled[] known, int i, long fact) {
    Pulled found = known[i];
    if (found == null) {
      found =
          new Pulled(
              facts.kinds(),
              places.stream()
                  .filter(p -> mayFit(p.atom(), fact))
                  .map(Place::trigger)
                  .toArray(Trigger[]::new));
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
