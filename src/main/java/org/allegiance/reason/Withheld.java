package org.allegiance.reason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.allegiance.reason.engine.Derivation;
import org.allegiance.reason.engine.Materialisation;
import org.allegiance.reason.engine.Readings;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What would follow if what sources deny were so. None of it is among the facts; each is told with
 * the claims that deny what it rests on.
 */
final class Withheld {

  private static final Set<Node> IN_BETWEEN =
      Set.of(AL.affirms.asNode(), AL.involves.asNode(), AL.involvedIn.asNode());

  private final Materialisation engine;
  private final Model stated;
  private final Model out = ModelFactory.createDefaultModel();

  private Withheld(Materialisation engine, Model stated) {
    this.engine = engine;
    this.stated = stated;
  }

  /** One withheld inference for each fact in the ontology's own terms. */
  static Model of(Materialisation engine, Model stated) {
    Withheld withheld = new Withheld(engine, stated);
    engine.forEachInferred(
        (fact, readings) -> {
          if (!Readings.arePlain(readings)
              && fact.getPredicate().getURI().startsWith(AL.NS)
              && !IN_BETWEEN.contains(fact.getPredicate())) {
            withheld.tell(fact);
          }
        });
    return withheld.out;
  }

  private void tell(Triple fact) {
    Resource inference =
        out.createResource(ProofGraph.iri(fact))
            .addProperty(RDF.type, AL.WithheldInference)
            .addProperty(RDF.subject, out.asRDFNode(fact.getSubject()))
            .addProperty(RDF.predicate, out.asRDFNode(fact.getPredicate()))
            .addProperty(RDF.object, out.asRDFNode(fact.getObject()))
            .addProperty(AL.certainty, Certainty.DENIED.concept());
    for (Node claim : denials(fact)) {
      Resource denial = stated.asRDFNode(claim).asResource();
      out.add(denial, AL.opposes, inference);
      inference.addProperty(AL.restsOn, denial.getPropertyResourceValue(DCTerms.source));
    }
  }

  /** The claims that deny something which the fact rests on. */
  private Set<Node> denials(Triple fact) {
    Set<Node> claims = new HashSet<>();
    Set<Triple> met = new HashSet<>(Set.of(fact));
    Deque<Triple> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      for (Derivation d : engine.derivations(open.remove())) {
        if (d.conclusion().getPredicate().equals(AL.affirms.asNode())) {
          claims.add(d.conclusion().getSubject());
        }
        d.premises().stream()
            .filter(p -> !Readings.arePlain(engine.readings(p)) && met.add(p))
            .forEach(open::add);
      }
    }
    return claims;
  }
}
