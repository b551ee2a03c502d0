package org.allegiance.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** All derivations of a closed graph, found once and held in memory. */
final class DerivationIndex implements Grounds {

  private final Model stated;
  private final Map<Triple, Standing> claimed;
  private final Map<Triple, List<Derivation>> derivations = new LinkedHashMap<>();
  private final Map<Triple, Standing> standings;

  /**
   * @param stated what data and ontology state
   * @param claimed the standing of those facts that are stated less than firmly
   * @param closed stated and derived facts
   */
  DerivationIndex(
      Model stated,
      Map<Triple, Standing> claimed,
      Graph closed,
      List<ProgramRule> rules,
      Calendar calendar) {
    this.stated = stated;
    this.claimed = claimed;
    Derivations.forEach(closed, rules, calendar, this::add);
    this.standings =
        Proofs.of(derivations.keySet(), this)
            .fold(
                fact -> claimed.getOrDefault(fact, Standing.FIRM),
                (step, premises) -> premises.stream().reduce(step.standing(), Standing::and));
  }

  private void add(Derivation d) {
    if (!stated.getGraph().contains(d.conclusion())) {
      derivations.computeIfAbsent(d.conclusion(), k -> new ArrayList<>()).add(d);
    }
  }

  @Override
  public Optional<Standing> stated(Triple fact) {
    return stated.getGraph().contains(fact)
        ? Optional.of(claimed.getOrDefault(fact, Standing.FIRM))
        : Optional.empty();
  }

  @Override
  public Optional<Standing> standing(Triple fact) {
    return stated(fact).or(() -> Optional.ofNullable(standings.get(fact)));
  }

  @Override
  public List<Derivation> derivations(Triple fact) {
    return derivations.getOrDefault(fact, List.of());
  }

  /**
   * From the derivations that there are, without the facts that only the document claims; dates
   * that it gives, and what would follow from its silence, are not taken back.
   */
  @Override
  public Optional<Standing> without(Triple fact, Resource document) {
    Grounds others =
        new Grounds() {
          @Override
          public Optional<Standing> stated(Triple leaf) {
            return DerivationIndex.this.stated(leaf).filter(s -> !isClaimedOnlyBy(document, leaf));
          }

          @Override
          public Optional<Standing> standing(Triple other) {
            return Proofs.of(List.of(other), this).standing(other);
          }

          @Override
          public List<Derivation> derivations(Triple other) {
            return DerivationIndex.this.derivations(other);
          }

          @Override
          public Optional<Standing> without(Triple other, Resource second) {
            throw new UnsupportedOperationException("one document at a time");
          }
        };
    return others.standing(fact);
  }

  /** Whether a stated fact is about a claim of the document, or an event that no other reports. */
  private boolean isClaimedOnlyBy(Resource document, Triple fact) {
    return Stream.of(fact.getSubject(), fact.getObject())
        .anyMatch(end -> sources(end).equals(Set.of(document)));
  }

  private Set<Resource> sources(Node about) {
    if (!about.isURI()) {
      return Set.of();
    }
    Resource thing = stated.asRDFNode(about).asResource();
    Stream<Resource> claims =
        thing.hasProperty(RDF.type, AL.Claim)
            ? Stream.of(thing)
            : stated.listSubjectsWithProperty(AL.reports, thing).toList().stream();
    return claims.map(c -> c.getPropertyResourceValue(DCTerms.source)).collect(Collectors.toSet());
  }
}
