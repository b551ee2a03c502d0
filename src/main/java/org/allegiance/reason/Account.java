package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.apache.jena.graph.Triple;

/**
 * What is told of why a fact holds: the fact, and every fact that the telling needs, each once. A
 * fact comes before its premises and is numbered in that order, from 1.
 */
final class Account {

  /**
   * A fact with what is told of it.
   *
   * @param standing how firmly it stands by what is told
   * @param derivations how it follows, best first; none for what data or ontology state
   * @param circular number of its derivations that are not told because they need the fact itself
   */
  record Entry(
      int number, Triple fact, Standing standing, List<Derivation> derivations, int circular) {

    private Entry numbered(int n) {
      return new Entry(n, fact, standing, derivations, circular);
    }
  }

  private final SequencedMap<Triple, Entry> entries = new LinkedHashMap<>();

  private Account(Triple fact, Function<Triple, Entry> source) {
    Deque<Triple> open = new ArrayDeque<>(List.of(fact));
    while (!open.isEmpty()) {
      Triple next = open.pop();
      if (!entries.containsKey(next)) {
        Entry entry = source.apply(next).numbered(entries.size() + 1);
        entries.put(next, entry);
        entry.derivations().reversed().stream()
            .flatMap(d -> d.premises().reversed().stream())
            .forEach(open::push);
      }
    }
  }

  /** One proof. */
  static Account of(Proof proof) {
    return new Account(proof.fact(), fact -> entry(proof.step(fact).orElseThrow()));
  }

  /**
   * Every derivation of the fact and of each fact that its best proof uses; of the facts that only
   * the others use, the best proof.
   */
  static Account ofAll(Proof proof, Proofs proofs, Grounds grounds) {
    return new Account(
        proof.fact(),
        fact -> {
          Proof.Step best = proofs.best(fact).orElseThrow().last();
          if (proof.step(fact).isEmpty() || best.by().isEmpty()) {
            return entry(best);
          }
          List<Derivation> ways =
              proofs.ways(fact).stream().flatMap(w -> w.last().by().stream()).toList();
          int circular = grounds.derivations(fact).size() - ways.size();
          return new Entry(0, fact, best.standing(), ways, circular);
        });
  }

  private static Entry entry(Proof.Step step) {
    return new Entry(0, step.fact(), step.standing(), step.by().stream().toList(), 0);
  }

  /** What is explained. */
  Entry conclusion() {
    return entries.firstEntry().getValue();
  }

  /** All facts that are told, in the order of their numbers. */
  Collection<Entry> entries() {
    return entries.values();
  }

  Optional<Entry> entry(Triple fact) {
    return Optional.ofNullable(entries.get(fact));
  }

  Entry told(Triple fact) {
    return entry(fact).orElseThrow();
  }
}
