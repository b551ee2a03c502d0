package org.allegiance.reason;

import java.util.List;
import java.util.stream.Collectors;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Facts and things in words. */
final class Wording {

  private final Model stated;
  private final Model graph;

  /**
   * @param stated what data and ontology state
   * @param graph everything stated and derived
   */
  Wording(Model stated, Model graph) {
    this.stated = stated;
    this.graph = graph;
  }

  /** A fact as a sentence, or as subject, predicate and object where there is no better one. */
  String sentence(Triple fact) {
    Resource subject = graph.asRDFNode(fact.getSubject()).asResource();
    if (fact.getPredicate().equals(RDF.type.asNode())) {
      if (fact.getObject().equals(AL.Transition.asNode())) {
        return name(subject, AL.actor)
            + " left "
            + name(subject, AL.fromGroup)
            + " and joined "
            + name(subject, AL.toGroup);
      }
      if (fact.getObject().equals(AL.Affiliation.asNode())) {
        return name(subject, AL.affiliate) + " belonged to " + name(subject, AL.affiliatedWith);
      }
      if (fact.getObject().equals(AL.Disagreement.asNode())) {
        return subject
                .listProperties(AL.between)
                .mapWith(s -> name(s.getObject().asNode()))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining(" and "))
            + " disagree";
      }
    }
    return name(fact.getSubject())
        + " \u2014 "
        + name(fact.getPredicate())
        + " \u2192 "
        + name(fact.getObject());
  }

  private String name(Resource subject, Property role) {
    return name(subject.getRequiredProperty(role).getObject().asNode());
  }

  /** A thing by its label, an event by its kind and key, anything else by its kind and key. */
  String name(Node node) {
    RDFNode rdf = stated.asRDFNode(node);
    if (!rdf.isURIResource()) {
      return rdf.isLiteral() ? rdf.asLiteral().getLexicalForm() : node.toString();
    }
    Resource thing = rdf.asResource();
    for (Property label : List.of(SKOS.prefLabel, RDFS.label)) {
      if (thing.getProperty(label) instanceof Statement s) {
        return s.getString();
      }
    }
    if (!thing.getURI().startsWith(Things.BASE)) {
      return thing.getLocalName();
    }
    String key = Things.kind(thing) + " " + Things.key(thing);
    return Things.kind(thing).equals("event") ? key + " (" + kinds(thing) + ")" : key;
  }

  private String kinds(Resource thing) {
    return thing
        .listProperties(RDF.type)
        .mapWith(s -> name(s.getObject().asNode()))
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
