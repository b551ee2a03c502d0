package org.allegiance.reason.engine;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;

/** A triple pattern that is a value: its variables are told apart by their names. */
record Atom(Node subject, Node predicate, Node object) {

  static Atom of(TriplePattern pattern) {
    return new Atom(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  /** The triple patterns among the clauses of a rule's body or head. */
  static List<Atom> among(ClauseEntry[] clauses) {
    return Stream.of(clauses)
        .filter(TriplePattern.class::isInstance)
        .map(c -> of((TriplePattern) c))
        .toList();
  }

  List<Node> terms() {
    return List.of(subject, predicate, object);
  }
}
