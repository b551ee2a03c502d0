package org.allegiance.reason.engine;

import static java.util.Objects.requireNonNull;

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
 * Where in a program the things may get that its rules mint, and whether it ends on any data
 * although it mints. It does if it is jointly acyclic (Krötzsch, M. and Rudolph, S. (2011).
 * Extending decidable existential rules by joining acyclicity and guardedness. IJCAI, 963-968).
 *
 * <p>Weak acyclicity (Fagin, R., Kolaitis, P., Miller, R. and Popa, L. (2005). Data exchange:
 * semantics and query answering. Theoretical Computer Science 336, 89-124) is too coarse here. It
 * lets a thing flow into a variable that meets it in any one of its positions: a minted transition,
 * which has an actor as events have, could then be an event from which transitions are minted.
 * Joint acyclicity asks that the variable meet it in all of its positions.
 *
 * <p>A builtin mints if its first argument is a variable that no pattern binds. Two such calls mint
 * different things if they differ in a constant argument. No stated fact may speak of what is
 * minted.
 */
final class Minting {

  /** A variable of a rule, the rule by its number. */
  private record Variable(int rule, Node name) {}

  /** Where a variable stands in a body: the number of the pattern, and the position in it. */
  private record Place(Variable variable, int pattern, int position) {}

  private final List<Rule> rules;
  private final PatternIndex<Place> bodies = new PatternIndex<>();
  private final Map<Variable, Integer> places = new HashMap<>();
  private final Map<Variable, Functor> mints = new LinkedHashMap<>();
  private final Map<Variable, Map<Variable, Variable>> flows = new HashMap<>();

  Minting(List<Rule> rules) {
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
          mints.put(new Variable(r, call.getArgs()[0]), call);
        }
      }
    }
    mints.keySet().forEach(m -> flows.put(m, flow(m)));
  }

  private boolean isMinting(Functor call, int rule) {
    return !call.getName().equals(Strata.NO_VALUE)
        && call.getArgLength() > 0
        && !call.getArgs()[0].isConcrete()
        && !places.containsKey(new Variable(rule, call.getArgs()[0]));
  }

  /**
   * Whether a term of what one rule yields may be what a term of a pattern in another's body stands
   * for; false only if it is minted and cannot get there.
   */
  boolean mayReach(int yielding, Node term, int asking, Node asked) {
    Map<Variable, Variable> flow = flows.get(new Variable(yielding, term));
    Variable at = new Variable(asking, asked);
    return flow == null || !places.containsKey(at) || flow.containsKey(at);
  }

  /** One circle of each set of rules that mint from what one another mints. */
  List<EndlessMinting> endless() {
    List<Variable> minted = List.copyOf(mints.keySet());
    RuleGraph graph = new RuleGraph(minted.stream().map(m -> sources(m, minted)).toList());
    return graph.components().stream()
        .map(c -> c.stream().min(Comparator.naturalOrder()).orElseThrow())
        .filter(graph::inCircle)
        .map(first -> graph.circle(first).reversed().stream().map(minted::get).toList())
        .map(this::endless)
        .toList();
  }

  private EndlessMinting endless(List<Variable> circle) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      links.add(link(circle.get(i), circle.get((i + 1) % circle.size())));
    }
    return new EndlessMinting(links);
  }

  private Set<Integer> sources(Variable minted, List<Variable> all) {
    return IntStream.range(0, all.size())
        .filter(i -> arguments(minted).anyMatch(flowOf(all.get(i))::containsKey))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Stream<Variable> arguments(Variable minted) {
    return Stream.of(call(minted).getArgs()).skip(1).map(a -> new Variable(minted.rule, a));
  }

  private Functor call(Variable minted) {
    return requireNonNull(mints.get(minted));
  }

  private Map<Variable, Variable> flowOf(Variable minted) {
    return requireNonNull(flows.get(minted));
  }

  /** The variables that a minted thing may get into, each with the one that it came from. */
  private Map<Variable, Variable> flow(Variable minted) {
    Map<Variable, Variable> cameFrom = new LinkedHashMap<>(Map.of(minted, minted));
    mints.keySet().stream()
        .filter(m -> mayCoincide(call(m), call(minted)))
        .forEach(m -> cameFrom.put(m, minted));
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

  private static boolean mayCoincide(Functor a, Functor b) {
    for (int i = 1; i < Math.min(a.getArgLength(), b.getArgLength()); i++) {
      Node x = a.getArgs()[i];
      Node y = b.getArgs()[i];
      if (x.isConcrete() && y.isConcrete() && !x.equals(y)) {
        return false;
      }
    }
    return true;
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

  private Link link(Variable from, Variable to) {
    Map<Variable, Variable> cameFrom = flowOf(from);
    Variable at =
        arguments(to)
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
