package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Pictures of invented proofs. */
final class Pictures {

  private Pictures() {}

  /** Of a proof in which each fact follows from some before it and from claims of two documents. */
  static Picture random(Random random) {
    Model stated = ModelFactory.createDefaultModel();
    Invented graph = new Invented();
    int claims = 1 + random.nextInt(6);
    List<Triple> leaves = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      leaves.add(claim(i, random, stated));
    }
    leaves.forEach(l -> graph.state(l, Standing.FIRM));
    int facts = 1 + random.nextInt(6);
    for (int i = 0; i < facts; i++) {
      List<Triple> premises = new ArrayList<>();
      premises.add(leaves.get(random.nextInt(claims)));
      random.ints(random.nextInt(3), 0, claims).forEach(n -> premises.add(leaves.get(n)));
      if (i > 0) {
        premises.add(Invented.fact(i - 1));
        random.ints(random.nextInt(2), 0, i).forEach(n -> premises.add(Invented.fact(n)));
      }
      graph.derive("r" + i, Invented.fact(i), random.nextBoolean(), premises);
    }
    Triple top = Invented.fact(facts - 1);
    Proof proof = Proofs.of(List.of(top), graph).best(top).orElseThrow();
    return Picture.of(Outline.brief(stated, Account.of(proof)), new Wording(stated, stated));
  }

  private static Triple claim(int number, Random random, Model stated) {
    Resource event = stated.createResource(Things.iri("event", "e" + number));
    Resource document = stated.createResource(Things.iri("document", "d" + random.nextInt(2)));
    return stated
        .createResource(Things.iri("claim", "c" + number))
        .addProperty(RDF.type, AL.Claim)
        .addProperty(AL.certainty, Certainty.ASSERTED.concept())
        .addProperty(DCTerms.source, document)
        .addProperty(AL.gloss, "Something was said. ".repeat(1 + random.nextInt(5)))
        .addProperty(AL.reports, event)
        .getRequiredProperty(AL.reports)
        .asTriple();
  }
}
