package org.allegiance.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Puts the patterns of a rule's body in an order in which few partial matches arise: first the one
 * with the fewest matches, then always the one that adds the fewest to what is bound already
 * (greedy, as in Selinger et al. 1979). Jena's RETE engine joins in the order in which a rule is
 * written and keeps every partial match; a rule written for readers would cost it the product of
 * two large relations. What the rule says stays the same.
 */
final class JoinOrder {

  private final Graph sample;
  private final Map<TriplePattern, List<Triple>> matches = new HashMap<>();

  /**
   * @param sample facts with all that follows from them, to count matches in
   */
  JoinOrder(Graph sample) {
    this.sample = sample;
  }

  /** The same rule, its patterns in order, before its builtins. */
  Rule apply(Rule rule) {
    List<TriplePattern> patterns = new ArrayList<>();
    List<ClauseEntry> body = new ArrayList<>();
    List<ClauseEntry> builtins = new ArrayList<>();
    for (ClauseEntry clause : rule.getBody()) {
      if (clause instanceof TriplePattern pattern) {
        patterns.add(pattern);
      } else {
        builtins.add(clause);
      }
    }
    Set<Node> bound = new HashSet<>();
    while (!patterns.isEmpty()) {
      TriplePattern next = patterns.remove(cheapest(patterns, bound));
      body.add(next);
      bound.add(next.getSubject());
      bound.add(next.getObject());
    }
    body.addAll(builtins);
    Rule ordered = new Rule(rule.getName(), Arrays.asList(rule.getHead()), body);
    ordered.setNumVars(rule.getNumVars());
    return ordered;
  }

  /** An index, since patterns that differ in their variables alone are equal to Jena. */
  private int cheapest(List<TriplePattern> patterns, Set<Node> bound) {
    return IntStream.range(0, patterns.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> fanOut(patterns.get(i), bound)))
        .orElseThrow();
  }

  /** How many matches a pattern has on average for one way of binding what is bound. */
  private double fanOut(TriplePattern pattern, Set<Node> bound) {
    List<Triple> found = matches.computeIfAbsent(pattern, this::find);
    boolean subject = bound.contains(pattern.getSubject());
    boolean object = bound.contains(pattern.getObject()) && pattern.getObject().isVariable();
    long ways =
        found.stream()
            .map(
                t ->
                    List.of(subject ? t.getSubject() : Node.ANY, object ? t.getObject() : Node.ANY))
            .distinct()
            .count();
    return found.size() / (double) Math.max(1, ways);
  }

  private List<Triple> find(TriplePattern pattern) {
    ExtendedIterator<Triple> found =
        sample.find(
            concrete(pattern.getSubject()), pattern.getPredicate(), concrete(pattern.getObject()));
    return found.toList();
  }

  private static Node concrete(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }
}
