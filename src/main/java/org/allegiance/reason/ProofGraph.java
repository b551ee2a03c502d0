package org.allegiance.reason;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * How the facts that rules yield come about, as triples: one inference a fact, with its standing,
 * its documents and its derivations.
 */
final class ProofGraph {

  private final Model stated;
  private final Proofs proofs;
  private final Model out = ModelFactory.createDefaultModel();

  private ProofGraph(Model stated, Proofs proofs) {
    this.stated = stated;
    this.proofs = proofs;
  }

  /**
   * The proofs of all derived facts in the ontology's own terms that do not follow from its axioms
   * alone.
   */
  static Model of(Model stated, Graph derived, Proofs proofs) {
    ProofGraph graph = new ProofGraph(stated, proofs);
    derived.find().filterKeep(graph::isTold).forEach(graph::inference);
    return graph.out;
  }

  private boolean isTold(Triple fact) {
    if (fact.getPredicate().equals(RDF.type.asNode())) {
      return proofs.derivations(fact).stream().anyMatch(d -> !d.rule().isAxiom());
    }
    return fact.getPredicate().getURI().startsWith(AL.NS) && proofs.byRule(fact);
  }

  private void inference(Triple fact) {
    Proof proof = proofs.proof(fact).orElseThrow();
    Resource inference = out.createResource(iri(fact)).addProperty(RDF.type, AL.Inference);
    inference.addProperty(RDF.subject, out.asRDFNode(fact.getSubject()));
    inference.addProperty(RDF.predicate, out.asRDFNode(fact.getPredicate()));
    inference.addProperty(RDF.object, out.asRDFNode(fact.getObject()));
    inference.addProperty(AL.certainty, proof.standing().certainty().concept());
    inference.addProperty(AL.modality, proof.standing().modality().concept());
    documents(proof, stated).forEach(d -> inference.addProperty(AL.restsOn, d));
    proofs.derivations(fact).forEach(d -> inference.addProperty(AL.derivation, derivation(d)));
  }

  /** One node for each application of a rule, whatever the number of facts that it yields. */
  private Resource derivation(Derivation d) {
    List<String> premises =
        d.premises().stream().flatMap(p -> premise(p)).distinct().sorted().toList();
    Resource derivation =
        out.createResource(Things.iri("derivation", uuid(d.rule().name() + premises)));
    derivation.addProperty(RDF.type, AL.Derivation).addProperty(AL.rule, d.rule().name());
    premises.forEach(p -> derivation.addProperty(AL.premise, out.createResource(p)));
    return derivation;
  }

  /**
   * The inference of a derived premise; of a stated one the claim or other thing that it is about;
   * nothing for what the ontology says.
   */
  private Stream<String> premise(Triple premise) {
    if (proofs.byRule(premise)) {
      return Stream.of(iri(premise));
    }
    Node subject = premise.getSubject();
    return subject.isURI() && subject.getURI().startsWith(Things.BASE)
        ? Stream.of(subject.getURI())
        : Stream.empty();
  }

  /** The documents whose claims a proof rests on. */
  static List<Resource> documents(Proof proof, Model stated) {
    return proof.leaves().stream()
        .map(t -> stated.asRDFNode(t.getSubject()).asResource())
        .filter(s -> s.hasProperty(RDF.type, AL.Claim))
        .map(s -> s.getPropertyResourceValue(DCTerms.source))
        .distinct()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static String iri(Triple fact) {
    return Things.iri(
        "inference",
        uuid(
            NodeFmtLib.strNT(fact.getSubject())
                + ' '
                + NodeFmtLib.strNT(fact.getPredicate())
                + ' '
                + NodeFmtLib.strNT(fact.getObject())));
  }

  /** The same text has the same name in every build. */
  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
