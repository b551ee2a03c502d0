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
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * Puts the patterns of a rule's body in an order in which few partial matches arise: first the one
 * with the fewest matches, then always the one that adds the fewest to what is bound already
 * (greedy, as in Selinger et al. 1979). Jena's RETE engine joins in the order in which a rule is
 * written and keeps every partial match; a rule written for readers would cost it the product of
 * two large relations. What the rule says stays the same.
 */
final class JoinOrder {

  private final Map<String, List<Integer>> places = new HashMap<>(); // by name of rule

  /**
   * Finds an order for each rule.
   *
   * @param rules no two of one name
   * @param sample facts with all that follows from them, to count matches in
   */
  static JoinOrder of(List<Rule> rules, Graph sample) {
    Counts counts = new Counts(sample);
    JoinOrder order = new JoinOrder();
    rules.forEach(r -> order.places.put(r.getName(), order(patterns(r), counts)));
    return order;
  }

  /** The same rule, its patterns in order, before its builtins; as it is, if none was found. */
  Rule apply(Rule rule) {
    List<TriplePattern> patterns = patterns(rule);
    List<Integer> order = places.get(rule.getName());
    if (order == null) {
      return rule;
    }
    List<ClauseEntry> body = new ArrayList<>();
    order.forEach(i -> body.add(patterns.get(i)));
    Stream.of(rule.getBody()).filter(c -> !(c instanceof TriplePattern)).forEach(body::add);
    Rule ordered = new Rule(rule.getName(), Arrays.asList(rule.getHead()), body);
    ordered.setNumVars(rule.getNumVars());
    return ordered;
  }

  private static List<TriplePattern> patterns(Rule rule) {
    return Stream.of(rule.getBody())
        .filter(TriplePattern.class::isInstance)
        .map(TriplePattern.class::cast)
        .toList();
  }

  /** By index, since patterns that differ in their variables alone are equal to Jena. */
  private static List<Integer> order(List<TriplePattern> patterns, Counts counts) {
    List<Integer> order = new ArrayList<>();
    Set<Node> bound = new HashSet<>();
    while (order.size() < patterns.size()) {
      int next =
          IntStream.range(0, patterns.size())
              .boxed()
              .filter(i -> !order.contains(i))
              .min(Comparator.comparingDouble(i -> counts.fanOut(patterns.get(i), bound)))
              .orElseThrow();
      order.add(next);
      bound.add(patterns.get(next).getSubject());
      bound.add(patterns.get(next).getObject());
    }
    return order;
  }

  /** What the patterns of rules match in a sample. */
  private record Counts(Graph sample, Map<TriplePattern, List<Triple>> matches) {

    Counts(Graph sample) {
      this(sample, new HashMap<>());
    }

    /** How many matches a pattern has on average for one way of binding what is bound. */
    double fanOut(TriplePattern pattern, Set<Node> bound) {
      List<Triple> found = matches.computeIfAbsent(pattern, this::find);
      boolean subject = bound.contains(pattern.getSubject());
      boolean object = bound.contains(pattern.getObject());
      long ways =
          found.stream()
              .map(
                  t ->
                      List.of(
                          subject ? t.getSubject() : Node.ANY, object ? t.getObject() : Node.ANY))
              .distinct()
              .count();
      return found.size() / (double) Math.max(1, ways);
    }

    private List<Triple> find(TriplePattern pattern) {
      return sample
          .find(
              concrete(pattern.getSubject()), pattern.getPredicate(), concrete(pattern.getObject()))
          .toList();
    }

    private static Node concrete(Node node) {
      return node.isVariable() ? Node.ANY : node;
    }
  }
}
