package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

/** The shape of the text of proofs; what it says is in the explanations among the resources. */
class ProofTextTest {

  private static final Model NOTHING = ModelFactory.createDefaultModel();

  private static String text(Invented graph, int conclusion) {
    Triple fact = Invented.fact(conclusion);
    Proof proof = Proofs.of(List.of(fact), graph).best(fact).orElseThrow();
    StringBuilder out = new StringBuilder();
    ProofText.write(
        Outline.brief(NOTHING, Account.of(proof)),
        new Wording(NOTHING, NOTHING),
        new ClaimText(null, out),
        out);
    return out.toString();
  }

  @Test
  void deepProofsStayNarrow() {
    int depth = 2_000;
    Invented chain = new Invented().state(0, Certainty.ASSERTED);
    for (int i = 1; i <= depth; i++) {
      chain.derive("next", i, true, i - 1);
    }
    String text = text(chain, depth);
    assertTrue(text.lines().allMatch(l -> l.indexOf(l.strip()) <= 24), "too far in");
    for (int i = 1; i <= depth; i++) {
      assertTrue(
          text.contains("\n" + " ".repeat(4 * ((i - 1) % 6)) + i + ". ") || i == 1, "step " + i);
    }
    assertTrue(text.contains("(told below as 7)\n7. "), text.substring(0, 2000));
  }

  @Test
  void sharedStepsAreToldOnceAndReferredTo() {
    Invented graph =
        new Invented()
            .state(0, Certainty.ASSERTED)
            .derive("a", 1, true, 0)
            .derive("b", 2, true, 1)
            .derive("c", 3, true, 1, 2);
    assertEquals(
        """
        1. urn:fact:3 \u2014 urn:p \u2192 urn:p [asserted, certain]
           by rule c: It is so.
            2. urn:fact:1 \u2014 urn:p \u2192 urn:p [asserted, certain]
               by rule a: It is so.
            3. urn:fact:2 \u2014 urn:p \u2192 urn:p [asserted, certain]
               by rule b: It is so.
                urn:fact:1 \u2014 urn:p \u2192 urn:p (see 2)
        """,
        text(graph, 3));
  }
}
