package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.Rule;

/** The program of ontology and rules for Jena's own engines. */
public final class JenaProgram {

  private final Program program;

  private JenaProgram(Program program) {
    this.program = program;
  }

  /**
   * Reads the program.
   *
   * @throws BadInputException with all that is wrong with its rules
   */
  public static JenaProgram of(Sources sources) {
    return new JenaProgram(Program.of(sources));
  }

  /**
   * The rules of each stratum, to be applied one stratum after the other. The first has all simple
   * rules with it, every other one those that its rules feed: the rest have come to an end.
   */
  public List<List<Rule>> strata() {
    List<Rule> simple = program.simple();
    List<List<Rule>> strata = new ArrayList<>();
    for (int i = 1; i <= program.strata(); i++) {
      List<Rule> rules = new ArrayList<>(program.ownRules(i));
      rules.addAll(i == 1 ? simple : fed(simple, rules));
      strata.add(rules);
    }
    return strata;
  }

  /** Whether the rules of a stratum, counted from 1, are the first to ask for dates. */
  public boolean isFirstToAsk(int stratum) {
    return program.asksForOrder(stratum) && !program.asksForOrder(stratum - 1);
  }

  /** Takes up the dates and orders of a graph, which the rules then ask. */
  public void date(Graph known) {
    program.calendarOf(known);
  }

  private static Set<Rule> fed(List<Rule> simple, List<Rule> rules) {
    Set<Rule> found = new LinkedHashSet<>();
    Deque<Rule> open = new ArrayDeque<>(rules);
    while (!open.isEmpty()) {
      Rule from = open.remove();
      simple.stream().filter(a -> feeds(from, a)).filter(found::add).forEach(open::add);
    }
    return found;
  }

  private static boolean feeds(Rule from, Rule to) {
    return Stream.of(from.getHead())
        .filter(TriplePattern.class::isInstance)
        .anyMatch(h -> mayBe((TriplePattern) h, (TriplePattern) to.getBodyElement(0)));
  }

  private static boolean mayBe(TriplePattern a, TriplePattern b) {
    return mayBe(a.getPredicate(), b.getPredicate()) && mayBe(a.getObject(), b.getObject());
  }

  private static boolean mayBe(Node a, Node b) {
    return !a.isConcrete() || !b.isConcrete() || a.equals(b);
  }
}
