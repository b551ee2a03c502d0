package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.graph.Sources;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.RuleEngineReasoner;
import org.allegiance.reason.engine.Strata;
import org.allegiance.reason.engine.TooManyFactsException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** The one program of the ontology's axioms and the rules of {@code ontology/rules}. */
final class Program {

  /** Facts and nodes that fit the heap: a fact takes about 40 bytes, a node with its name 150. */
  private static final long LIMIT = Runtime.getRuntime().maxMemory() / 64;

  private final List<ProgramRule> rules;
  private final Strata strata;
  private final GraphCalendar calendar; // of the graph that Jena's engine closes
  private final Map<String, String> untranslated;

  private Program(
      List<ProgramRule> rules,
      Strata strata,
      GraphCalendar calendar,
      Map<String, String> untranslated) {
    this.rules = rules;
    this.strata = strata;
    this.calendar = calendar;
    this.untranslated = untranslated;
  }

  /**
   * Reads the program.
   *
   * @throws BadInputException with all that is wrong with its rules
   */
  static Program of(Sources sources) {
    GraphCalendar calendar = new GraphCalendar();
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
    return new Program(rules, check.strata(), calendar, axioms.untranslated());
  }

  /** What builtins ask about time that Jena calls, told of a graph. */
  GraphCalendar calendarOf(Graph graph) {
    calendar.read(graph);
    return calendar;
  }

  List<ProgramRule> rules() {
    return rules;
  }

  /** Axioms of the ontology of which something is not translated into rules, with the reason. */
  Map<String, String> untranslated() {
    return untranslated;
  }

  /** This program behind Jena's interface. */
  Reasoner reasoner() {
    return new RuleEngineReasoner(
        rules.stream().map(ProgramRule::rule).toList(),
        () -> Calls.under(new Calendar(event -> Stream.of(event.toString()))),
        LIMIT);
  }

  /** Nothing yet, under this program. */
  Materialisation materialisation(Calendar under) {
    List<Rule> applied = rules.stream().map(ProgramRule::rule).toList();
    return new Materialisation(applied, Calls.under(under), LIMIT);
  }

  /**
   * Draws all that follows from what has been stated.
   *
   * @throws BadInputException if that is more than there is room for, or dates and orders cannot
   *     all hold
   */
  static void complete(Materialisation engine) {
    try {
      engine.complete();
    } catch (TooManyFactsException e) {
      throw new BadInputException(
          "too-many-facts",
          "ontology/rules",
          e.getMessage(),
          "see whether that rule yields more than it should; if not, give Java a larger heap, as"
              + " with JAVA_TOOL_OPTIONS=-Xmx8g");
    }
  }

  /** Everything that follows from the facts, stratum by stratum. */
  Graph closure(Graph facts, Engine engine) {
    Graph known = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(known, facts);
    Graph derived = GraphFactory.createDefaultGraph();
    for (int i = 1; i <= strata.count(); i++) {
      if (asksForOrder(i) && !asksForOrder(i - 1)) {
        calendar.read(known);
      }
      Graph next = engine.closure(known, stratum(i));
      GraphUtil.addInto(known, next);
      GraphUtil.addInto(derived, next);
    }
    return derived;
  }

  /** What applies in a stratum: its own rules, and those of a single pattern. */
  private List<Rule> stratum(int number) {
    return Stream.concat(ownRules(number).stream(), simple().stream()).toList();
  }

  /** Number of strata. */
  int strata() {
    return strata.count();
  }

  /** The rules of a stratum, counted from 1, those of a single pattern aside. */
  List<Rule> ownRules(int stratum) {
    return rules.stream()
        .map(ProgramRule::rule)
        .filter(r -> !strata.isSimple(r) && strata.of(r) == stratum)
        .toList();
  }

  /** The rules of a single pattern. */
  List<Rule> simple() {
    return rules.stream().map(ProgramRule::rule).filter(strata::isSimple).toList();
  }

  /** Whether rules of a stratum or of lower ones ask which of two events came first. */
  boolean asksForOrder(int stratum) {
    return rules.stream()
        .map(ProgramRule::rule)
        .filter(r -> strata.of(r) <= stratum)
        .flatMap(r -> Stream.of(r.getBody()))
        .anyMatch(c -> c instanceof Functor f && Builtins.CONSULTED.containsKey(f.getName()));
  }
}
