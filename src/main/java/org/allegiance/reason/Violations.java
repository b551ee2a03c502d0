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
    List<Triple> leaves =
        Proofs.of(List.of(violation), grounds).best(violation).orElseThrow().leaves().stream()
            .map(Proof.Step::fact)
            .toList();
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
    return new Problem(
        "violation",
        files.isEmpty() ? "data" : String.join(", ", files),
        FactName.of(violation.getSubject())
            + " cannot be what is said of it: "
            + violation.getObject().getLiteralLexicalForm()
            + "; it rests on "
            + leaves.stream().map(FactName::of).sorted().collect(Collectors.joining(", "))
            + (claims.isEmpty() ? "" : ", in " + String.join(", ", claims)),
        "mend what is wrong of this; where sources disagree, give each claim an event of its own");
  }

  /** The claim that a fact is about, or those that report the event that it is about. */
  private Stream<Resource> claims(Triple fact) {
    Resource about = stated.asRDFNode(fact.getSubject()).asResource();
    return about.hasProperty(RDF.type, AL.Claim)
        ? Stream.of(about)
        : stated.listSubjectsWithProperty(AL.reports, about).toList().stream();
  }
}
