package org.allegiance.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.Problem;
import org.allegiance.reason.engine.Chase;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;

/** Rules that can never apply, since their body contradicts itself or the ontology. */
final class Applicability {

  private final Chase chase;
  private final List<ProgramRule> constraints;

  Applicability(List<ProgramRule> rules) {
    this.chase = Chase.over(rules.stream().map(ProgramRule::rule).toList());
    this.constraints =
        rules.stream()
            .filter(ProgramRule::forbids)
            .filter(r -> Stream.of(r.rule().getBody()).allMatch(TriplePattern.class::isInstance))
            .toList();
  }

  /** A problem if the rule can never apply. */
  Optional<Problem> problem(ProgramRule rule) {
    Set<Triple> asserted = chase.certain(rule.rule());
    Stream<String> inItself =
        Stream.of(rule.rule().getBody())
            .filter(Functor.class::isInstance)
            .flatMap(call -> never((Functor) call, asserted).stream());
    Stream<String> byOntology =
        rule.forbids()
            ? Stream.of()
            : constraints.stream()
                .filter(c -> holds(c.rule().getBody(), 0, Map.of(), asserted))
                .map(c -> "its body contradicts " + c.title());
    return Stream.concat(inItself, byOntology)
        .findFirst()
        .map(
            why ->
                rule.problem(
                    "dead-rule",
                    "can never apply: " + why,
                    "take back one of the clauses of its body"));
  }

  private static Optional<String> never(Functor call, Set<Triple> asserted) {
    Node[] args = call.getArgs();
    return switch (call.getName()) {
      case "notEqual" ->
          Optional.of(FactName.of(args[0]) + " is always equal to itself")
              .filter(why -> args[0].equals(args[1]));
      case "equal" ->
          Optional.of(FactName.of(args[0]) + " never equals " + FactName.of(args[1]))
              .filter(why -> args[0].isConcrete() && args[1].isConcrete())
              .filter(why -> !args[0].sameValueAs(args[1]));
      case "noValue" ->
          asserted.stream()
              .filter(t -> t.getSubject().equals(args[0]) && t.getPredicate().equals(args[1]))
              .filter(t -> args.length == 2 || t.getObject().equals(args[2]))
              .findFirst()
              .map(t -> "its body says " + FactName.of(t) + ", and that there is no such fact");
      default -> Optional.empty();
    };
  }

  /** Whether the facts hold what a body asks for; their own variables stand for themselves. */
  private static boolean holds(
      ClauseEntry[] body, int clause, Map<Node, Node> bindings, Set<Triple> facts) {
    if (clause == body.length) {
      return true;
    }
    TriplePattern pattern = (TriplePattern) body[clause];
    for (Triple fact : facts) {
      Map<Node, Node> more = new HashMap<>(bindings);
      if (binds(pattern.getPredicate(), fact.getPredicate(), more)
          && binds(pattern.getObject(), fact.getObject(), more)
          && binds(pattern.getSubject(), fact.getSubject(), more)
          && holds(body, clause + 1, more, facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean binds(Node term, Node value, Map<Node, Node> bindings) {
    if (!term.isVariable()) {
      return term.equals(value);
    }
    Node bound = bindings.putIfAbsent(term, value);
    return bound == null || bound.equals(value);
  }
}
