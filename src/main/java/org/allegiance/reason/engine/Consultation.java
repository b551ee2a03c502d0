package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allegiance.reason.engine.Builtins.Change;
import org.allegiance.reason.engine.Builtins.Oracle;
import org.allegiance.reason.engine.Facts.View;
import org.apache.jena.graph.Node;

/** A program's oracle, told of facts when they are settled and before the first rule asks it. */
final class Consultation {

  private final Facts facts;
  private final Oracle oracle;
  private final int stratum;
  private final Map<Integer, List<Asker>> asking = new HashMap<>(); // by stratum
  private final Map<Integer, Node> reads = new HashMap<>(); // by term
  private int[] changed = new int[0]; // terms about which answers have changed
  private int[] keptThings = new int[0]; // those of them that had a class and have one
  private List<Change> told = List.of();

  /**
   * A rule that asks, by a term that it asks about.
   *
   * @param ofThings whether the term always has a class
   */
  private record Asker(Trigger trigger, boolean ofThings) {}

  Consultation(
      Facts facts, Oracle oracle, List<CompiledRule> rules, Consequences.ByRelation drawn) {
    this.facts = facts;
    this.oracle = oracle;
    oracle.reads().forEach(predicate -> reads.put(facts.terms.of(predicate), predicate));
    List<CompiledRule> askers =
        rules.stream().filter(r -> r.asks().stream().anyMatch(a -> a.ofOracle())).toList();
    this.stratum = askers.stream().mapToInt(CompiledRule::stratum).min().orElse(Integer.MAX_VALUE);
    for (CompiledRule rule : askers) {
      rule.asks().stream()
          .filter(a -> a.ofOracle())
          .flatMapToInt(a -> IntStream.of(a.slots()))
          .distinct()
          .forEach(
              slot ->
                  asking
                      .computeIfAbsent(rule.stratum(), s -> new ArrayList<>())
                      .add(new Asker(Trigger.ofTerm(rule, slot), isOfThings(rule, slot, drawn))));
    }
  }

  private static boolean isOfThings(CompiledRule rule, int slot, Consequences.ByRelation drawn) {
    return rule.body().stream()
        .anyMatch(p -> (p.subject() == slot && p.isClass()) || drawn.say(p, slot));
  }

  /** Tells all facts, if rules of a stratum are the first to ask. */
  void begin(int atStratum) {
    if (atStratum == stratum) {
      List<Change> all = new ArrayList<>();
      for (Node predicate : oracle.reads()) {
        Relation relation = facts.existing(facts.terms.find(predicate));
        for (int row = 0; relation != null && row < relation.size(); row++) {
          if (Readings.arePlain(facts.readings(relation, row, View.NOW))) {
            all.add(new Change(predicate, relation.subject(row), relation.object(row), true));
          }
        }
      }
      oracle.revise(facts.terms, all);
      oracle.settle();
    }
  }

  /**
   * Tells what an update has changed so far, if rules of a stratum are the first to ask.
   *
   * @param settled the facts that hold in other readings now
   */
  void revise(int atStratum, LongList settled) {
    if (atStratum == stratum) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < settled.size(); i++) {
        long fact = settled.get(i);
        Node predicate = reads.get(facts.predicate(fact));
        if (predicate != null) {
          boolean is = Readings.arePlain(facts.readings(fact, View.NOW));
          boolean was = Readings.arePlain(facts.readings(fact, View.OLD));
          if (is != was) {
            changes.add(new Change(predicate, facts.subject(fact), facts.object(fact), is));
          }
        }
      }
      if (!changes.isEmpty()) {
        changed = oracle.revise(facts.terms, changes);
        told = changes;
        keptThings = IntStream.of(changed).filter(this::isKeptThing).toArray();
      }
    }
  }

  private boolean isKeptThing(int term) {
    return facts.kind(term) != Kinds.NONE && facts.revision.oldKind(term) != Kinds.NONE;
  }

  /** Told where answers have changed. */
  interface Asking {
    void about(Trigger trigger, int term);
  }

  /**
   * Shows the rules of a stratum that ask, each with the terms about which answers have changed and
   * of which it may have found matches before that hold on.
   */
  void forEachAsking(int ofStratum, Asking visitor) {
    if (changed.length > 0) {
      for (Asker asker : asking.getOrDefault(ofStratum, List.of())) {
        for (int term : asker.ofThings ? keptThings : changed) {
          visitor.about(asker.trigger, term);
        }
      }
    }
  }

  /** Ends an update. */
  void settle() {
    oracle.settle();
    changed = new int[0];
    told = List.of();
  }

  /** Takes back what an update that cannot be ended has told. */
  void takeBack() {
    oracle.settle();
    if (!told.isEmpty()) {
      oracle.revise(
          facts.terms,
          told.stream()
              .map(c -> new Change(c.predicate(), c.subject(), c.object(), !c.holds()))
              .toList());
    }
    settle();
  }
}
