package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.impl.BindingVector;
import org.apache.jena.vocabulary.RDF;

/**
 * Looks for the ways to fill in one rule's body that leave some number of clauses unmet. Clauses
 * that the bindings so far pin down most are tried first.
 */
final class NearMissSearch {

  /** Facts and tests tried for one rule and one number of clauses unmet. */
  static final int MOST_TRIES = 20_000;

  private final Graph closed;
  private final Rule rule;
  private final Consumer<PartialMatch> out;
  private int tries;

  private NearMissSearch(Graph closed, Rule rule, Consumer<PartialMatch> out) {
    this.closed = closed;
    this.rule = rule;
    this.out = out;
  }

  /** What a search found, and whether it had to stop before it had tried everything. */
  record Result(Optional<NearMiss> nearest, boolean stopped) {}

  /**
   * The most telling miss of a rule.
   *
   * @param goal the fact that it should yield, with {@link Node#ANY} for anything
   * @param unmet number of clauses that it leaves unmet at most
   */
  static Result of(Graph closed, ProgramRule rule, Triple goal, int unmet) {
    List<PartialMatch> matches = new ArrayList<>();
    NearMissSearch search = new NearMissSearch(closed, rule.rule(), matches::add);
    for (ClauseEntry head : rule.rule().getHead()) {
      BindingVector env = new BindingVector(rule.rule().getNumVars());
      if (head instanceof TriplePattern p && unify(p, goal, env) && search.mayMint(env)) {
        search.match(PartialMatch.of(rule.rule(), env, unmet));
      }
    }
    return new Result(
        PartialMatch.mostTelling(rule, matches, goal.getSubject()), search.tries > MOST_TRIES);
  }

  /**
   * What a rule yields with some of its variables bound.
   *
   * @param env the bindings, left as they are
   */
  static List<Triple> conclusions(Graph closed, ProgramRule rule, BindingVector env) {
    List<Triple> conclusions = new ArrayList<>();
    new NearMissSearch(closed, rule.rule(), m -> m.heads(rule.rule()).forEach(conclusions::add))
        .match(PartialMatch.of(rule.rule(), env, 0));
    return conclusions;
  }

  static boolean unify(TriplePattern pattern, Triple fact, BindingVector env) {
    return unify(pattern.getSubject(), fact.getSubject(), env)
        && unify(pattern.getPredicate(), fact.getPredicate(), env)
        && unify(pattern.getObject(), fact.getObject(), env);
  }

  private static boolean unify(Node pattern, Node value, BindingVector env) {
    return !value.isConcrete()
        || (pattern.isVariable() ? env.bind(pattern, value) : pattern.sameValueAs(value));
  }

  /** Whether things that are asked about are of the kinds that the rule makes. */
  private boolean mayMint(BindingVector env) {
    return Stream.of(rule.getBody())
        .flatMap(c -> c instanceof Functor f && mints(f) ? Stream.of(f) : Stream.empty())
        .allMatch(
            f -> {
              Node made = env.getGroundVersion(f.getArgs()[0]);
              String kind = f.getArgs()[1].getLiteralLexicalForm();
              return !made.isConcrete() || made.toString().startsWith(Things.iri(kind, ""));
            });
  }

  /** As deep as the body has clauses. */
  private void match(PartialMatch partial) {
    if (tries > MOST_TRIES) {
      return;
    }
    Optional<Functor> test = ready(partial);
    if (test.isPresent()) {
      test(partial.without(test.get()), test.get());
      return;
    }
    Optional<TriplePattern> next =
        partial.open().stream()
            .flatMap(c -> c instanceof TriplePattern p ? Stream.of(p) : Stream.empty())
            .min(Comparator.comparingInt(p -> looseness(partial.env().partInstantiate(p))));
    if (next.isPresent()) {
      pattern(partial.without(next.get()), next.get());
    } else {
      out.accept(partial); // tests whose arguments nothing binds say nothing either way
    }
  }

  private static Optional<Functor> ready(PartialMatch partial) {
    return partial.open().stream()
        .flatMap(c -> c instanceof Functor f ? Stream.of(f) : Stream.empty())
        .filter(
            f ->
                Stream.of(f.getArgs())
                    .skip(mints(f) ? 1 : 0)
                    .allMatch(a -> partial.env().getGroundVersion(a).isConcrete()))
        .findFirst();
  }

  private static boolean mints(Functor functor) {
    return functor.getName().startsWith(Builtins.MINT);
  }

  private void test(PartialMatch partial, Functor test) {
    tries++;
    BindingVector env = new BindingVector(partial.env());
    if (test.evalAsBodyClause(new BuiltinCall(closed, env, rule))) {
      match(partial.bound(env));
    } else if (partial.mayMiss() > 0 && !mints(test)) {
      match(partial.failed(test));
    }
  }

  private void pattern(PartialMatch partial, TriplePattern pattern) {
    Triple wanted = partial.env().partInstantiate(pattern).asTripleMatch();
    for (Triple fact : closed.find(wanted).toList()) {
      tries++;
      BindingVector env = new BindingVector(partial.env());
      if (unify(pattern, fact, env)) {
        match(partial.bound(env).found(pattern, fact));
      }
    }
    if (partial.mayMiss() > 0) {
      match(partial.missing(pattern));
    }
  }

  private static int looseness(TriplePattern pattern) {
    boolean subject = pattern.getSubject().isConcrete();
    boolean object = pattern.getObject().isConcrete();
    if (pattern.getPredicate().equals(RDF.type.asNode())) {
      return subject ? 0 : 3;
    }
    return subject && object ? 0 : subject ? 1 : object ? 2 : 4;
  }
}
