package org.allegiance.reason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** The one program of the ontology's axioms and the rules of {@code ontology/rules}. */
final class Program {

  private final List<ProgramRule> rules;
  private final Set<String> untranslated;

  private Program(List<ProgramRule> rules, Set<String> untranslated) {
    this.rules = rules;
    this.untranslated = untranslated;
  }

  /**
   * Reads the program.
   *
   * @param calendar what the builtin {@code before} asks
   * @throws BadInputException if a rule cannot be read, two have one name, or one negates what is
   *     not settled before it applies
   */
  static Program of(Sources sources, Calendar calendar) {
    AxiomRules axioms = AxiomRules.of(Ontology.load(sources).axioms());
    List<ProgramRule> rules = new ArrayList<>(axioms.rules());
    BuiltinRegistry builtins = Builtins.under(calendar);
    Map<String, Path> files = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : sources.rules()) {
      for (ProgramRule rule : RuleFile.read(file, builtins)) {
        Path other = files.put(rule.name(), file);
        if (other != null) {
          problems.add(
              new Problem(
                  "rule-twice",
                  file.toString(),
                  "there is a rule " + rule.name() + " in " + other.getFileName() + " already",
                  "give one of them another name"));
        }
        rules.add(rule);
      }
    }
    checkNegation(rules, files, problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new Program(List.copyOf(rules), axioms.untranslated());
  }

  /** What a rule negates must have come to an end in a lower stratum, axioms included. */
  private static void checkNegation(
      List<ProgramRule> rules, Map<String, Path> files, List<Problem> problems) {
    IdentityHashMap<ProgramRule, Integer> last = lastStrata(rules);
    for (ProgramRule negating : rules) {
      for (ClauseEntry clause : negating.rule().getBody()) {
        if (clause instanceof Functor f && f.getName().equals("noValue")) {
          TriplePattern negated =
              new TriplePattern(
                  f.getArgs()[0], f.getArgs()[1], f.getArgLength() > 2 ? f.getArgs()[2] : Node.ANY);
          rules.stream()
              .sorted(Comparator.comparing(ProgramRule::isAxiom)) // a rule with a name first
              .filter(r -> last.getOrDefault(r, 0) >= negating.stratum() && mayYield(r, negated))
              .findFirst()
              .ifPresent(r -> problems.add(unsettled(negating, r, f, files)));
        }
      }
    }
  }

  /**
   * The last stratum in which each rule may yield something new: an axiom's is that of what feeds
   * it.
   */
  private static IdentityHashMap<ProgramRule, Integer> lastStrata(List<ProgramRule> rules) {
    IdentityHashMap<ProgramRule, Integer> last = new IdentityHashMap<>();
    rules.forEach(r -> last.put(r, r.stratum()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ProgramRule axiom : rules) {
        int own = last.getOrDefault(axiom, 0);
        if (axiom.isAxiom()) {
          int fed =
              rules.stream()
                  .filter(r -> last.getOrDefault(r, 0) > own && feeds(r, axiom))
                  .mapToInt(r -> last.getOrDefault(r, 0))
                  .max()
                  .orElse(own);
          changed |= fed > own;
          last.put(axiom, fed);
        }
      }
    }
    return last;
  }

  static boolean feeds(ProgramRule from, ProgramRule to) {
    return Stream.of(to.rule().getBody())
        .anyMatch(b -> b instanceof TriplePattern pattern && mayYield(from, pattern));
  }

  private static boolean mayYield(ProgramRule rule, TriplePattern wanted) {
    return Stream.of(rule.rule().getHead())
        .anyMatch(
            h ->
                h instanceof TriplePattern t
                    && t.getPredicate().equals(wanted.getPredicate())
                    && mayEqual(t.getObject(), wanted.getObject()));
  }

  private static boolean mayEqual(Node a, Node b) {
    return !a.isConcrete() || !b.isConcrete() || a.equals(b);
  }

  private static Problem unsettled(
      ProgramRule negating, ProgramRule deriving, Functor negation, Map<String, Path> files) {
    return new Problem(
        "unsettled-negation",
        String.valueOf(files.get(negating.name())),
        "rule "
            + negating.name()
            + " negates "
            + negation.getArgs()[1]
            + ", which rule "
            + deriving.name()
            + " may still derive",
        "move rule " + negating.name() + " to a file of a higher stratum");
  }

  List<ProgramRule> rules() {
    return rules;
  }

  /** Axioms of the ontology that would yield facts but have no rule. */
  Set<String> untranslated() {
    return untranslated;
  }

  /** Everything that follows from the facts, stratum by stratum. */
  Graph closure(Graph facts, Engine engine) {
    Map<Integer, List<Rule>> strata = new TreeMap<>();
    rules.stream()
        .filter(r -> !r.isAxiom())
        .forEach(r -> strata.computeIfAbsent(r.stratum(), s -> new ArrayList<>()).add(r.rule()));
    List<Rule> axioms = rules.stream().filter(ProgramRule::isAxiom).map(ProgramRule::rule).toList();
    Graph known = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(known, facts);
    Graph derived = GraphFactory.createDefaultGraph();
    for (List<Rule> stratum : strata.values()) {
      List<Rule> together = new ArrayList<>(axioms);
      together.addAll(stratum);
      Graph next = engine.closure(known, together);
      GraphUtil.addInto(known, next);
      GraphUtil.addInto(derived, next);
    }
    return derived;
  }
}
