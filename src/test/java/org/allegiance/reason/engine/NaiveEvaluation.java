package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;

/** Applies rules by trying all facts for all patterns, round by round: slow and plain. */
final class NaiveEvaluation {

  private NaiveEvaluation() {}

  /**
   * Adds what follows to the facts.
   *
   * @param deepest how often things may be minted from what was minted
   * @return whether that was all; false if something would be minted deeper
   */
  static boolean close(Set<Triple> facts, Collection<Rule> rules, int deepest) {
    int before;
    do {
      before = facts.size();
      for (Rule rule : rules) {
        for (Map<Node, Node> match : matches(rule, facts, true)) {
          if (match.values().stream().anyMatch(n -> depth(n) > deepest)) {
            return false;
          }
          for (ClauseEntry head : rule.getHead()) {
            facts.add(instance((TriplePattern) head, match));
          }
        }
      }
    } while (facts.size() > before);
    return true;
  }

  private static long depth(Node thing) {
    return thing.toString().chars().filter(c -> c == '(').count();
  }

  private static List<Map<Node, Node>> matches(Rule rule, Set<Triple> facts, boolean negating) {
    List<Map<Node, Node>> matches = List.of(Map.of());
    for (ClauseEntry clause : rule.getBody()) {
      List<Map<Node, Node>> next = new ArrayList<>();
      for (Map<Node, Node> match : matches) {
        if (clause instanceof TriplePattern pattern) {
          facts.forEach(fact -> binds(pattern, fact, match).ifPresent(next::add));
        } else if (clause instanceof Functor call && call.getName().equals("mint")) {
          Map<Node, Node> more = new HashMap<>(match);
          more.put(call.getArgs()[0], minted(call, match));
          next.add(more);
        } else if (clause instanceof Functor call
            && !(negating && facts.contains(instance(negated(call), match)))) {
          next.add(match);
        }
      }
      matches = next;
    }
    return matches;
  }

  private static Optional<Map<Node, Node>> binds(
      TriplePattern pattern, Triple fact, Map<Node, Node> match) {
    Map<Node, Node> more = new HashMap<>(match);
    return binds(pattern.getSubject(), fact.getSubject(), more)
            && binds(pattern.getPredicate(), fact.getPredicate(), more)
            && binds(pattern.getObject(), fact.getObject(), more)
        ? Optional.of(more)
        : Optional.empty();
  }

  private static boolean binds(Node term, Node value, Map<Node, Node> match) {
    Node bound = term.isConcrete() ? term : match.putIfAbsent(term, value);
    return bound == null || bound.equals(value);
  }

  private static Node minted(Functor call, Map<Node, Node> match) {
    return NodeFactory.createURI(
        call.getArgs()[1].getLiteralLexicalForm() + "(" + match.get(call.getArgs()[2]) + ")");
  }

  /** What rules ask not to be, for all that the rest of their bodies finds in the facts. */
  static Set<Triple> denied(Collection<Rule> rules, Set<Triple> facts) {
    Set<Triple> denied = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (Map<Node, Node> match : matches(rule, facts, false)) {
        for (ClauseEntry clause : rule.getBody()) {
          if (clause instanceof Functor call && call.getName().equals("noValue")) {
            denied.add(instance(negated(call), match));
          }
        }
      }
    }
    return denied;
  }

  private static TriplePattern negated(Functor call) {
    return new TriplePattern(call.getArgs()[0], call.getArgs()[1], call.getArgs()[2]);
  }

  private static Triple instance(TriplePattern pattern, Map<Node, Node> match) {
    return Triple.create(
        match.getOrDefault(pattern.getSubject(), pattern.getSubject()),
        match.getOrDefault(pattern.getPredicate(), pattern.getPredicate()),
        match.getOrDefault(pattern.getObject(), pattern.getObject()));
  }
}
