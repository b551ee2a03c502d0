package org.allegiance.reason;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.Problem;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Things of which the data say what an axiom or a rule forbids. */
final class Violations {

  private final Model stated;
  private final Grounds grounds;

  private Violations(Model stated, Grounds grounds) {
    this.stated = stated;
    this.grounds = grounds;
  }

  /** One problem for each thing and what it violates, with the claims that it rests on. */
  static List<Problem> problems(Model stated, Graph derived, Grounds grounds) {
    Violations violations = new Violations(stated, grounds);
    return derived.find(Node.ANY, AL.violates.asNode(), Node.ANY).toList().stream()
        .sorted(Comparator.comparing(FactName::of))
        .map(violations::problem)
        .toList();
  }

  private Problem problem(Triple violation) {
    Proof proof = Proofs.of(List.of(violation), grounds).best(violation).orElseThrow();
    List<Triple> leaves = proof.leaves().stream().map(Proof.Step::fact).toList();
    Set<String> claims = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    leaves.stream()
        .flatMap(this::claims)
        .forEach(
            claim -> {
              claims.add(FactName.of(claim.asNode()));
              Resource document = claim.getPropertyResourceValue(DCTerms.source);
              files.add("data/claims/" + Things.key(document) + ".ttl");
            });
    String premises =
        proof.last().by().stream()
            .flatMap(d -> d.premises().stream())
            .map(FactName::of)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and "));
    return new Problem(
        "violation",
        files.isEmpty() ? "data" : String.join(", ", files),
        premises
            + (claims.isEmpty() ? "" : " (by " + String.join(", ", claims) + ")")
            + ", against "
            + violation.getObject().getLiteralLexicalForm(),
        "mend what is wrong there; where sources disagree, give each claim an event of its own");
  }

  /** The claim that a fact is about, or those that report the event that it is about. */
  private Stream<Resource> claims(Triple fact) {
    Resource about = stated.asRDFNode(fact.getSubject()).asResource();
    return about.hasProperty(RDF.type, AL.Claim)
        ? Stream.of(about)
        : stated.listSubjectsWithProperty(AL.reports, about).toList().stream();
  }
}
