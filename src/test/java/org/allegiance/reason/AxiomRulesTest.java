package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.vocab.AL;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDataProperty;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** What axioms yield as rules, held against HermiT, which knows nothing of rules. */
class AxiomRulesTest {

  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();
  private static final int ONTOLOGIES = 400;

  static Stream<Engine> engines() {
    return Stream.of(new JenaEngine(), new OwnEngine());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void yieldWhatHermitFinds(Engine engine) throws OWLOntologyCreationException {
    int consistent = 0;
    for (long seed = 0; seed < ONTOLOGIES; seed++) {
      RandomOntology random = new RandomOntology(seed);
      OWLOntology ontology = random.make();
      AxiomRules axioms = AxiomRules.of(ontology);
      String shown =
          "seed "
              + seed
              + "\n"
              + ontology
                  .logicalAxioms()
                  .sorted()
                  .map(Object::toString)
                  .collect(Collectors.joining("\n"));
      assertEquals(Map.of(), axioms.untranslated(), shown);
      Graph closed = closed(facts(ontology), axioms, engine);
      OWLReasoner hermit = new ReasonerFactory().createReasoner(ontology);
      boolean violated = closed.contains(Node.ANY, AL.violates.asNode(), Node.ANY);
      assertEquals(hermit.isConsistent(), !violated, shown);
      if (!violated) {
        consistent++;
        assertEquals(facts(hermit, random), shown(closed), shown);
      }
      hermit.dispose();
    }
    int most = consistent;
    assertTrue(most > ONTOLOGIES / 3 && most < ONTOLOGIES * 9 / 10, most + " are consistent");
  }

  /** What cannot be said in rules is not dropped in silence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SubClassOf(:A ObjectSomeValuesFrom(:p :B))",
        "SubClassOf(:A ObjectUnionOf(:B :C))",
        "SubClassOf(:A ObjectOneOf(:i :j))",
        "SubClassOf(:A ObjectMinCardinality(2 :p))",
        "SubClassOf(:A ObjectMaxCardinality(1 :p :B))",
        "SubClassOf(:A ObjectMaxCardinality(2 :p :B))",
        "SubClassOf(ObjectComplementOf(:A) :B)",
        "SubClassOf(ObjectAllValuesFrom(:p :A) :B)",
        "SubClassOf(ObjectMinCardinality(2 :p :A) :B)",
        "SubClassOf(ObjectHasSelf(:p) :B)",
        "SubClassOf(owl:Thing :A)",
        "SubClassOf(DataSomeValuesFrom(:d xsd:integer) :A)",
        "SubClassOf(ObjectSomeValuesFrom(owl:topObjectProperty :A) :B)",
        "EquivalentClasses(:A ObjectUnionOf(:B :C))",
        "DisjointUnion(:A :B :C)",
        "ReflexiveObjectProperty(:p)",
        "FunctionalObjectProperty(:p)",
        "InverseFunctionalObjectProperty(:p)",
        "HasKey(:A (:p) ())",
        "SameIndividual(:i :j)",
        "ClassAssertion(ObjectSomeValuesFrom(:p :A) :i)",
        "DatatypeDefinition(:t DataOneOf(\"a\"))",
      })
  void listWhatTheyLeaveOut(String axiom) throws OWLOntologyCreationException {
    AxiomRules axioms = AxiomRules.of(ontology(axiom));

    assertEquals(1, axioms.untranslated().size(), axiom);
    assertTrue(axioms.untranslated().values().stream().noneMatch(String::isBlank));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EquivalentClasses(:A ObjectUnionOf(:B :C)) ClassAssertion(:B :i)",
        "DisjointUnion(:A :B :C) ClassAssertion(:C :i)",
        "SubClassOf(:B ObjectIntersectionOf(:A ObjectSomeValuesFrom(:p :A))) ClassAssertion(:B :i)",
      })
  void translateWhatCanBeOfAnAxiom(String axioms) throws OWLOntologyCreationException {
    OWLOntology ontology = ontology(axioms);
    Graph closed = closed(facts(ontology), AxiomRules.of(ontology), new JenaEngine());

    assertTrue(closed.contains(node("i"), RDF.type.asNode(), node("A")), axioms);
  }

  private static OWLOntology ontology(String axioms) throws OWLOntologyCreationException {
    String text =
        "Prefix(:=<"
            + RandomOntology.NS
            + ">)Prefix(owl:=<http://www.w3.org/2002/07/owl#>)"
            + "Prefix(xsd:=<http://www.w3.org/2001/XMLSchema#>)"
            + "Ontology(<http://example.org/o>Declaration(Class(:A)) Declaration(Class(:B))"
            + " Declaration(Class(:C))Declaration(ObjectProperty(:p)) Declaration(DataProperty(:d))"
            + " Declaration(Datatype(:t))Declaration(NamedIndividual(:i))"
            + " Declaration(NamedIndividual(:j))"
            + axioms
            + ")";
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(new StringDocumentSource(text));
  }

  private static Graph closed(Graph facts, AxiomRules axioms, Engine engine) {
    List<Rule> rules = axioms.rules().stream().map(ProgramRule::rule).toList();
    Graph closed = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(closed, facts);
    GraphUtil.addInto(closed, engine.closure(facts, rules));
    return closed;
  }

  private static Graph facts(OWLOntology ontology) {
    Graph graph = GraphFactory.createDefaultGraph();
    ontology
        .axioms(AxiomType.CLASS_ASSERTION)
        .filter(a -> !a.getClassExpression().isAnonymous())
        .forEach(
            a ->
                graph.add(
                    node(a.getIndividual().asOWLNamedIndividual()),
                    RDF.type.asNode(),
                    node(a.getClassExpression().asOWLClass())));
    ontology
        .axioms(AxiomType.OBJECT_PROPERTY_ASSERTION)
        .forEach(
            a ->
                graph.add(
                    node(a.getSubject().asOWLNamedIndividual()),
                    node(a.getProperty().asOWLObjectProperty()),
                    node(a.getObject().asOWLNamedIndividual())));
    ontology
        .axioms(AxiomType.DATA_PROPERTY_ASSERTION)
        .forEach(
            a ->
                graph.add(
                    node(a.getSubject().asOWLNamedIndividual()),
                    node(a.getProperty().asOWLDataProperty()),
                    node(a.getObject())));
    return graph;
  }

  private static Set<String> facts(OWLReasoner hermit, RandomOntology of) {
    Set<String> facts = new TreeSet<>();
    for (OWLNamedIndividual i : of.individuals) {
      hermit
          .types(i, false)
          .filter(c -> !c.isOWLThing())
          .forEach(c -> facts.add(show(node(i), RDF.type.asNode(), node(c))));
      of.properties.forEach(
          p ->
              hermit
                  .objectPropertyValues(i, p)
                  .forEach(j -> facts.add(show(node(i), node(p), node(j)))));
      for (OWLDataProperty p : of.dataProperties) {
        of.values.stream()
            .filter(v -> hermit.isEntailed(OWL.getOWLDataPropertyAssertionAxiom(p, i, v)))
            .forEach(v -> facts.add(show(node(i), node(p), node(v))));
      }
    }
    return facts;
  }

  private static Set<String> shown(Graph graph) {
    return graph
        .find()
        .mapWith(t -> show(t.getSubject(), t.getPredicate(), t.getObject()))
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String show(Node s, Node p, Node o) {
    return Triple.create(s, p, o).toString().replace(RandomOntology.NS, "");
  }

  private static Node node(String name) {
    return NodeFactory.createURI(RandomOntology.NS + name);
  }

  private static Node node(HasIRI named) {
    return NodeFactory.createURI(named.getIRI().toString());
  }

  private static Node node(OWLLiteral literal) {
    return NodeFactory.createLiteralDT(
        literal.getLiteral(),
        TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().getIRI().toString()));
  }
}
