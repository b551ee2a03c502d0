package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.allegiance.reason.engine.CompiledRule.Ask;
import org.allegiance.reason.engine.CompiledRule.Make;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the order of a rule's patterns by statistics: next is always the one that is expected to
 * find fewest facts, given what is bound; tests come as soon as they can, making as late as it can.
 */
final class Planner {

  private final Facts facts;
  private final CompiledRule rule;
  private final BitSet bound = new BitSet();
  private final List<SlotPattern> atoms;
  private final List<Ask> asks;
  private final List<Make> makes;
  private final List<SlotPattern> absent;
  private final List<Step> steps = new ArrayList<>();

  private Planner(
      Facts facts, CompiledRule rule, Set<SlotPattern> matched, Set<Integer> boundSlots) {
    this.facts = facts;
    this.rule = rule;
    this.atoms = new ArrayList<>(rule.body());
    atoms.removeAll(matched);
    this.asks = new ArrayList<>(rule.asks());
    this.makes = new ArrayList<>(rule.makes());
    this.absent = new ArrayList<>(rule.absent());
    boundSlots.forEach(bound::set);
    IntStream.range(0, rule.constants().length)
        .filter(slot -> rule.constants()[slot] != Terms.NONE)
        .forEach(bound::set);
  }

  /**
   * A plan.
   *
   * @param matched patterns of the body that are matched already
   * @param bound the slots that are bound besides the constants
   */
  static Plan plan(Facts facts, CompiledRule rule, Set<SlotPattern> matched, Set<Integer> bound) {
    List<Step> steps = new Planner(facts, rule, matched, bound).order();
    for (int i = 0; i + 1 < steps.size(); i++) {
      steps.get(i).then(steps.get(i + 1));
    }
    return new Plan(rule.fresh(), steps.get(0));
  }

  private List<Step> order() {
    do {
      placeTests();
    } while (placeUnmaking() || placeCheapest() || placeMaking());
    if (!asks.isEmpty() || !absent.isEmpty() || !makes.isEmpty()) {
      throw new IllegalStateException(
          "rule " + rule.rule().getName() + " leaves something unbound");
    }
    steps.add(new Step.Done());
    return steps;
  }

  private void placeTests() {
    for (Ask ask : List.copyOf(asks)) {
      if (areBound(ask.slots())) {
        asks.remove(ask);
        steps.add(new Step.Asked(ask));
      }
    }
    for (SlotPattern pattern : List.copyOf(absent)) {
      if (areBound(pattern.subject(), pattern.predicate(), pattern.object())) {
        absent.remove(pattern);
        steps.add(new Step.Absent(pattern, facts));
      }
    }
  }

  /** What a minted node was made out of is as good as given. */
  private boolean placeUnmaking() {
    for (Make make : makes) {
      if (bound.get(make.bound())) {
        makes.remove(make);
        if (areBound(make.slots())) {
          steps.add(new Step.Made(make, true));
        } else {
          boolean[] known = new boolean[make.slots().length];
          for (int i = 0; i < known.length; i++) {
            known[i] = bound.get(make.slots()[i]);
            bound.set(make.slots()[i]);
          }
          steps.add(new Step.Unmade(make, known));
        }
        return true;
      }
    }
    return false;
  }

  private boolean placeMaking() {
    for (Make make : makes) {
      if (areBound(make.slots())) {
        makes.remove(make);
        steps.add(new Step.Made(make, false));
        bound.set(make.bound());
        return true;
      }
    }
    return false;
  }

  private boolean placeCheapest() {
    return atoms.stream()
        .min(Comparator.comparing(this::isApart).thenComparingDouble(this::expected))
        .map(this::place)
        .isPresent();
  }

  /** Whether a pattern shares nothing with what is bound: each of its facts would go with all. */
  private boolean isApart(SlotPattern atom) {
    return IntStream.of(atom.subject(), atom.predicate(), atom.object())
        .noneMatch(slot -> bound.get(slot) && rule.constants()[slot] == Terms.NONE);
  }

  private SlotPattern place(SlotPattern atom) {
    atoms.remove(atom);
    steps.add(step(atom));
    bound.set(atom.subject());
    bound.set(atom.predicate());
    bound.set(atom.object());
    return atom;
  }

  private Step step(SlotPattern atom) {
    boolean subject = bound.get(atom.subject());
    boolean object = bound.get(atom.object());
    if (atom.isClass()) {
      return subject ? new Step.HasClass(atom) : new Step.Members(atom, few(atom));
    }
    if (atom.ofPredicate() == Terms.NONE || atom.ofPredicate() == facts.type) {
      return new Step.Anything(atom, subject, bound.get(atom.predicate()), object);
    }
    Relation relation = facts.relation(atom.ofPredicate());
    if (subject && object) {
      return new Step.Probe(atom, relation);
    }
    if (!subject && !object) {
      return new Step.Scan(atom, relation);
    }
    return selective(relation, subject ? atom.object() : atom.subject())
        .<Step>map(c -> new Step.Selected(atom, selection(relation, object, c)))
        .orElseGet(() -> new Step.Chain(atom, relation, subject));
  }

  private Selection selection(Relation relation, boolean ofSubject, SlotPattern ofClass) {
    return facts.extensions.selection(relation, ofSubject, ofClass.ofClass());
  }

  private @Nullable LongMap few(SlotPattern atom) {
    boolean isOfFew = facts.extensions.isOfFew(atom.ofClass(), facts.terms.size());
    return isOfFew ? facts.extensions.things(atom.ofClass()) : null;
  }

  /** Of classes that a slot has to be of, that of the fewest things, if they are few. */
  private Optional<SlotPattern> selective(Relation relation, int slot) {
    return atoms.stream()
        .filter(a -> a.isClass() && a.subject() == slot)
        .filter(a -> facts.extensions.isOfFew(a.ofClass(), relation.size()))
        .min(Comparator.comparingInt(a -> facts.extensions.size(a.ofClass())));
  }

  /** How many facts a pattern is expected to find. */
  private double expected(SlotPattern atom) {
    boolean subject = bound.get(atom.subject());
    boolean object = bound.get(atom.object());
    if (atom.isClass()) {
      return subject ? 0.5 : 1 + facts.extensions.size(atom.ofClass());
    }
    if (atom.ofPredicate() == Terms.NONE || atom.ofPredicate() == facts.type) {
      return subject ? 10 : 10.0 * facts.terms.size();
    }
    Relation relation = facts.relation(atom.ofPredicate());
    double rows = Math.max(1, relation.size());
    if (subject && object) {
      return 0.9;
    }
    if (!subject && !object) {
      return 2 + rows;
    }
    double selected =
        selective(relation, subject ? atom.object() : atom.subject())
            .map(a -> (double) facts.extensions.size(a.ofClass()))
            .orElse(rows);
    Index index = subject ? relation.bySubject() : relation.byObject();
    return 1 + selected / Math.max(1, index.chains());
  }

  private boolean areBound(int... slots) {
    IntPredicate isBound = slot -> slot == CompiledRule.ANY || bound.get(slot);
    return IntStream.of(slots).allMatch(isBound);
  }
}
