package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.reason.engine.Builtins.Change;
import org.allegiance.reason.engine.Builtins.Test;
import org.allegiance.reason.engine.Readings;
import org.allegiance.reason.engine.Terms;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** A calendar of a graph, for rules that Jena's engine applies. */
final class GraphCalendar {

  private final Terms terms = new Terms();
  private Calendar calendar = new Calendar(e -> Stream.empty());

  /** Forgets all and takes up the dates and orders of a graph. */
  void read(Graph graph) {
    calendar = new Calendar(e -> Stream.of(e.toString()));
    List<Change> all = new ArrayList<>();
    for (Node predicate : calendar.reads()) {
      graph
          .find(Node.ANY, predicate, Node.ANY)
          .forEach(
              t ->
                  all.add(
                      new Change(
                          predicate, terms.of(t.getSubject()), terms.of(t.getObject()), true)));
    }
    calendar.revise(terms, all);
    calendar.settle();
  }

  /** Whether a test about time holds of two events in some reading. */
  boolean holds(String test, Node a, Node b) {
    Test asked = calendar.tests().get(test);
    int readings =
        asked == null ? 0 : asked.readings(terms, new int[] {terms.of(a), terms.of(b)}, false);
    return Readings.arePlain(readings);
  }

  boolean certainlyBefore(Node a, Node b) {
    return holds(Builtins.CERTAINLY_BEFORE, a, b);
  }

  boolean possiblyBefore(Node a, Node b) {
    return holds(Builtins.BEFORE, a, b);
  }
}
