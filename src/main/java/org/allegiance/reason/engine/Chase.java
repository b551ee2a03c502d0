package org.allegiance.reason.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * What simple rules make of patterns: rules with a single triple pattern as their body, nothing but
 * triple patterns as their head and no variable there that the body does not bind. Most axioms of
 * an ontology are such.
 */
public final class Chase {

  private record SimpleRule(Atom body, List<Atom> head) {}

  private final PatternIndex<SimpleRule> rules = new PatternIndex<>();

  private Chase() {}

  /** The chase with the simple ones of some rules. */
  public static Chase over(Collection<Rule> rules) {
    Chase chase = new Chase();
    for (Rule rule : rules) {
      if (isSimple(rule)) {
        Atom body = Atom.among(rule.getBody()).get(0);
        chase.rules.add(body, new SimpleRule(body, Atom.among(rule.getHead())));
      }
    }
    return chase;
  }

  /** What holds wherever the patterns of a rule's body hold, its variables left as they are. */
  public Set<Triple> certain(Rule rule) {
    return certain(Atom.among(rule.getBody())).stream()
        .map(a -> Triple.create(a.subject(), a.predicate(), a.object()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static boolean isSimple(Rule rule) {
    if (rule.bodyLength() != 1 || Atom.among(rule.getBody()).isEmpty()) {
      return false;
    }
    List<Node> bound = Atom.among(rule.getBody()).get(0).terms();
    List<Atom> head = Atom.among(rule.getHead());
    return head.size() == rule.headLength()
        && head.stream()
            .flatMap(h -> h.terms().stream())
            .allMatch(t -> t.isConcrete() || bound.contains(t));
  }

  /** What holds wherever all these patterns hold, whatever their variables stand for. */
  Set<Atom> certain(Collection<Atom> patterns) {
    return close(patterns, true);
  }

  /** All that may hold wherever these patterns hold, for some values of their variables. */
  Set<Atom> possible(Collection<Atom> patterns) {
    return close(patterns, false);
  }

  private Set<Atom> close(Collection<Atom> patterns, boolean frozen) {
    Set<Atom> closed = new LinkedHashSet<>(patterns);
    Deque<Atom> open = new ArrayDeque<>(closed);
    while (!open.isEmpty()) {
      Atom fact = open.remove();
      rules
          .unifying(fact)
          .forEach(
              rule ->
                  Match.of(rule.body, fact, frozen).stream()
                      .flatMap(m -> rule.head.stream().map(m::apply))
                      .filter(closed::add)
                      .forEach(open::add));
    }
    return closed;
  }

  /**
   * How the body of a simple rule meets a pattern.
   *
   * @param bindings of the rule's variables, to terms of the pattern
   * @param narrowing of the pattern's variables: what they must stand for
   */
  private record Match(Map<Node, Node> bindings, Map<Node, Node> narrowing, boolean frozen) {

    static Optional<Match> of(Atom body, Atom pattern, boolean frozen) {
      Match match = new Match(new HashMap<>(), new HashMap<>(), frozen);
      for (int i = 0; i < 3; i++) {
        if (!match.meet(body.terms().get(i), pattern.terms().get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(match);
    }

    private boolean meet(Node term, Node value) {
      if (term.isConcrete()) {
        return unify(term, value);
      }
      Node bound = bindings.putIfAbsent(term, value);
      return bound == null || unify(bound, value);
    }

    private boolean unify(Node a, Node b) {
      Node x = narrow(a);
      Node y = narrow(b);
      if (x.equals(y)) {
        return true;
      }
      if (frozen || (x.isConcrete() && y.isConcrete())) {
        return false;
      }
      narrowing.put(x.isConcrete() ? y : x, x.isConcrete() ? x : y);
      return true;
    }

    private Node narrow(Node term) {
      Node now = term;
      while (narrowing.get(now) instanceof Node next) {
        now = next;
      }
      return now;
    }

    Atom apply(Atom head) {
      return new Atom(apply(head.subject()), apply(head.predicate()), apply(head.object()));
    }

    private Node apply(Node term) {
      return term.isConcrete() ? term : narrow(bindings.getOrDefault(term, term));
    }
  }
}
