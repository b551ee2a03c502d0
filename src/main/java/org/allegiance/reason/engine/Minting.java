package org.allegiance.reason.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allegiance.reason.engine.EndlessMinting.Link;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * Whether a program ends on any data although it mints things. It does if it is jointly acyclic
 * (Krötzsch, M. and Rudolph, S. (2011). Extending decidable existential rules by joining acyclicity
 * and guardedness. IJCAI, 963-968).
 *
 * <p>Weak acyclicity (Fagin, R., Kolaitis, P., Miller, R. and Popa, L. (2005). Data exchange:
 * semantics and query answering. Theoretical Computer Science 336, 89-124) is too coarse here. It
 * lets a thing flow into a variable that meets it in any one of its positions: a minted transition,
 * which has an actor as events have, could then be an event from which transitions are minted.
 * Joint acyclicity asks that the variable meet it in all of its positions.
 */
final class Minting {

  /** A variable of a rule, the rule by its number. */
  private record Variable(int rule, Node name) {}

  /** Where a variable stands in a body: the number of the pattern, and the position in it. */
  private record Place(Variable variable, int pattern, int position) {}

  private final List<Rule> rules;
  private final PatternIndex<Place> bodies = new PatternIndex<>();
  private final Map<Variable, Integer> places = new HashMap<>();
  private final Map<Variable, Set<Variable>> mintedFrom = new LinkedHashMap<>();

  private Minting(List<Rule> rules) {
    this.rules = rules;
    for (int r = 0; r < rules.size(); r++) {
      List<Atom> body = Atom.among(rules.get(r).getBody());
      for (int p = 0; p < body.size(); p++) {
        for (int i = 0; i < 3; i++) {
          Node term = body.get(p).terms().get(i);
          if (!term.isConcrete()) {
            Variable variable = new Variable(r, term);
            bodies.add(body.get(p), new Place(variable, p, i));
            places.merge(variable, 1, Integer::sum);
          }
        }
      }
    }
    for (int r = 0; r < rules.size(); r++) {
      for (ClauseEntry clause : rules.get(r).getBody()) {
        if (clause instanceof Functor call && isMinting(call, r)) {
          mintedFrom.put(new Variable(r, call.getArgs()[0]), arguments(call, r));
        }
      }
    }
  }

  /** A builtin mints if its first argument is a variable that no pattern binds. */
  private boolean isMinting(Functor call, int rule) {
    return !call.getName().equals(Strata.NO_VALUE)
        && call.getArgLength() > 0
        && !call.getArgs()[0].isConcrete()
        && !places.containsKey(new Variable(rule, call.getArgs()[0]));
  }

  private static Set<Variable> arguments(Functor call, int rule) {
    return Stream.of(call.getArgs())
        .skip(1)
        .filter(a -> !a.isConcrete())
        .map(a -> new Variable(rule, a))
        .collect(Collectors.toSet());
  }

  /** One circle of each set of rules that mint from what one another mints. */
  static List<EndlessMinting> endless(List<Rule> rules) {
    return new Minting(rules).circles();
  }

  private List<EndlessMinting> circles() {
    List<Variable> minted = List.copyOf(mintedFrom.keySet());
    List<Map<Variable, Variable>> flows = minted.stream().map(this::flow).toList();
    RuleGraph graph =
        new RuleGraph(
            minted.stream()
                .map(m -> sources(mintedFrom.getOrDefault(m, Set.of()), flows))
                .toList());
    return graph.components().stream()
        .map(c -> c.stream().min(Comparator.naturalOrder()).orElseThrow())
        .filter(graph::inCircle)
        .map(first -> graph.circle(first).reversed())
        .map(
            circle ->
                new EndlessMinting(
                    IntStream.range(0, circle.size())
                        .mapToObj(
                            i ->
                                link(
                                    minted.get(circle.get(i)),
                                    minted.get(circle.get((i + 1) % circle.size())),
                                    flows.get(circle.get(i))))
                        .toList()))
        .toList();
  }

  private static Set<Integer> sources(
      Set<Variable> arguments, List<Map<Variable, Variable>> flows) {
    return IntStream.range(0, flows.size())
        .filter(i -> arguments.stream().anyMatch(flows.get(i)::containsKey))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The variables that a minted thing may get into, each with the one that it came from. */
  private Map<Variable, Variable> flow(Variable minted) {
    Map<Variable, Variable> cameFrom = new HashMap<>(Map.of(minted, minted));
    Map<Variable, Set<Place>> met = new HashMap<>();
    Deque<Variable> open = new ArrayDeque<>(cameFrom.keySet());
    while (!open.isEmpty()) {
      Variable from = open.remove();
      for (Place place : fedBy(from)) {
        Variable to = place.variable;
        Set<Place> all = met.computeIfAbsent(to, k -> new HashSet<>());
        all.add(place);
        if (all.size() == places.getOrDefault(to, 0) && cameFrom.putIfAbsent(to, from) == null) {
          open.add(to);
        }
      }
    }
    return cameFrom;
  }

  private List<Place> fedBy(Variable variable) {
    List<Place> fed = new ArrayList<>();
    for (Atom head : Atom.among(rules.get(variable.rule).getHead())) {
      for (int i = 0; i < 3; i++) {
        int position = i;
        if (head.terms().get(i).equals(variable.name)) {
          bodies.unifying(head).filter(p -> p.position == position).forEach(fed::add);
        }
      }
    }
    return fed;
  }

  private Link link(Variable from, Variable to, Map<Variable, Variable> cameFrom) {
    Variable at =
        mintedFrom.getOrDefault(to, Set.of()).stream()
            .filter(cameFrom::containsKey)
            .min(Comparator.comparing(v -> v.name.getName()))
            .orElseThrow();
    List<Rule> path = new ArrayList<>(List.of(rules.get(at.rule)));
    Variable via = cameFrom.getOrDefault(at, from);
    while (!via.equals(from)) {
      path.add(0, rules.get(via.rule));
      via = cameFrom.getOrDefault(via, from);
    }
    return new Link(rules.get(from.rule), from.name, path);
  }
}
