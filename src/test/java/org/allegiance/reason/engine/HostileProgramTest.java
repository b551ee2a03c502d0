package org.allegiance.reason.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

/** Programs and graphs that are out to exhaust. */
class HostileProgramTest {

  static {
    JenaSystem.init();
  }

  private static Triple link(int from, String predicate, int to) {
    return Triple.create(
        NodeFactory.createURI("urn:" + from),
        NodeFactory.createURI("urn:" + predicate),
        NodeFactory.createURI("urn:" + to));
  }

  private static Materialisation chain(String rules, int steps, long limit) {
    Materialisation m = new Materialisation(Rule.parseRules(rules), Builtins.NONE, limit);
    for (int i = 0; i < steps; i++) {
      m.state(link(i, "part", i + 1));
    }
    return m;
  }

  @Test
  void aMillionStepsAreWalkedAndTakenBack() {
    int steps = 1_000_000;
    Materialisation m =
        chain(
            "[r: (?x <urn:held> ?g) (?x <urn:part> ?y) -> (?y <urn:held> ?g)]", steps, 10_000_000);
    m.state(link(0, "held", -1));
    m.complete();
    assertEquals(Readings.ALL, m.readings(link(steps, "held", -1)));
    assertEquals(1, m.derivations(link(steps, "held", -1)).size());
    m.update(List.of(), List.of(link(500_000, "part", 500_001)));
    assertEquals(Readings.ALL, m.readings(link(500_000, "held", -1)));
    assertEquals(0, m.readings(link(500_001, "held", -1)));
    assertEquals(0, m.readings(link(steps, "held", -1)));
    m.update(List.of(link(500_000, "part", 500_001)), List.of());
    assertEquals(Readings.ALL, m.readings(link(steps, "held", -1)));
  }

  @Test
  void allPairsOfALongChainAreTooMany() {
    Materialisation m =
        chain(
            "[all: (?x <urn:part> ?y) (?y <urn:part> ?z) -> (?x <urn:part> ?z)]",
            100_000,
            1_000_000);
    TooManyFactsException e = assertThrows(TooManyFactsException.class, m::complete);
    assertEquals("all", e.rule());
    assertTrue(e.toString().contains("1000000"), e.toString());
  }

  @Test
  void anUpdateThatIsTooMuchChangesNothing() {
    Materialisation closed =
        chain("[all: (?x <urn:part> ?y) (?y <urn:part> ?z) -> (?x <urn:part> ?z)]", 400, 90_000);
    closed.complete();
    List<Triple> more = IntStream.range(400, 600).mapToObj(i -> link(i, "part", i + 1)).toList();
    assertThrows(TooManyFactsException.class, () -> closed.update(more, List.of()));
    assertEquals(Readings.ALL, closed.readings(link(0, "part", 400)));
    assertEquals(0, closed.readings(link(0, "part", 401)));
    assertEquals(0, closed.readings(link(400, "part", 401)));
    closed.update(List.of(), List.of(link(200, "part", 201)));
    assertEquals(0, closed.readings(link(0, "part", 400)));
    assertEquals(Readings.ALL, closed.readings(link(201, "part", 400)));
  }

  @Test
  void circlesEnd() {
    Materialisation m =
        chain("[all: (?x <urn:part> ?y) (?y <urn:part> ?z) -> (?x <urn:part> ?z)]", 50, 10_000);
    m.state(link(50, "part", 0));
    m.complete();
    assertEquals(Readings.ALL, m.readings(link(3, "part", 3)));
    m.update(List.of(), List.of(link(50, "part", 0)));
    assertEquals(0, m.readings(link(3, "part", 3)));
    assertEquals(Readings.ALL, m.readings(link(3, "part", 40)));
  }

  @Test
  void mintingWithoutEndIsSeenBeforeAndStoppedAtTheLimit() {
    List<Rule> rules =
        Rule.parseRules(
            Rule.rulesParserFromReader(
                new BufferedReader(
                    new StringReader("[r: (?x <urn:part> ?y) make(?z, ?y) -> (?y <urn:part> ?z)]")),
                TestBuiltins.registry()));
    assertEquals(1, Strata.of(rules, Map.of()).endless().size());
    Materialisation m = new Materialisation(rules, TestBuiltins.builtins(), 5_000);
    m.state(link(0, "part", 1));
    assertEquals("r", assertThrows(TooManyFactsException.class, m::complete).rule());
  }

  @Test
  void whatCannotBeAppliedIsRefused() {
    for (String rule :
        Set.of(
            "[r: (?x <urn:p> ?y) regex(?y, 'a') -> (?x <urn:q> ?y)]",
            "[r: (?x <urn:p> ?y) -> remove(0)]")) {
      UnsupportedRuleException e =
          assertThrows(UnsupportedRuleException.class, () -> chain(rule, 1, 100));
      assertTrue(e.toString().contains("rule r"), e.toString());
    }
  }
}
