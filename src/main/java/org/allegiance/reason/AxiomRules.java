package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLSymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/**
 * The ontology's axioms as rules, one for each: OWL 2 RL (OWL 2 Web Ontology Language Profiles,
 * section 4.3) specialised to the axioms that are there, so that no rule has to range over all
 * properties.
 *
 * <p>Axioms that only forbid (disjointness, irreflexivity and the like) yield nothing and are
 * HermiT's to check. An axiom that would yield something but has no rule here is listed in {@link
 * #untranslated()}.
 */
final class AxiomRules {

  private static final Node TYPE = RDF.type.asNode();

  private final List<ProgramRule> rules = new ArrayList<>();
  private final Set<String> untranslated = new TreeSet<>();
  private int variables;

  private AxiomRules() {}

  static AxiomRules of(OWLOntology ontology) {
    AxiomRules translation = new AxiomRules();
    ontology.logicalAxioms().sorted().forEach(translation::translate);
    return translation;
  }

  List<ProgramRule> rules() {
    return rules;
  }

  /** Axioms that would yield facts but are outside what is translated. */
  Set<String> untranslated() {
    return untranslated;
  }

  private void translate(OWLAxiom axiom) {
    variables = 0;
    Node x = fresh();
    Node y = fresh();
    switch (axiom) {
      case OWLSubClassOfAxiom a -> subClass(a, a.getSubClass(), a.getSuperClass());
      case OWLEquivalentClassesAxiom a ->
          a.asOWLSubClassOfAxioms().forEach(s -> subClass(a, s.getSubClass(), s.getSuperClass()));
      case OWLSubObjectPropertyOfAxiom a ->
          rule(a, List.of(link(x, a.getSubProperty(), y)), link(x, a.getSuperProperty(), y));
      case OWLSubDataPropertyOfAxiom a ->
          rule(
              a,
              List.of(data(x, a.getSubProperty().asOWLDataProperty().getIRI(), y)),
              data(x, a.getSuperProperty().asOWLDataProperty().getIRI(), y));
      case OWLInverseObjectPropertiesAxiom a -> {
        rule(a, List.of(link(x, a.getFirstProperty(), y)), link(y, a.getSecondProperty(), x));
        rule(a, List.of(link(x, a.getSecondProperty(), y)), link(y, a.getFirstProperty(), x));
      }
      case OWLSymmetricObjectPropertyAxiom a ->
          rule(a, List.of(link(x, a.getProperty(), y)), link(y, a.getProperty(), x));
      case OWLTransitiveObjectPropertyAxiom a -> {
        Node z = fresh();
        rule(
            a,
            List.of(link(x, a.getProperty(), y), link(y, a.getProperty(), z)),
            link(x, a.getProperty(), z));
      }
      case OWLSubPropertyChainOfAxiom a -> chain(a);
      case OWLObjectPropertyDomainAxiom a ->
          domain(a, link(x, a.getProperty(), y), x, a.getDomain());
      case OWLDataPropertyDomainAxiom a ->
          domain(a, data(x, a.getProperty().asOWLDataProperty().getIRI(), y), x, a.getDomain());
      case OWLObjectPropertyRangeAxiom a -> domain(a, link(x, a.getProperty(), y), y, a.getRange());
      default -> {
        if (!onlyForbids(axiom)) {
          untranslated.add(axiom.toString());
        }
      }
    }
  }

  private static boolean onlyForbids(OWLAxiom axiom) {
    return axiom instanceof OWLDisjointClassesAxiom
        || switch (axiom.getAxiomType().getName()) {
          case "DisjointObjectProperties",
              "DisjointDataProperties",
              "IrrefexiveObjectProperty",
              "AsymmetricObjectProperty",
              "DataPropertyRange",
              "FunctionalDataProperty",
              "ClassAssertion",
              "ObjectPropertyAssertion",
              "DataPropertyAssertion",
              "DifferentIndividuals" ->
              true;
          default -> false;
        };
  }

  private void subClass(OWLAxiom axiom, OWLClassExpression sub, OWLClassExpression sup) {
    variables = 0;
    Node x = fresh();
    List<ClauseEntry> body = new ArrayList<>();
    if (sup.isOWLThing()) {
      return;
    }
    if (!premises(x, sub, body)) {
      untranslated.add(axiom.toString());
      return;
    }
    for (OWLClassExpression part : sup.asConjunctSet()) {
      Optional<ClauseEntry> head = conclusion(x, part);
      head.ifPresentOrElse(h -> rule(axiom, body, h), () -> untranslated.add(axiom.toString()));
    }
  }

  private static Optional<ClauseEntry> conclusion(Node x, OWLClassExpression sup) {
    return switch (sup) {
      case OWLClass c -> Optional.of(type(x, c));
      case OWLObjectHasValue v when v.getFiller().isNamed() ->
          Optional.of(
              link(x, v.getProperty(), node(v.getFiller().asOWLNamedIndividual().getIRI())));
      default -> Optional.empty();
    };
  }

  /** The clauses that say that x is in a class; false if the class has no such clauses. */
  private boolean premises(Node x, OWLClassExpression sub, List<ClauseEntry> body) {
    return switch (sub) {
      case OWLClass c -> c.isOWLThing() || body.add(type(x, c));
      case OWLObjectIntersectionOf all ->
          all.operands().sorted().allMatch(part -> premises(x, part, body));
      case OWLObjectSomeValuesFrom some -> {
        Node y = fresh();
        body.add(link(x, some.getProperty(), y));
        yield premises(y, some.getFiller(), body);
      }
      case OWLObjectHasValue v when v.getFiller().isNamed() ->
          body.add(link(x, v.getProperty(), node(v.getFiller().asOWLNamedIndividual().getIRI())));
      default -> false;
    };
  }

  private void domain(OWLAxiom axiom, ClauseEntry use, Node end, OWLClassExpression type) {
    if (type.isOWLThing()) {
      return;
    }
    for (OWLClassExpression part : type.asConjunctSet()) {
      conclusion(end, part)
          .ifPresentOrElse(
              h -> rule(axiom, List.of(use), h), () -> untranslated.add(axiom.toString()));
    }
  }

  private void chain(OWLSubPropertyChainOfAxiom axiom) {
    List<ClauseEntry> body = new ArrayList<>();
    variables = 0;
    Node first = fresh();
    Node last = first;
    for (OWLObjectPropertyExpression p : axiom.getPropertyChain()) {
      Node next = fresh();
      body.add(link(last, p, next));
      last = next;
    }
    rule(axiom, body, link(first, axiom.getSuperProperty(), last));
  }

  private void rule(OWLAxiom axiom, List<ClauseEntry> body, ClauseEntry head) {
    String name = "axiom-" + (rules.size() + 1);
    Rule rule = new Rule(name, List.of(head), body);
    rule.setNumVars(variables);
    rules.add(new ProgramRule(rule, "The ontology says: " + readable(axiom) + ".", null));
  }

  private static String readable(OWLAxiom axiom) {
    return axiom.getAxiomWithoutAnnotations().toString().replaceAll("<[^<>]*[/#]([^<>/#]+)>", "$1");
  }

  private Node fresh() {
    return new Node_RuleVariable("?v" + variables, variables++);
  }

  private static ClauseEntry type(Node x, OWLClass c) {
    return new TriplePattern(x, TYPE, node(c.getIRI()));
  }

  private static ClauseEntry link(Node x, OWLObjectPropertyExpression p, Node y) {
    Node property = node(p.getNamedProperty().getIRI());
    return p.isAnonymous() ? new TriplePattern(y, property, x) : new TriplePattern(x, property, y);
  }

  private static ClauseEntry data(Node x, IRI property, Node y) {
    return new TriplePattern(x, node(property), y);
  }

  private static Node node(IRI iri) {
    return NodeFactory.createURI(iri.toString());
  }
}
