package org.allegiance.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.reason.engine.Derivation.Answer;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.Readings;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** What the engine knows. */
final class EngineGrounds implements Grounds {

  private final Materialisation engine;
  private final Map<Rule, ProgramRule> rules = new HashMap<>();
  private final Model stated;
  private final Map<Resource, Map<Triple, Optional<Standing>>> without = new HashMap<>();

  /**
   * @param stated what has been stated to the engine
   */
  EngineGrounds(Materialisation engine, List<ProgramRule> rules, Model stated) {
    this.engine = engine;
    rules.forEach(r -> this.rules.put(r.rule(), r));
    this.stated = stated;
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

  @Override
  public Optional<Standing> without(Triple fact, Resource document) {
    Optional<Standing> weakened = without.computeIfAbsent(document, this::whatItCarries).get(fact);
    return weakened == null ? standing(fact) : weakened;
  }

  /**
   * All facts that stand otherwise without a document, with how they would stand. Exactly: what
   * only the document says is withdrawn, and stated again.
   */
  private Map<Triple, Optional<Standing>> whatItCarries(Resource document) {
    Map<Triple, Integer> before = new HashMap<>();
    stated.getGraph().find().forEach(f -> before.put(f, engine.readings(f)));
    engine.forEachInferred(before::put);
    List<Triple> only = saidOnlyBy(document);
    engine.update(List.of(), only);
    try {
      Map<Triple, Optional<Standing>> carried = new HashMap<>();
      before.forEach(
          (fact, readings) -> {
            int now = engine.readings(fact);
            if (now != readings) {
              carried.put(fact, Reading.standing(now));
            }
          });
      return carried;
    } finally {
      engine.update(only, List.of());
    }
  }

  /** The document's claims, and the events that no other reports. */
  private List<Triple> saidOnlyBy(Resource document) {
    Set<Resource> claims =
        stated
            .listSubjectsWithProperty(DCTerms.source, document)
            .filterKeep(c -> c.hasProperty(RDF.type, AL.Claim))
            .toSet();
    Stream<Resource> events =
        claims.stream()
            .flatMap(
                c -> c.listProperties(AL.reports).mapWith(Statement::getResource).toList().stream())
            .filter(
                e -> claims.containsAll(stated.listSubjectsWithProperty(AL.reports, e).toSet()));
    return Stream.concat(claims.stream(), events)
        .distinct()
        .flatMap(thing -> thing.listProperties().mapWith(Statement::asTriple).toList().stream())
        .toList();
  }
}
