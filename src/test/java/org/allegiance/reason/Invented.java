package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allegiance.reason.Derivation.Condition;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Rule;

/** Facts without meaning and derivations between them, as a test draws them up. */
final class Invented implements Grounds {

  private static final Node EVENT = NodeFactory.createURI("urn:event");

  private final Map<Triple, Standing> stated = new HashMap<>();
  private final Map<Triple, List<Derivation>> derivations = new HashMap<>();
  private final Map<String, ProgramRule> rules = new HashMap<>();

  /** What a proof stands as and how long it is. */
  record Ways(Standing standing, long steps) {
    static Ways of(Standing standing, long steps) {
      return new Ways(standing, steps);
    }
  }

  static Triple fact(int number) {
    Node p = NodeFactory.createURI("urn:p");
    return Triple.create(NodeFactory.createURI("urn:fact:" + number), p, p);
  }

  Invented state(int fact, Certainty certainty) {
    return state(fact(fact), new Standing(certainty, Modality.CERTAIN));
  }

  Invented state(Triple fact, Standing standing) {
    stated.put(fact, standing);
    return this;
  }

  Invented derive(String rule, int conclusion, boolean certain, int... premises) {
    return derive(
        rule, fact(conclusion), certain, Arrays.stream(premises).mapToObj(Invented::fact).toList());
  }

  Invented derive(String rule, Triple conclusion, boolean certain, List<Triple> premises) {
    List<Condition> conditions =
        certain
            ? List.of()
            : List.of(
                new Condition(
                    "before",
                    List.of(EVENT, EVENT),
                    new Standing(Certainty.ASSERTED, Modality.POSSIBLE)));
    derivations
        .computeIfAbsent(conclusion, k -> new ArrayList<>(1))
        .add(
            new Derivation(
                rules.computeIfAbsent(rule, Invented::rule),
                premises,
                conditions,
                List.of(),
                conclusion));
    return this;
  }

  private static ProgramRule rule(String name) {
    return new ProgramRule(
        new Rule(name, List.<ClauseEntry>of(), List.<ClauseEntry>of()), "It is so.", "", "test");
  }

  @Override
  public Optional<Standing> stated(Triple fact) {
    return Optional.ofNullable(stated.get(fact));
  }

  @Override
  public Optional<Standing> standing(Triple fact) {
    return Proofs.of(List.of(fact), this).standing(fact);
  }

  @Override
  public List<Derivation> derivations(Triple fact) {
    return derivations.getOrDefault(fact, List.of());
  }

  @Override
  public Optional<Standing> without(Triple fact, Resource document) {
    throw new UnsupportedOperationException("no documents here");
  }
}
