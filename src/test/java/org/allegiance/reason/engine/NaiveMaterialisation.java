package org.allegiance.reason.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * The textbook's way to the same answers: every rule is applied to everything, over and over,
 * stratum by stratum. Slow and plain, to be compared with.
 */
final class NaiveMaterialisation {

  private final Map<Triple, Integer> readings = new HashMap<>();
  private final Set<List<Object>> derivations = new LinkedHashSet<>();
  private final TestBuiltins builtins;

  private NaiveMaterialisation(TestBuiltins builtins) {
    this.builtins = builtins;
  }

  static NaiveMaterialisation of(Set<Triple> stated, List<Rule> program, TestBuiltins builtins) {
    NaiveMaterialisation evaluation = new NaiveMaterialisation(builtins);
    stated.forEach(t -> evaluation.readings.put(t, Readings.ALL));
    Strata strata = Strata.of(program, TestBuiltins.CONSULTED);
    for (int stratum = 1; stratum <= strata.count(); stratum++) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Rule rule : program) {
          if (strata.isSimple(rule) || strata.of(rule) == stratum) {
            changed |= evaluation.apply(rule);
          }
        }
      }
    }
    program.forEach(evaluation::apply);
    return evaluation;
  }

  /** What holds, and in which readings. */
  Map<Triple, Integer> readings() {
    return readings;
  }

  /** All derivations, as rule, premises and conclusion. */
  Set<List<Object>> derivations() {
    return derivations;
  }

  private boolean apply(Rule rule) {
    return match(rule, 0, new HashMap<>(), Readings.ALL, List.of());
  }

  private boolean match(
      Rule rule, int clause, Map<Node, Node> bound, int holds, List<Triple> premises) {
    if (clause == rule.bodyLength()) {
      boolean changed = false;
      for (ClauseEntry head : rule.getHead()) {
        TriplePattern p = (TriplePattern) head;
        Triple t =
            Triple.create(
                value(p.getSubject(), bound),
                value(p.getPredicate(), bound),
                value(p.getObject(), bound));
        int merged = readings.getOrDefault(t, 0) | holds;
        changed |= !Integer.valueOf(merged).equals(readings.put(t, merged));
        derivations.add(List.of(rule.getName(), premises, t));
      }
      return changed;
    }
    ClauseEntry entry = rule.getBodyElement(clause);
    if (entry instanceof Functor call) {
      Map<Node, Node> after = new HashMap<>(bound);
      int answer = ask(call, after);
      return (holds & answer) != 0 && match(rule, clause + 1, after, holds & answer, premises);
    }
    TriplePattern p = (TriplePattern) entry;
    boolean changed = false;
    for (Triple t : List.copyOf(readings.keySet())) {
      Map<Node, Node> after = new HashMap<>(bound);
      if (bind(p.getSubject(), t.getSubject(), after)
          && bind(p.getPredicate(), t.getPredicate(), after)
          && bind(p.getObject(), t.getObject(), after)) {
        List<Triple> more = new ArrayList<>(premises);
        more.add(t);
        changed |= match(rule, clause + 1, after, holds & readings.getOrDefault(t, 0), more);
      }
    }
    return changed;
  }

  private int ask(Functor call, Map<Node, Node> bound) {
    List<Node> args = Arrays.stream(call.getArgs()).map(a -> value(a, bound)).toList();
    return switch (call.getName()) {
      case "noValue" -> plain().stream().anyMatch(t -> isDenied(t, args)) ? 0 : Readings.ALL;
      case "notEqual" -> args.get(0).equals(args.get(1)) ? 0 : Readings.ALL;
      case "doubtful" -> TestBuiltins.doubtful(args.get(0));
      case "near" -> builtins.near(args.get(0), args.get(1), plain());
      case "make" -> {
        Node[] of = args.subList(1, args.size()).toArray(new Node[0]);
        bound.put(key(call.getArgs()[0]), TestBuiltins.make(of));
        yield Readings.ALL;
      }
      default -> throw new IllegalArgumentException(call.getName());
    };
  }

  private static boolean isDenied(Triple t, List<Node> args) {
    return t.getSubject().equals(args.get(0))
        && t.getPredicate().equals(args.get(1))
        && (args.size() < 3 || t.getObject().equals(args.get(2)));
  }

  private Set<Triple> plain() {
    Set<Triple> plain = new LinkedHashSet<>(readings.keySet());
    plain.removeIf(t -> !Readings.arePlain(readings.getOrDefault(t, 0)));
    return plain;
  }

  private static Node value(Node node, Map<Node, Node> bound) {
    return node.isConcrete() ? node : bound.getOrDefault(key(node), Node.ANY);
  }

  private static Node key(Node variable) {
    return NodeFactory.createVariable(variable.getName());
  }

  private static boolean bind(Node pattern, Node value, Map<Node, Node> bound) {
    if (pattern.isConcrete()) {
      return pattern.equals(value);
    }
    Node before = bound.putIfAbsent(key(pattern), value);
    return before == null || before.equals(value);
  }
}
