package org.allegiance.reason;

import java.util.List;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** How a person names a fact on the command line. */
final class FactName {

  private final Model graph;

  /**
   * @param graph everything stated and derived
   */
  FactName(Model graph) {
    this.graph = graph;
  }

  /**
   * Things are {@code kind/key}, terms of the ontology {@code al:name}, anything else a full IRI;
   * {@code a} is rdf:type.
   */
  Node term(String name) {
    if (name.equals("a")) {
      return RDF.type.asNode();
    }
    if (name.startsWith("al:")) {
      return NodeFactory.createURI(AL.NS + name.substring("al:".length()));
    }
    return NodeFactory.createURI(
        name.matches("[a-z]+/[^/]+") ? Things.BASE + name : name.replaceAll("^<|>$", ""));
  }

  /** What {@link #term} reads as this. */
  static String of(Node term) {
    if (term.isLiteral()) {
      return "'" + term.getLiteralLexicalForm() + "'";
    }
    if (!term.isURI()) {
      return term.toString();
    }
    if (term.equals(RDF.type.asNode())) {
      return "a";
    }
    return term.getURI().startsWith(Things.BASE)
        ? term.getURI().substring(Things.BASE.length())
        : term.getURI().replace(AL.NS, "al:");
  }

  static String of(Triple fact) {
    return of(fact.getSubject()) + " " + of(fact.getPredicate()) + " " + of(fact.getObject());
  }

  Triple triple(List<String> names) {
    return Triple.create(known(names.get(0)), predicate(names.get(1)), known(names.get(2)));
  }

  private Node predicate(String name) {
    Node node = term(name);
    if (node.getURI().startsWith(AL.NS)
        && !graph.contains(graph.asRDFNode(node).asResource(), RDF.type)) {
      List<String> terms =
          graph
              .listSubjectsWithProperty(RDF.type)
              .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(AL.NS))
              .mapWith(s -> "al:" + s.getLocalName())
              .toList();
      throw new BadInputException(
          "unknown-term",
          name,
          "the ontology has no such term",
          Nearest.didYouMean(name, terms, "see ontology/allegiance.ttl"));
    }
    return node;
  }

  /**
   * A thing that the graph describes.
   *
   * @throws BadInputException if it describes none of that name
   */
  Node known(String name) {
    Node node = term(name);
    if (graph.contains(graph.asRDFNode(node).asResource(), null, (RDFNode) null)) {
      return node;
    }
    int slash = name.lastIndexOf('/');
    String base =
        slash < 0
            ? Things.BASE
            : term(name.substring(0, slash) + "/x").getURI().replaceFirst("x$", "");
    List<String> keys =
        graph
            .listSubjects()
            .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(base))
            .mapWith(s -> s.getURI().replaceFirst(".*/id/", ""))
            .toList();
    throw new BadInputException(
        "unknown-thing",
        name,
        "the graph knows nothing of this name",
        Nearest.didYouMean(name, keys, "write it as kind/key, such as group/isis"));
  }

  /**
   * The fact that a thing stands for: of an inference what it states, of anything else that it is
   * what it is.
   */
  List<Triple> facts(Node thing) {
    Resource resource = graph.asRDFNode(thing).asResource();
    if (resource.hasProperty(RDF.subject)) {
      return List.of(
          Triple.create(
              object(resource, RDF.subject),
              object(resource, RDF.predicate),
              object(resource, RDF.object)));
    }
    return resource
        .listProperties(RDF.type)
        .mapWith(Statement::asTriple)
        .filterKeep(t -> t.getObject().getURI().startsWith(AL.NS))
        .toList();
  }

  private static Node object(Resource subject, org.apache.jena.rdf.model.Property property) {
    return subject.getProperty(property).getObject().asNode();
  }
}
