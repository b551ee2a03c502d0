package org.allegiance.reason.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * The strata of a program: the order in which its rules apply, so that what a rule negates has come
 * to an end before (Apt, K., Blair, H. and Walker, A. (1988). Towards a theory of declarative
 * knowledge. In: Foundations of Deductive Databases and Logic Programming, 89-148).
 *
 * <p>Simple rules, those of a single pattern, apply in every stratum. Any other rule is in the
 * least stratum such that no rule of a higher one may yield anything new for its patterns, and only
 * rules of lower ones anything that it negates or that a builtin of its body consults. A rule
 * yields nothing new that simple rules make of its own body: to say that what ends is an event does
 * not make an event of what was one already.
 */
public final class Strata {

  static final String NO_VALUE = "noValue";

  private final List<Rule> rules;
  private final Map<String, Set<Node>> consulted;
  private final IdentityHashMap<Rule, Integer> numbers = new IdentityHashMap<>();
  private final Minting minting;
  private final PatternIndex<Yield> yields = new PatternIndex<>();
  private final PatternIndex<Rule> simplyYields = new PatternIndex<>();
  private final int[] strata;
  private final Set<Integer> recursive = new HashSet<>();
  private final List<UnsettledNegation> unsettled = new ArrayList<>();

  /**
   * A negation of what rests on the rule that negates it, so that no order of rules settles it.
   *
   * @param clause the negation, or the builtin that consults the facts
   * @param predicate of the negated or consulted facts, or a variable
   * @param path rules each of which rests on the next; the first may yield such a fact, the last is
   *     the one that negates it
   */
  public record UnsettledNegation(Functor clause, Node predicate, List<Rule> path) {

    /** The rule that negates. */
    public Rule rule() {
      return path.get(path.size() - 1);
    }
  }

  /** What must not change any more once a rule applies. */
  private record Reading(Functor clause, Atom pattern) {}

  /** A fact that a rule yields. */
  private record Yield(int rule, Atom fact) {}

  private Strata(List<Rule> rules, Map<String, Set<Node>> consulted) {
    this.rules = List.copyOf(rules);
    this.consulted = consulted;
    this.minting = new Minting(this.rules);
    this.strata = new int[rules.size()];
    IntStream.range(0, rules.size()).forEach(i -> numbers.put(rules.get(i), i));
    collectYields();
    stratify();
    findRecursion();
  }

  /**
   * The strata of a program.
   *
   * @param rules forward rules
   * @param consulted for each builtin that looks at facts beyond its arguments, the predicates of
   *     those facts
   */
  public static Strata of(List<Rule> rules, Map<String, Set<Node>> consulted) {
    return new Strata(rules, consulted);
  }

  private void collectYields() {
    Chase chase = Chase.over(rules);
    for (Rule rule : rules) {
      if (isSimple(rule)) {
        Atom.among(rule.getHead()).forEach(h -> simplyYields.add(h, rule));
      } else {
        List<Atom> body = Atom.among(rule.getBody());
        Set<Atom> known = chase.certain(body);
        chase.possible(Atom.among(rule.getHead())).stream()
            .filter(fact -> !known.contains(fact))
            .forEach(fact -> yields.add(fact, new Yield(number(rule), fact)));
      }
    }
  }

  private void stratify() {
    List<Set<Integer>> supports = rules.stream().map(this::supports).toList();
    RuleGraph graph = new RuleGraph(supports);
    for (List<Integer> component : graph.components()) {
      int stratum = component.stream().mapToInt(i -> least(i, supports.get(i))).max().orElseThrow();
      component.forEach(i -> strata[i] = stratum);
    }
    for (Rule rule : rules) {
      Map<Functor, UnsettledNegation> ofRule = new LinkedHashMap<>();
      for (Reading reading : readings(rule)) {
        yielding(rule, reading.pattern)
            .filter(by -> graph.together(by, number(rule)))
            .map(by -> graph.path(by, number(rule)).stream().map(rules::get).toList())
            .min(Comparator.comparingInt(List::size))
            .map(path -> new UnsettledNegation(reading.clause, reading.pattern.predicate(), path))
            .ifPresent(u -> ofRule.putIfAbsent(reading.clause, u));
      }
      unsettled.addAll(ofRule.values());
    }
  }

  /** The rules that may yield what a rule asks for; a simple rule is part of those that feed it. */
  private Set<Integer> supports(Rule rule) {
    Stream<Atom> asserted = isSimple(rule) ? Stream.of() : Atom.among(rule.getBody()).stream();
    return Stream.concat(asserted, readings(rule).stream().map(Reading::pattern))
        .flatMap(pattern -> yielding(rule, pattern))
        .collect(Collectors.toSet());
  }

  /** The rules that may yield something new for a pattern of a rule's body. */
  private Stream<Integer> yielding(Rule asking, Atom pattern) {
    return yields
        .unifying(pattern)
        .filter(
            y ->
                IntStream.range(0, 3)
                    .allMatch(
                        i ->
                            minting.mayReach(
                                y.rule,
                                y.fact.terms().get(i),
                                number(asking),
                                pattern.terms().get(i))))
        .map(Yield::rule);
  }

  /** The least stratum of a rule above those of its component, whose own are still 0. */
  private int least(int number, Set<Integer> supports) {
    Rule rule = rules.get(number);
    int least = 1;
    for (int support : supports) {
      least = Math.max(least, strata[support]);
    }
    for (Reading reading : readings(rule)) {
      boolean simply = simplyYields.unifying(reading.pattern).findAny().isPresent();
      int last = yielding(rule, reading.pattern).mapToInt(by -> strata[by]).max().orElse(0);
      least = Math.max(least, Math.max(last, simply ? 1 : 0) + 1);
    }
    return least;
  }

  private List<Reading> readings(Rule rule) {
    List<Reading> readings = new ArrayList<>();
    for (ClauseEntry clause : rule.getBody()) {
      if (clause instanceof Functor call) {
        Node[] args = call.getArgs();
        if (call.getName().equals(NO_VALUE) && args.length >= 2) {
          Node object = args.length > 2 ? args[2] : Node.ANY;
          readings.add(new Reading(call, new Atom(args[0], args[1], object)));
        }
        consulted.getOrDefault(call.getName(), Set.of()).stream()
            .sorted(Comparator.comparing(Node::toString))
            .forEach(p -> readings.add(new Reading(call, new Atom(Node.ANY, p, Node.ANY))));
      }
    }
    return readings;
  }

  private void findRecursion() {
    PatternIndex<Integer> heads = new PatternIndex<>();
    rules.forEach(r -> Atom.among(r.getHead()).forEach(h -> heads.add(h, number(r))));
    RuleGraph graph =
        new RuleGraph(
            rules.stream()
                .map(
                    r ->
                        Atom.among(r.getBody()).stream()
                            .flatMap(heads::unifying)
                            .collect(Collectors.toSet()))
                .toList());
    IntStream.range(0, rules.size()).filter(graph::inCircle).forEach(recursive::add);
  }

  private int number(Rule rule) {
    return requireNonNull(numbers.get(rule), () -> rule + " is no rule of this program");
  }

  /** Number of strata. */
  public int count() {
    return Math.max(1, IntStream.of(strata).max().orElse(1));
  }

  /**
   * The stratum of a rule, counted from 1; that of a simple rule is the first in which it applies.
   * Without meaning where a negation is unsettled.
   */
  public int of(Rule rule) {
    return strata[number(rule)];
  }

  /** Whether a rule has a single pattern and applies in every stratum. */
  public boolean isSimple(Rule rule) {
    return Chase.isSimple(rule);
  }

  /** Whether a rule may, through others or not, yield what it asks for itself. */
  public boolean isRecursive(Rule rule) {
    return recursive.contains(number(rule));
  }

  /** Negations that no order of the rules settles, one for each clause of a rule. */
  public List<UnsettledNegation> unsettled() {
    return List.copyOf(unsettled);
  }

  /** Circles of minting for which there may be data on which the program does not end. */
  public List<EndlessMinting> endless() {
    return minting.endless();
  }
}
