package org.allegiance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;
import org.junit.jupiter.api.Test;

class JoinOrderTest {

  private static final Rule WRITTEN =
      Rule.parseRule(
          "[r: (?a <x:p> ?b) (?c <x:p> ?d) (?c <x:q> ?a) notEqual(?b, ?d) -> (?b <x:s> ?d)]");

  @Test
  void beginsWithTheRarestAndStaysConnected() {
    Graph sample = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 10; i++) {
      sample.add(triple("n" + i, "p", "m" + i));
    }
    sample.add(triple("n1", "q", "n2"));
    sample.add(triple("n3", "q", "n4"));

    assertEquals(
        "?c q ?a, ?a p ?b, ?c p ?d, notEqual(?b ?d)",
        body(JoinOrder.of(List.of(WRITTEN), sample).apply(WRITTEN)));
  }

  @Test
  void leavesARuleThatItDoesNotKnow() {
    Graph empty = GraphMemFactory.createDefaultGraph();
    assertEquals(body(WRITTEN), body(JoinOrder.of(List.of(), empty).apply(WRITTEN)));
  }

  private static String body(Rule rule) {
    return Arrays.stream(rule.getBody())
        .map(c -> c.toString().replace("x:", "").replace("@", "").replaceAll(" +", " "))
        .collect(Collectors.joining(", "));
  }

  private static Triple triple(String s, String p, String o) {
    return Triple.create(
        NodeFactory.createURI("x:" + s),
        NodeFactory.createURI("x:" + p),
        NodeFactory.createURI("x:" + o));
  }
}
