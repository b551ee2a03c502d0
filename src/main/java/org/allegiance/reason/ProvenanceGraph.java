package org.allegiance.reason;

import java.util.List;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.PROV;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * An account in PROV-O (W3C Recommendation, 2013): each fact an entity, each application of a rule
 * an activity that used its premises, stated facts derived from claims, and claims from their
 * primary sources.
 *
 * <p>A derivation has an activity of its own beside it: by the constraints of PROV (section 6.2)
 * nothing is both a relation and an activity.
 */
final class ProvenanceGraph {

  private final Model stated;
  private final Account account;
  private final ProofGraph proofs;
  private final Model out;

  private ProvenanceGraph(Model stated, Account account, ProofGraph proofs) {
    this.stated = stated;
    this.account = account;
    this.proofs = proofs;
    this.out = proofs.model();
    out.setNsPrefix("al", AL.NS)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("oa", OA.NS)
        .setNsPrefix("prov", PROV.NS)
        .setNsPrefix("rdf", RDF.uri)
        .setNsPrefix("rdfs", RDFS.uri);
  }

  /**
   * Writes an account.
   *
   * @param proofs where to write inferences to
   */
  static Model of(Model stated, Account account, ProofGraph proofs) {
    ProvenanceGraph graph = new ProvenanceGraph(stated, account, proofs);
    account.entries().forEach(graph::fact);
    return graph.out;
  }

  private void fact(Account.Entry entry) {
    if (entry.derivations().isEmpty()) {
      statement(entry.fact());
    } else {
      proofs.inference(entry.fact(), entry.derivations());
      Resource inference = entity(entry.fact());
      entry.derivations().forEach(d -> application(inference, d));
    }
  }

  private Resource entity(Triple fact) {
    String iri =
        account.told(fact).derivations().isEmpty()
            ? Things.iri("statement", ProofGraph.uuid(fact))
            : ProofGraph.iri(fact);
    return out.createResource(iri)
        .addProperty(RDF.type, RDF.Statement)
        .addProperty(RDF.type, PROV.Entity);
  }

  private void application(Resource inference, Derivation d) {
    Resource derivation = proofs.derivation(d);
    Resource activity =
        out.createResource(Things.iri("application", ProofGraph.uuid(d)))
            .addProperty(RDF.type, PROV.Activity)
            .addProperty(RDFS.label, d.rule().name())
            .addProperty(RDFS.comment, d.rule().sentence(), "en");
    derivation.addProperty(PROV.hadActivity, activity);
    inference.addProperty(PROV.wasGeneratedBy, activity);
    for (Triple premise : d.premises()) {
      activity.addProperty(PROV.used, entity(premise));
      inference.addProperty(PROV.wasDerivedFrom, entity(premise));
    }
  }

  private void statement(Triple fact) {
    Resource statement = entity(fact);
    ProofGraph.reify(statement, fact);
    claims(stated.asRDFNode(fact.getSubject()).asResource())
        .forEach(c -> statement.addProperty(PROV.wasDerivedFrom, claim(c)));
  }

  private List<Resource> claims(Resource subject) {
    return subject.hasProperty(RDF.type, AL.Claim)
        ? List.of(subject)
        : stated.listSubjectsWithProperty(AL.reports, subject).toList();
  }

  /** A claim as the data state it, offsets and hashes included, and the document that it is in. */
  private Resource claim(Resource claim) {
    copy(claim);
    claim.listProperties(AL.evidence).mapWith(s -> s.getResource()).forEach(this::passage);
    Resource document = claim.getPropertyResourceValue(DCTerms.source);
    copy(document);
    return out.createResource(claim.getURI())
        .addProperty(RDF.type, PROV.Entity)
        .addProperty(PROV.hadPrimarySource, document);
  }

  private void passage(Resource passage) {
    copy(passage);
    for (Property part : List.of(OA.hasSelector)) {
      copy(passage.getPropertyResourceValue(part));
    }
  }

  private void copy(Resource thing) {
    out.add(thing.listProperties());
  }
}
