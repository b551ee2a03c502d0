package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.allegiance.reason.engine.Strata;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** The one program of the ontology's axioms and the rules of {@code ontology/rules}. */
final class Program {

  private final List<ProgramRule> rules;
  private final Strata strata;
  private final Map<String, String> untranslated;

  private Program(List<ProgramRule> rules, Strata strata, Map<String, String> untranslated) {
    this.rules = rules;
    this.strata = strata;
    this.untranslated = untranslated;
  }

  /**
   * Reads the program.
   *
   * @param calendar what the builtin {@code before} asks
   * @throws BadInputException with all that is wrong with its rules
   */
  static Program of(Sources sources, Calendar calendar) {
    Ontology ontology = Ontology.load(sources);
    AxiomRules axioms = AxiomRules.of(ontology.axioms());
    BuiltinRegistry builtins = Builtins.under(calendar);
    List<Problem> problems = new ArrayList<>();
    List<ProgramRule> written =
        sources.rules().stream()
            .flatMap(file -> RuleFile.read(file, builtins, problems).stream())
            .toList();
    KnownTerms terms = new KnownTerms(ontology.model(), () -> Sources.read(sources.register()));
    RuleCheck check = RuleCheck.of(axioms.rules(), written, terms);
    problems.addAll(check.problems());
    if (!problems.isEmpty()) {
      problems.sort(Problem.BY_PLACE);
      throw new BadInputException(problems);
    }
    List<ProgramRule> rules = Stream.concat(axioms.rules().stream(), written.stream()).toList();
    return new Program(rules, check.strata(), axioms.untranslated());
  }

  List<ProgramRule> rules() {
    return rules;
  }

  /** Axioms of the ontology of which something is not translated into rules, with the reason. */
  Map<String, String> untranslated() {
    return untranslated;
  }

  /** Everything that follows from the facts, stratum by stratum. */
  Graph closure(Graph facts, Engine engine) {
    Graph known = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(known, facts);
    Graph derived = GraphFactory.createDefaultGraph();
    for (int i = 1; i <= strata.count(); i++) {
      Graph next = engine.closure(known, stratum(i));
      GraphUtil.addInto(known, next);
      GraphUtil.addInto(derived, next);
    }
    return derived;
  }

  /** What applies in a stratum: its own rules, and those of a single pattern. */
  private List<Rule> stratum(int number) {
    return rules.stream()
        .map(ProgramRule::rule)
        .filter(r -> strata.isSimple(r) || strata.of(r) == number)
        .toList();
  }
}
