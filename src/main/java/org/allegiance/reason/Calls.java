package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.reason.engine.Builtins.Maker;
import org.allegiance.reason.engine.Builtins.Test;
import org.allegiance.reason.engine.Readings;
import org.allegiance.reason.engine.Terms;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.rulesys.builtins.IsDType;

/** What the builtins of rules mean to the engine; {@code docs/rules.md} lists them. */
final class Calls {

  private static final Map<Node, Integer> CREDITING =
      Stream.of(Certainty.values())
          .collect(Collectors.toMap(c -> c.concept().asNode(), Reading::crediting));

  private Calls() {}

  /** All of them, those about time under a calendar. */
  static org.allegiance.reason.engine.Builtins under(Calendar calendar) {
    Map<String, Test> tests =
        Map.of(
            Builtins.MAY_HAVE_LASTED,
            (terms, of, asBefore) -> Reading.POSSIBLE,
            Builtins.SURE_AS,
            (terms, of, asBefore) -> CREDITING.getOrDefault(terms.node(of[0]), 0),
            Builtins.NOT_D_TYPE,
            Calls::notDType);
    Map<String, Maker> makers =
        Map.of(
            Builtins.MINT, of -> mint(List.of(of), false),
            Builtins.MINT_UNORDERED, of -> mint(List.of(of), true));
    return new org.allegiance.reason.engine.Builtins(tests, makers, calendar);
  }

  private static int notDType(Terms terms, int[] of, boolean asBefore) {
    return IsDType.isTypeOK(terms.node(of[0]), terms.node(of[1])) ? 0 : Readings.ALL;
  }

  /** The one thing of a kind, the first argument, that belongs to the others. */
  static Node mint(List<Node> of, boolean unordered) {
    List<String> keys = new ArrayList<>(of.size());
    for (Node thing : of.subList(1, of.size())) {
      String iri = thing.toString();
      String key = iri.substring(iri.lastIndexOf('/') + 1);
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    if (unordered) {
      keys.sort(null);
    }
    return NodeFactory.createURI(
        Things.iri(of.get(0).getLiteralLexicalForm(), String.join(".", keys)));
  }
}
