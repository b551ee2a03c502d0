package org.allegiance.reason;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDataProperty;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * A small ontology in OWL 2 RL with individuals, made of every kind of axiom that is translated.
 * Chains and transitivity are kept to the properties r and s, so that what OWL 2 DL demands of
 * simple properties and of the order of properties holds by construction.
 */
final class RandomOntology {

  static final String NS = "http://example.org/random#";

  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

  private final Random random;
  final List<OWLClass> classes = named("ABCDEF", OWL::getOWLClass);
  final List<OWLObjectProperty> properties = named("pqrs", OWL::getOWLObjectProperty);
  final List<OWLDataProperty> dataProperties = named("de", OWL::getOWLDataProperty);
  final List<OWLNamedIndividual> individuals = named("ijkl", OWL::getOWLNamedIndividual);
  final List<OWLLiteral> values = List.of(OWL.getOWLLiteral(1), OWL.getOWLLiteral("x"));
  private final List<OWLObjectProperty> simple = properties.subList(0, 2);

  RandomOntology(long seed) {
    random = new Random(seed);
  }

  private static <T> List<T> named(String names, Function<IRI, T> make) {
    return names.chars().mapToObj(c -> make.apply(IRI.create(NS + (char) c))).toList();
  }

  OWLOntology make() throws OWLOntologyCreationException {
    OWLOntology ontology = OWLManager.createOWLOntologyManager().createOntology();
    Stream.of(classes, properties, dataProperties, individuals)
        .flatMap(List::stream)
        .forEach(e -> ontology.add(OWL.getOWLDeclarationAxiom(e)));
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      ontology.add(axiom());
    }
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      ontology.add(assertion());
    }
    return ontology;
  }

  private OWLAxiom axiom() {
    return random.nextInt(5) == 0
        ? forbidding()
        : random.nextBoolean() ? ofClasses() : ofProperties();
  }

  private OWLAxiom ofClasses() {
    return oneOf(
        () -> OWL.getOWLSubClassOfAxiom(left(2), right(2)),
        () -> OWL.getOWLSubClassOfAxiom(left(1), right(1)),
        () -> OWL.getOWLEquivalentClassesAxiom(any(classes), equivalent()),
        () -> OWL.getOWLObjectPropertyDomainAxiom(property(), right(1)),
        () -> OWL.getOWLObjectPropertyRangeAxiom(property(), right(1)),
        () -> OWL.getOWLDataPropertyDomainAxiom(any(dataProperties), right(1)));
  }

  private OWLAxiom ofProperties() {
    OWLObjectProperty r = properties.get(2);
    OWLObjectProperty s = properties.get(3);
    return oneOf(
        () -> OWL.getOWLSubObjectPropertyOfAxiom(any(simple), any(properties)),
        () -> OWL.getOWLSubObjectPropertyOfAxiom(r, s),
        () -> OWL.getOWLEquivalentObjectPropertiesAxiom(simple.get(0), simple.get(1)),
        () -> OWL.getOWLInverseObjectPropertiesAxiom(simple.get(0), simple.get(1)),
        () -> OWL.getOWLSymmetricObjectPropertyAxiom(any(properties)),
        () -> OWL.getOWLTransitiveObjectPropertyAxiom(random.nextBoolean() ? r : s),
        () -> OWL.getOWLSubPropertyChainOfAxiom(List.of(any(simple), any(simple)), r),
        () -> OWL.getOWLSubPropertyChainOfAxiom(List.of(any(simple), r), s),
        () -> OWL.getOWLSubDataPropertyOfAxiom(dataProperties.get(0), dataProperties.get(1)),
        () ->
            OWL.getOWLEquivalentDataPropertiesAxiom(dataProperties.get(0), dataProperties.get(1)));
  }

  private OWLAxiom forbidding() {
    return oneOf(
        () -> OWL.getOWLDisjointClassesAxiom(any(classes), left(1)),
        () -> OWL.getOWLSubClassOfAxiom(left(1), OWL.getOWLNothing()),
        () -> OWL.getOWLSubClassOfAxiom(any(classes), OWL.getOWLObjectComplementOf(left(1))),
        () ->
            OWL.getOWLSubClassOfAxiom(
                any(classes), OWL.getOWLObjectMaxCardinality(0, any(simple), any(classes))),
        () -> OWL.getOWLAsymmetricObjectPropertyAxiom(any(simple)),
        () -> OWL.getOWLIrreflexiveObjectPropertyAxiom(any(simple)),
        () -> OWL.getOWLDisjointObjectPropertiesAxiom(simple.get(0), simple.get(1)),
        () -> OWL.getOWLFunctionalDataPropertyAxiom(any(dataProperties)),
        () -> OWL.getOWLDataPropertyRangeAxiom(any(dataProperties), OWL.getIntegerOWLDatatype()),
        () -> OWL.getOWLDisjointDataPropertiesAxiom(dataProperties.get(0), dataProperties.get(1)),
        () ->
            OWL.getOWLNegativeObjectPropertyAssertionAxiom(
                any(properties), any(individuals), any(individuals)),
        () -> OWL.getOWLDifferentIndividualsAxiom(individuals.get(0), individuals.get(1)));
  }

  private OWLAxiom assertion() {
    return oneOf(
        () -> OWL.getOWLClassAssertionAxiom(any(classes), any(individuals)),
        () ->
            OWL.getOWLObjectPropertyAssertionAxiom(
                any(properties), any(individuals), any(individuals)),
        () ->
            OWL.getOWLObjectPropertyAssertionAxiom(
                any(properties), any(individuals), any(individuals)),
        () ->
            OWL.getOWLDataPropertyAssertionAxiom(
                any(dataProperties), any(individuals), any(values)));
  }

  private OWLClassExpression left(int depth) {
    return depth == 0
        ? any(classes)
        : oneOf(
            () -> any(classes),
            () -> OWL.getOWLObjectIntersectionOf(left(depth - 1), left(depth - 1)),
            () -> OWL.getOWLObjectUnionOf(left(depth - 1), left(depth - 1)),
            () -> OWL.getOWLObjectSomeValuesFrom(property(), left(depth - 1)),
            () -> OWL.getOWLObjectSomeValuesFrom(property(), OWL.getOWLThing()),
            () -> OWL.getOWLObjectHasValue(property(), any(individuals)),
            () -> OWL.getOWLObjectOneOf(any(individuals), any(individuals)),
            () -> OWL.getOWLDataHasValue(any(dataProperties), any(values)),
            () -> OWL.getOWLDataSomeValuesFrom(any(dataProperties), OWL.getTopDatatype()));
  }

  private OWLClassExpression right(int depth) {
    return depth == 0
        ? any(classes)
        : oneOf(
            () -> any(classes),
            () -> OWL.getOWLObjectIntersectionOf(right(depth - 1), right(depth - 1)),
            () -> OWL.getOWLObjectAllValuesFrom(property(), right(depth - 1)),
            () -> OWL.getOWLObjectHasValue(property(), any(individuals)),
            () -> OWL.getOWLDataHasValue(any(dataProperties), any(values)));
  }

  private OWLClassExpression equivalent() {
    return oneOf(
        () -> any(classes),
        () -> OWL.getOWLObjectIntersectionOf(any(classes), any(classes)),
        () -> OWL.getOWLObjectHasValue(property(), any(individuals)),
        () -> OWL.getOWLDataHasValue(any(dataProperties), any(values)));
  }

  private OWLObjectPropertyExpression property() {
    OWLObjectProperty named = any(properties);
    return random.nextInt(4) == 0 ? OWL.getOWLObjectInverseOf(named) : named;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @SafeVarargs
  private <T> T oneOf(Supplier<? extends T>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }
}
