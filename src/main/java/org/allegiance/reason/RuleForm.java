package org.allegiance.reason;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.reason.Builtins.Signature;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * What is wrong with the form of a rule, whatever the program around it. Jena's parser lets more
 * pass than its engine can apply, and its engine applies more than may stand in a program of which
 * every fact has a proof.
 */
final class RuleForm {

  private final ProgramRule rule;
  private final List<Problem> problems = new ArrayList<>();

  private RuleForm(ProgramRule rule) {
    this.rule = rule;
  }

  static List<Problem> problems(ProgramRule rule) {
    RuleForm form = new RuleForm(rule);
    form.check(rule.rule());
    return form.problems;
  }

  private void check(Rule written) {
    if (written.isBackward()) {
      broken("is written backward, with <-", "write what it asks for first: body -> head");
      return;
    }
    if (written.bodyLength() == 0) {
      broken("asks for nothing", "state in data/ what holds without conditions");
    }
    if (written.headLength() == 0) {
      broken("yields nothing", "say after -> what follows");
    }
    for (ClauseEntry clause : written.getBody()) {
      switch (clause) {
        case TriplePattern pattern -> check(pattern);
        case Functor call -> check(call);
        default -> broken("holds another rule", "make it a rule of its own");
      }
    }
    for (ClauseEntry clause : written.getHead()) {
      switch (clause) {
        case TriplePattern pattern -> check(pattern);
        case Functor call ->
            broken(
                "calls " + call.getName() + " in its head",
                "let it yield facts alone; an act has no proof");
        default -> broken("yields another rule", "make it a rule of its own");
      }
    }
    checkVariables(written);
  }

  private void check(TriplePattern pattern) {
    if (Functor.isFunctor(pattern.getObject())) {
      broken("has a call within a pattern", "call builtins in clauses of their own");
      return;
    }
    Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
        .filter(Node::isBlank)
        .forEach(
            n ->
                broken(
                    "speaks of the blank node _" + n.getBlankNodeLabel(),
                    "put a variable in its place"));
    if (pattern.getSubject().isLiteral()) {
      broken(
          "has the literal " + FactName.of(pattern.getSubject()) + " as a subject",
          "put a thing or a variable there: nothing is ever said of a literal");
    }
    if (pattern.getPredicate().isLiteral()) {
      broken(
          "has the literal " + FactName.of(pattern.getPredicate()) + " as a predicate",
          "put a property there");
    }
  }

  private void check(Functor call) {
    String name = call.getName();
    Signature signature = Builtins.SIGNATURES.get(name);
    Node[] args = call.getArgs();
    if (signature == null) {
      broken(
          "calls the builtin '" + name + "', which is none",
          Nearest.didYouMean(
              name, Builtins.SIGNATURES.keySet(), "docs/rules.md lists the builtins"));
    } else if (!signature.takes(args.length)) {
      broken(
          "calls "
              + name
              + " with "
              + args.length
              + (args.length == 1 ? " argument" : " arguments")
              + "; it takes "
              + signature,
          "docs/rules.md says what they are");
    } else if (signature.mints()) {
      if (!args[0].isVariable()) {
        broken(name + "s " + FactName.of(args[0]), "let its first argument be a variable");
      }
      if (!args[1].isLiteral()) {
        broken(
            name + "s something of no kind", "name the kind second: " + name + "(?x, 'kind', ?a)");
      }
      Stream.of(args)
          .skip(2)
          .filter(Node::isLiteral)
          .forEach(a -> broken(name + "s from the literal " + FactName.of(a), "mint from things"));
    }
  }

  private void checkVariables(Rule written) {
    Set<Node> bound = new LinkedHashSet<>();
    for (ClauseEntry clause : written.getBody()) {
      bound.addAll(boundBy(clause));
    }
    Set<Node> unbound = new LinkedHashSet<>();
    Set<Node> before = new LinkedHashSet<>();
    for (ClauseEntry clause : written.getBody()) {
      if (clause instanceof Functor call) {
        variables(call)
            .filter(v -> !before.contains(v) && !boundBy(clause).contains(v))
            .forEach(
                v -> {
                  if (bound.contains(v)) {
                    unbound(
                        "calls " + call.getName() + " before " + v + " is bound",
                        "move the call behind the pattern that binds it");
                  } else if (isNoValue(call)) {
                    onlyNegated(call, v);
                  } else {
                    unbound.add(v);
                  }
                });
      }
      before.addAll(boundBy(clause));
    }
    Stream.of(written.getHead())
        .filter(TriplePattern.class::isInstance)
        .flatMap(RuleForm::variables)
        .filter(v -> !bound.contains(v))
        .forEach(unbound::add);
    unbound.forEach(
        v ->
            unbound(
                "has no pattern that binds " + v, "ask for something of " + v + " in its body"));
  }

  private void onlyNegated(Functor call, Node variable) {
    boolean isObject = call.getArgLength() == 3 && variable.equals(call.getArgs()[2]);
    unbound(
        "has " + variable + " in noValue only",
        isObject
            ? "leave it out, noValue(?s, p), if it may be anything; else bind it by a pattern"
            : "bind it by a pattern before");
  }

  /** What a clause binds; a call of no builtin is taken to, not to complain of it twice. */
  private static Set<Node> boundBy(ClauseEntry clause) {
    Set<Node> bound = new LinkedHashSet<>();
    if (clause instanceof TriplePattern) {
      variables(clause).forEach(bound::add);
    } else if (clause instanceof Functor call) {
      Signature signature = Builtins.SIGNATURES.get(call.getName());
      variables(call)
          .limit(signature == null ? Long.MAX_VALUE : signature.mints() ? 1 : 0)
          .forEach(bound::add);
    }
    return bound;
  }

  private static boolean isNoValue(Functor call) {
    return call.getName().equals("noValue");
  }

  private static Stream<Node> variables(ClauseEntry clause) {
    return switch (clause) {
      case TriplePattern p ->
          Stream.of(p.getSubject(), p.getPredicate(), p.getObject()).filter(Node::isVariable);
      case Functor f -> Stream.of(f.getArgs()).filter(Node::isVariable);
      default -> Stream.of();
    };
  }

  private void broken(String reason, String wayOut) {
    problems.add(rule.problem("broken-rule", reason, wayOut));
  }

  private void unbound(String reason, String wayOut) {
    problems.add(rule.problem("unbound-variable", reason, wayOut));
  }
}
