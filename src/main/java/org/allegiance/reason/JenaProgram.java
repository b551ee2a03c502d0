package org.allegiance.reason;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.rulesys.Rule;

/** The program of ontology and rules for Jena's own engines, under the calendar of a graph. */
public final class JenaProgram {

  private final Program program;
  private final Duration dating;

  private JenaProgram(Program program, Duration dating) {
    this.program = program;
    this.dating = dating;
  }

  /**
   * Reads the program.
   *
   * @param stated the graph whose dates the rules ask
   * @throws BadInputException if a rule or the ontology cannot be read, or dates and orders
   *     contradict one another
   */
  public static JenaProgram of(Sources sources, Graph stated) {
    long begin = System.nanoTime();
    Calendar calendar = Calendar.of(ModelFactory.createModelForGraph(stated));
    Duration dating = Duration.ofNanos(System.nanoTime() - begin);
    return new JenaProgram(Program.of(sources, calendar), dating);
  }

  /** How long it took to bring the dates and orders of the graph together. */
  public Duration dating() {
    return dating;
  }

  /**
   * The rules of each stratum, to be applied one stratum after the other. The first has all axioms
   * with it, every other one those that its rules feed: the rest have come to an end.
   */
  public List<List<Rule>> strata() {
    TreeMap<Integer, List<ProgramRule>> strata = new TreeMap<>();
    List<ProgramRule> axioms = program.rules().stream().filter(ProgramRule::isAxiom).toList();
    program.rules().stream()
        .filter(r -> !r.isAxiom())
        .forEach(r -> strata.computeIfAbsent(r.stratum(), s -> new ArrayList<>()).add(r));
    strata.forEach(
        (number, rules) ->
            rules.addAll(number.equals(strata.firstKey()) ? axioms : fed(axioms, rules)));
    return strata.values().stream()
        .map(rules -> rules.stream().map(ProgramRule::rule).toList())
        .toList();
  }

  private static Set<ProgramRule> fed(List<ProgramRule> axioms, List<ProgramRule> rules) {
    Set<ProgramRule> found = new LinkedHashSet<>();
    Deque<ProgramRule> open = new ArrayDeque<>(rules);
    while (!open.isEmpty()) {
      ProgramRule from = open.remove();
      axioms.stream().filter(a -> Program.feeds(from, a)).filter(found::add).forEach(open::add);
    }
    return found;
  }

  /** Everything that follows from a graph, as it is reasoned over in a build. */
  public Graph closure(Graph stated) {
    return program.closure(stated, new JenaEngine());
  }
}
