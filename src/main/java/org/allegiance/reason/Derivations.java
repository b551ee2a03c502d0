package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.allegiance.reason.Derivation.Condition;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.impl.BindingVector;

/**
 * Every way in which rules yield facts of a graph that is closed under them. Jena's forward engine
 * logs only the derivation that it came upon first; proofs need all.
 */
final class Derivations {

  private final Graph closed;
  private final Calendar calendar;
  private final Consumer<Derivation> out;

  private Derivations(Graph closed, Calendar calendar, Consumer<Derivation> out) {
    this.closed = closed;
    this.calendar = calendar;
    this.out = out;
  }

  /** All derivations by the rules whose premises hold in the graph. */
  static void forEach(
      Graph closed, List<ProgramRule> rules, Calendar calendar, Consumer<Derivation> out) {
    Derivations search = new Derivations(closed, calendar, out);
    rules.forEach(
        r ->
            search.match(
                r,
                0,
                new BindingVector(r.rule().getNumVars()),
                new ArrayList<>(),
                new ArrayList<>()));
  }

  private void match(
      ProgramRule rule,
      int clause,
      BindingVector env,
      List<Triple> premises,
      List<Condition> conditions) {
    if (clause == rule.rule().bodyLength()) {
      conclude(rule, env, premises, conditions);
      return;
    }
    ClauseEntry entry = rule.rule().getBodyElement(clause);
    if (entry instanceof TriplePattern pattern) {
      matchPattern(rule, clause, pattern, env, premises, conditions);
    } else if (entry instanceof Functor functor) {
      BindingVector next = new BindingVector(env);
      if (functor.evalAsBodyClause(new BuiltinCall(closed, next, rule.rule()))) {
        Optional<Condition> condition = condition(functor, next);
        condition.ifPresent(conditions::add);
        match(rule, clause + 1, next, premises, conditions);
        condition.ifPresent(c -> conditions.remove(conditions.size() - 1));
      }
    } else {
      throw new IllegalStateException(
          "rule "
              + rule.name()
              + " has a clause that is neither a pattern nor a builtin: "
              + entry);
    }
  }

  private void matchPattern(
      ProgramRule rule,
      int clause,
      TriplePattern pattern,
      BindingVector env,
      List<Triple> premises,
      List<Condition> conditions) {
    List<Triple> found = closed.find(env.partInstantiate(pattern).asTripleMatch()).toList();
    for (Triple t : found) {
      BindingVector next = new BindingVector(env);
      if (bind(pattern.getSubject(), t.getSubject(), next)
          && bind(pattern.getPredicate(), t.getPredicate(), next)
          && bind(pattern.getObject(), t.getObject(), next)) {
        premises.add(t);
        match(rule, clause + 1, next, premises, conditions);
        premises.remove(premises.size() - 1);
      }
    }
  }

  private static boolean bind(Node pattern, Node value, BindingVector env) {
    return !pattern.isVariable() || env.bind(pattern, value);
  }

  private Optional<Condition> condition(Functor functor, BindingVector env) {
    List<Node> about = List.of(functor.getBoundArgs(env));
    return switch (functor.getName()) {
      case Builtins.BEFORE, Builtins.CERTAINLY_BEFORE -> {
        boolean certain = calendar.certainlyBefore(about.get(0), about.get(1));
        Modality modality = certain ? Modality.CERTAIN : Modality.POSSIBLE;
        yield Optional.of(new Condition(Builtins.BEFORE, about, modality));
      }
      case Builtins.MAY_HAVE_LASTED ->
          Optional.of(new Condition(Builtins.MAY_HAVE_LASTED, about, Modality.POSSIBLE));
      default -> Optional.empty();
    };
  }

  private void conclude(
      ProgramRule rule, BindingVector env, List<Triple> premises, List<Condition> conditions) {
    for (ClauseEntry head : rule.rule().getHead()) {
      if (head instanceof TriplePattern pattern) {
        out.accept(
            new Derivation(
                rule,
                List.copyOf(premises),
                List.copyOf(conditions),
                absent(rule, env),
                env.instantiate(pattern)));
      }
    }
  }

  private static List<Triple> absent(ProgramRule rule, BindingVector env) {
    List<Triple> absent = new ArrayList<>();
    for (ClauseEntry clause : rule.rule().getBody()) {
      if (clause instanceof Functor f && f.getName().equals(Builtins.NO_VALUE)) {
        Node[] args = f.getBoundArgs(env);
        absent.add(
            Triple.create(
                anything(args[0]), args[1], args.length > 2 ? anything(args[2]) : Node.ANY));
      }
    }
    return absent;
  }

  private static Node anything(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }
}
