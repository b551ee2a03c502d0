package org.allegiance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Triple ONE = fact("a", "b");
  private static final Triple OTHER = fact("b", "a");

  @Test
  void hangsOnTheFactsNotOnTheirOrder() {
    assertEquals(of(ONE, OTHER), of(OTHER, ONE));
    assertNotEquals(of(ONE), of(OTHER));
    assertNotEquals(of(ONE), of(ONE, OTHER));
  }

  @Test
  void twiceIsNotOnce() {
    assertNotEquals(of(ONE), of(ONE, ONE));
    assertNotEquals(of(ONE, ONE), of(OTHER, OTHER));
  }

  @Test
  void beginsWithTheNumberOfFacts() {
    assertTrue(of().startsWith("0-"));
    assertTrue(of(ONE, OTHER).startsWith("2-"));
  }

  private static String of(Triple... facts) {
    Fingerprint fingerprint = new Fingerprint();
    List.of(facts).forEach(fingerprint::add);
    return fingerprint.toString();
  }

  private static Triple fact(String subject, String object) {
    return Triple.create(
        NodeFactory.createURI("x:" + subject),
        NodeFactory.createURI("x:p"),
        NodeFactory.createURI("x:" + object));
  }
}
