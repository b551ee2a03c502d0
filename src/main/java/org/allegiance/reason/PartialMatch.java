package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.reason.NearMiss.Failed;
import org.allegiance.reason.NearMiss.Found;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.impl.BindingVector;

/**
 * The body of a rule, filled in so far.
 *
 * @param env the variables bound so far; never changed
 * @param mayMiss number of clauses that may still be left unmet
 * @param open the clauses not looked at yet
 * @param found the clauses that facts meet, and the facts
 * @param missing the clauses left unmet
 * @param failed the tests that do not hold
 */
record PartialMatch(
    BindingVector env,
    int mayMiss,
    List<ClauseEntry> open,
    List<Found> found,
    List<TriplePattern> missing,
    List<Functor> failed) {

  static PartialMatch of(Rule rule, BindingVector env, int mayMiss) {
    return new PartialMatch(env, mayMiss, List.of(rule.getBody()), List.of(), List.of(), List.of());
  }

  PartialMatch without(ClauseEntry clause) {
    List<ClauseEntry> rest = new ArrayList<>(open);
    rest.remove(clause);
    return new PartialMatch(env, mayMiss, rest, found, missing, failed);
  }

  PartialMatch bound(BindingVector now) {
    return new PartialMatch(now, mayMiss, open, found, missing, failed);
  }

  PartialMatch found(TriplePattern clause, Triple fact) {
    return new PartialMatch(
        env, mayMiss, open, with(found, new Found(clause, fact)), missing, failed);
  }

  PartialMatch missing(TriplePattern clause) {
    return new PartialMatch(env, mayMiss - 1, open, found, with(missing, clause), failed);
  }

  PartialMatch failed(Functor test) {
    return new PartialMatch(env, mayMiss - 1, open, found, missing, with(failed, test));
  }

  private static <T> List<T> with(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  /** What the rule yields with these bindings. */
  Stream<Triple> heads(Rule rule) {
    return Stream.of(rule.getHead())
        .flatMap(
            h -> h instanceof TriplePattern p ? Stream.of(env.instantiate(p)) : Stream.empty());
  }

  /**
   * The most telling of matches of one rule that miss equally much: one that fails no test of mere
   * identity, and whose premises are about what is asked. Where others miss the same clauses with
   * other things, the missing clauses are told of any of these.
   */
  static Optional<NearMiss> mostTelling(ProgramRule rule, List<PartialMatch> matches, Node about) {
    return matches.stream()
        .min(
            Comparator.comparingLong(PartialMatch::identities)
                .thenComparingLong(m -> -m.mentions(about))
                .thenComparingInt(m -> -m.found.size())
                .thenComparing(m -> m.found.toString())
                .thenComparing(m -> m.missing.toString()))
        .map(best -> best.told(rule, matches.stream().filter(best::missesTheSame).toList()));
  }

  private long identities() {
    return failed.stream().filter(f -> f.getName().equals(Builtins.NOT_EQUAL)).count();
  }

  private long mentions(Node about) {
    return found.stream()
        .filter(f -> f.fact().getSubject().equals(about) || f.fact().getObject().equals(about))
        .count();
  }

  private boolean missesTheSame(PartialMatch other) {
    return Set.copyOf(missing).equals(Set.copyOf(other.missing))
        && Set.copyOf(failed).equals(Set.copyOf(other.failed));
  }

  private NearMiss told(ProgramRule rule, List<PartialMatch> alike) {
    Set<Node> many = new HashSet<>();
    missing.stream()
        .flatMap(PartialMatch::nodes)
        .filter(
            v -> v.isVariable() && failed.stream().noneMatch(f -> List.of(f.getArgs()).contains(v)))
        .filter(v -> alike.stream().map(m -> m.env.getGroundVersion(v)).distinct().count() > 1)
        .forEach(many::add);
    return new NearMiss(
        rule,
        found.stream().map(f -> new Found(fill(f.premise(), many), f.fact())).distinct().toList(),
        missing.stream().map(m -> fill(m, many)).distinct().toList(),
        failed.stream().map(f -> new Failed(f.getName(), List.of(f.getBoundArgs(env)))).toList(),
        alike.size());
  }

  private TriplePattern fill(TriplePattern clause, Set<Node> but) {
    return new TriplePattern(
        fill(clause.getSubject(), but),
        fill(clause.getPredicate(), but),
        fill(clause.getObject(), but));
  }

  private Node fill(Node node, Set<Node> but) {
    return but.contains(node) ? node : env.getGroundVersion(node);
  }

  private static Stream<Node> nodes(TriplePattern pattern) {
    return Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }
}
