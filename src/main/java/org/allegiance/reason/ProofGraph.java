package org.allegiance.reason;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * How facts come about, as triples: one inference a fact, with its standing, its documents and its
 * derivations.
 */
final class ProofGraph {

  private final Model stated;
  private final Grounds grounds;
  private final Model out = ModelFactory.createDefaultModel();
  private final List<Resource> documents = new ArrayList<>();
  private final Map<Resource, Integer> numbers = new HashMap<>();
  private final Map<Triple, Basis> bases;

  /**
   * What the best proof of a fact rests on.
   *
   * @param documents numbers of the documents whose claims it uses
   * @param byRule whether a rule takes part, not the ontology's axioms alone
   */
  private record Basis(BitSet documents, boolean byRule) {}

  /**
   * @param proofs the best proofs of all facts that will be written
   */
  ProofGraph(Model stated, Grounds grounds, Proofs proofs) {
    this.stated = stated;
    this.grounds = grounds;
    this.bases = proofs.fold(this::statement, ProofGraph::step);
  }

  /**
   * The proofs of all derived facts in the ontology's own terms that do not follow from its axioms
   * alone.
   */
  static Model of(Model stated, Graph derived, Grounds grounds) {
    List<Triple> facts = derived.find().toList();
    ProofGraph graph = new ProofGraph(stated, grounds, Proofs.of(facts, grounds));
    facts.stream()
        .filter(graph::isTold)
        .forEach(fact -> graph.inference(fact, grounds.derivations(fact)));
    return graph.out;
  }

  private Basis statement(Triple fact) {
    BitSet found = new BitSet();
    Resource subject = stated.asRDFNode(fact.getSubject()).asResource();
    if (subject.hasProperty(RDF.type, AL.Claim)
        && subject.getPropertyResourceValue(DCTerms.source) instanceof Resource document) {
      found.set(number(document));
    }
    return new Basis(found, false);
  }

  private int number(Resource document) {
    return numbers.computeIfAbsent(
        document,
        d -> {
          documents.add(d);
          return documents.size() - 1;
        });
  }

  private static Basis step(Derivation d, List<Basis> premises) {
    BitSet all = new BitSet();
    premises.forEach(p -> all.or(p.documents()));
    return new Basis(all, !d.rule().isAxiom() || premises.stream().anyMatch(Basis::byRule));
  }

  private boolean isTold(Triple fact) {
    if (fact.getPredicate().equals(RDF.type.asNode())) {
      return grounds.derivations(fact).stream().anyMatch(d -> !d.rule().isAxiom());
    }
    return fact.getPredicate().getURI().startsWith(AL.NS) && isByRule(fact);
  }

  private boolean isByRule(Triple fact) {
    return bases.get(fact) instanceof Basis basis && basis.byRule();
  }

  Model model() {
    return out;
  }

  /** Writes a derived fact with some of its derivations. */
  Resource inference(Triple fact, List<Derivation> derivations) {
    Standing standing = grounds.standing(fact).orElseThrow();
    Resource inference = out.createResource(iri(fact)).addProperty(RDF.type, AL.Inference);
    reify(inference, fact);
    inference.addProperty(AL.certainty, standing.certainty().concept());
    inference.addProperty(AL.modality, standing.modality().concept());
    if (bases.get(fact) instanceof Basis basis) {
      basis.documents().stream().forEach(d -> inference.addProperty(AL.restsOn, documents.get(d)));
    }
    derivations.forEach(d -> inference.addProperty(AL.derivation, derivation(d)));
    return inference;
  }

  static void reify(Resource statement, Triple fact) {
    Model model = statement.getModel();
    statement.addProperty(RDF.subject, model.asRDFNode(fact.getSubject()));
    statement.addProperty(RDF.predicate, model.asRDFNode(fact.getPredicate()));
    statement.addProperty(RDF.object, model.asRDFNode(fact.getObject()));
  }

  /**
   * Writes a derivation: one node for each application of a rule, whatever the number of facts that
   * it yields.
   */
  Resource derivation(Derivation d) {
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
    if (isByRule(premise)) {
      return Stream.of(iri(premise));
    }
    Node subject = premise.getSubject();
    return subject.isURI() && subject.getURI().startsWith(Things.BASE)
        ? Stream.of(subject.getURI())
        : Stream.empty();
  }

  /** The name of the inference of a fact: the same in every build. */
  static String iri(Triple fact) {
    return Things.iri("inference", uuid(fact));
  }

  static String uuid(Triple fact) {
    return uuid(text(fact));
  }

  /** Of one application of a rule to some facts. */
  static String uuid(Derivation d) {
    return uuid(d.rule().name() + d.premises().stream().map(ProofGraph::text).sorted().toList());
  }

  private static String text(Triple fact) {
    return NodeFmtLib.strNT(fact.getSubject())
        + ' '
        + NodeFmtLib.strNT(fact.getPredicate())
        + ' '
        + NodeFmtLib.strNT(fact.getObject());
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
