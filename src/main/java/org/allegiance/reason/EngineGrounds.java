package org.allegiance.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.reason.engine.Derivation.Answer;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.Readings;
import org.allegiance.vocab.Graphs;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.rulesys.Rule;

/** What the engine knows. */
final class EngineGrounds implements Grounds {

  private final Materialisation engine;
  private final Map<Rule, ProgramRule> rules = new HashMap<>();
  private final Dataset claims;

  /**
   * @param claims the stated graphs, one for each document among them
   */
  EngineGrounds(Materialisation engine, List<ProgramRule> rules, Dataset claims) {
    this.engine = engine;
    rules.forEach(r -> this.rules.put(r.rule(), r));
    this.claims = claims;
  }

  @Override
  public Optional<Standing> stated(Triple fact) {
    return engine.isStated(fact) ? Optional.of(Standing.FIRM) : Optional.empty();
  }

  @Override
  public Optional<Standing> standing(Triple fact) {
    return Reading.standing(engine.readings(fact));
  }

  @Override
  public List<Derivation> derivations(Triple fact) {
    return engine.derivations(fact).stream()
        .filter(d -> Readings.arePlain(d.readings()))
        .map(this::derivation)
        .toList();
  }

  private Derivation derivation(org.allegiance.reason.engine.Derivation d) {
    List<Condition> conditions =
        d.answers().stream()
            .filter(a -> Builtins.IN_PROOFS.contains(a.test()))
            .map(a -> condition(a))
            .filter(
                c -> !c.builtin().equals(Builtins.SURE_AS) || !c.standing().equals(Standing.FIRM))
            .toList();
    ProgramRule rule = rules.get(d.rule());
    if (rule == null) {
      throw new IllegalStateException(d.rule() + " is not of the program");
    }
    return new Derivation(rule, d.premises(), conditions, d.absent(), d.conclusion());
  }

  private static Condition condition(Answer answer) {
    Standing standing = Reading.standing(answer.readings()).orElseThrow();
    return new Condition(answer.test(), answer.about(), standing);
  }

  /** Exactly: what the document's graph states is withdrawn, and stated again. */
  @Override
  public Optional<Standing> without(Triple fact, Resource document) {
    String key = document.getURI().substring(document.getURI().lastIndexOf('/') + 1);
    Set<Triple> own = claims.getNamedModel(Graphs.document(key)).getGraph().find().toSet();
    Set<Triple> only =
        own.stream().filter(t -> !isStatedElsewhere(t, key)).collect(Collectors.toSet());
    engine.update(Set.of(), only);
    try {
      return standing(fact);
    } finally {
      engine.update(only, Set.of());
    }
  }

  private boolean isStatedElsewhere(Triple fact, String key) {
    String graph = Graphs.document(key);
    return claims.asDatasetGraph().stream(
            Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject())
        .anyMatch(q -> !q.getGraph().hasURI(graph));
  }
}
