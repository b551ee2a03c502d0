package org.allegiance.reason;

import static org.allegiance.reason.ClassClauses.data;
import static org.allegiance.reason.ClassClauses.link;
import static org.allegiance.reason.ClassClauses.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.allegiance.reason.ClassClauses.Conclusion;
import org.allegiance.reason.ClassClauses.Membership;
import org.allegiance.reason.ClassClauses.Untranslatable;
import org.allegiance.vocab.AL;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.vocabulary.OWL;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLDataPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLDataPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointDataPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLDisjointUnionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentDataPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalDataPropertyAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLHasKeyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLNegativeDataPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLNegativeObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSameIndividualAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubDataPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLSymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/**
 * The ontology's axioms as rules: OWL 2 RL (OWL 2 Web Ontology Language Profiles, section 4.3)
 * specialised to the axioms that are there, so that no rule has to range over all properties or
 * classes.
 *
 * <p>What an axiom forbids becomes a rule that concludes of the thing in question that it {@code
 * al:violates} the axiom. An axiom without rules, or of which a part has none, is listed in {@link
 * #untranslated()}.
 */
final class AxiomRules {

  private static final Node SAME_AS = OWL.sameAs.asNode();

  private final List<ProgramRule> rules = new ArrayList<>();
  private final Map<String, String> untranslated = new TreeMap<>();
  private ClassClauses clauses = new ClassClauses();

  private AxiomRules() {}

  static AxiomRules of(OWLOntology ontology) {
    AxiomRules translation = new AxiomRules();
    ontology.logicalAxioms().sorted().forEach(translation::translate);
    return translation;
  }

  List<ProgramRule> rules() {
    return rules;
  }

  /** Axioms of which something is left out, with the reason. */
  Map<String, String> untranslated() {
    return untranslated;
  }

  /** Translates what can be: a part that cannot be does not keep the others from it. */
  private void attempt(OWLAxiom axiom, Part part) {
    try {
      part.translate();
    } catch (Untranslatable e) {
      untranslated.put(readable(axiom), String.valueOf(e.getMessage()));
    }
  }

  private interface Part {
    void translate() throws Untranslatable;
  }

  private void translate(OWLAxiom axiom) {
    if (axiom.signature().anyMatch(AxiomRules::isPropertyOfAllOrNothing)) {
      untranslated.put(readable(axiom), "OWL 2 RL has no property of everything or nothing");
      return;
    }
    clauses = new ClassClauses();
    Node x = clauses.fresh();
    Node y = clauses.fresh();
    switch (axiom) {
      case OWLSubClassOfAxiom a -> subClass(a, a.getSubClass(), a.getSuperClass());
      case OWLEquivalentClassesAxiom a ->
          a.asOWLSubClassOfAxioms().forEach(s -> subClass(a, s.getSubClass(), s.getSuperClass()));
      case OWLDisjointClassesAxiom a -> disjoint(a, a.getOperandsAsList());
      case OWLDisjointUnionAxiom a -> {
        disjoint(a, a.getOWLDisjointClassesAxiom().getOperandsAsList());
        a.getOWLEquivalentClassesAxiom()
            .asOWLSubClassOfAxioms()
            .forEach(s -> subClass(a, s.getSubClass(), s.getSuperClass()));
      }
      case OWLObjectPropertyDomainAxiom a ->
          holds(a, x, List.of(link(x, a.getProperty(), y)), a.getDomain());
      case OWLDataPropertyDomainAxiom a ->
          holds(a, x, List.of(data(x, a.getProperty(), y)), a.getDomain());
      case OWLObjectPropertyRangeAxiom a ->
          holds(a, y, List.of(link(x, a.getProperty(), y)), a.getRange());
      case OWLClassAssertionAxiom a when a.getClassExpression().isAnonymous() ->
          attempt(a, () -> holds(a, node(a.getIndividual()), List.of(), a.getClassExpression()));
      default -> propertyAxiom(axiom, x, y);
    }
  }

  private static boolean isPropertyOfAllOrNothing(OWLEntity entity) {
    return (entity.isOWLObjectProperty() || entity.isOWLDataProperty())
        && (entity.isTopEntity() || entity.isBottomEntity());
  }

  private void propertyAxiom(OWLAxiom axiom, Node x, Node y) {
    switch (axiom) {
      case OWLSubObjectPropertyOfAxiom a ->
          rule(a, link(x, a.getSuperProperty(), y), link(x, a.getSubProperty(), y));
      case OWLEquivalentObjectPropertiesAxiom a ->
          a.asSubObjectPropertyOfAxioms().forEach(s -> propertyAxiom(s, x, y));
      case OWLSubPropertyChainOfAxiom a -> chain(a, x);
      case OWLInverseObjectPropertiesAxiom a -> {
        rule(a, link(y, a.getSecondProperty(), x), link(x, a.getFirstProperty(), y));
        rule(a, link(y, a.getFirstProperty(), x), link(x, a.getSecondProperty(), y));
      }
      case OWLSymmetricObjectPropertyAxiom a ->
          rule(a, link(y, a.getProperty(), x), link(x, a.getProperty(), y));
      case OWLTransitiveObjectPropertyAxiom a -> {
        Node z = clauses.fresh();
        rule(
            a,
            link(x, a.getProperty(), z),
            link(x, a.getProperty(), y),
            link(y, a.getProperty(), z));
      }
      case OWLAsymmetricObjectPropertyAxiom a ->
          forbid(a, x, link(x, a.getProperty(), y), link(y, a.getProperty(), x));
      case OWLIrreflexiveObjectPropertyAxiom a -> forbid(a, x, link(x, a.getProperty(), x));
      case OWLDisjointObjectPropertiesAxiom a ->
          pairs(a.getOperandsAsList(), (p, q) -> forbid(a, x, link(x, p, y), link(x, q, y)));
      case OWLSubDataPropertyOfAxiom a ->
          rule(a, data(x, a.getSuperProperty(), y), data(x, a.getSubProperty(), y));
      case OWLEquivalentDataPropertiesAxiom a ->
          a.asSubDataPropertyOfAxioms().forEach(s -> propertyAxiom(s, x, y));
      case OWLDataPropertyRangeAxiom a ->
          attempt(
              a,
              () ->
                  clauses
                      .outOfRange(new Membership(x, List.of()), a.getProperty(), a.getRange())
                      .forEach(c -> rule(a, c)));
      case OWLFunctionalDataPropertyAxiom a ->
          rule(a, clauses.tooMany(new Membership(x, List.of()), a.getProperty(), 1));
      case OWLDisjointDataPropertiesAxiom a ->
          pairs(a.getOperandsAsList(), (p, q) -> forbid(a, x, data(x, p, y), data(x, q, y)));
      default -> assertion(axiom);
    }
  }

  private void assertion(OWLAxiom axiom) {
    switch (axiom) {
      case OWLClassAssertionAxiom a -> {} // a stated fact, as the next two
      case OWLObjectPropertyAssertionAxiom a -> {}
      case OWLDataPropertyAssertionAxiom a -> {}
      case OWLNegativeObjectPropertyAssertionAxiom a ->
          attempt(
              a,
              () -> {
                Node s = node(a.getSubject());
                forbid(a, s, link(s, a.getProperty(), node(a.getObject())));
              });
      case OWLNegativeDataPropertyAssertionAxiom a ->
          attempt(
              a,
              () -> {
                Node s = node(a.getSubject());
                forbid(a, s, data(s, a.getProperty(), node(a.getObject())));
              });
      case OWLDifferentIndividualsAxiom a ->
          pairs(
              a.getOperandsAsList(),
              (p, q) ->
                  attempt(
                      a, () -> forbid(a, node(p), new TriplePattern(node(p), SAME_AS, node(q)))));
      case OWLSameIndividualAxiom a -> untranslated.put(readable(a), ClassClauses.MAKES_THE_SAME);
      case OWLHasKeyAxiom a -> untranslated.put(readable(a), ClassClauses.MAKES_THE_SAME);
      case OWLFunctionalObjectPropertyAxiom a ->
          untranslated.put(readable(a), ClassClauses.MAKES_THE_SAME);
      case OWLInverseFunctionalObjectPropertyAxiom a ->
          untranslated.put(readable(a), ClassClauses.MAKES_THE_SAME);
      default -> untranslated.put(readable(axiom), "it is outside OWL 2 RL");
    }
  }

  private void subClass(OWLAxiom axiom, OWLClassExpression sub, OWLClassExpression sup) {
    attempt(
        axiom,
        () -> {
          clauses = new ClassClauses();
          for (Membership of : clauses.memberships(clauses.fresh(), sub)) {
            holds(axiom, of.thing(), of.clauses(), sup);
          }
        });
  }

  /** A thing of which some clauses hold is in a class. */
  private void holds(OWLAxiom axiom, Node thing, List<ClauseEntry> body, OWLClassExpression type) {
    for (OWLClassExpression part : type.asConjunctSet()) {
      attempt(
          axiom,
          () -> {
            for (Conclusion c : clauses.conclusions(new Membership(thing, body), part)) {
              rule(axiom, c);
            }
          });
    }
  }

  private void disjoint(OWLAxiom axiom, List<OWLClassExpression> classes) {
    pairs(
        classes,
        (a, b) ->
            attempt(
                axiom,
                () -> {
                  clauses = new ClassClauses();
                  for (Membership both : clauses.memberships(clauses.fresh(), a, b)) {
                    rule(axiom, new Conclusion(both, null));
                  }
                }));
  }

  private static <T> void pairs(List<? extends T> all, BiConsumer<T, T> out) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        out.accept(all.get(i), all.get(j));
      }
    }
  }

  private void chain(OWLSubPropertyChainOfAxiom axiom, Node first) {
    List<ClauseEntry> body = new ArrayList<>();
    Node last = first;
    for (OWLObjectPropertyExpression p : axiom.getPropertyChain()) {
      Node next = clauses.fresh();
      body.add(link(last, p, next));
      last = next;
    }
    rule(axiom, body, link(first, axiom.getSuperProperty(), last));
  }

  private void forbid(OWLAxiom axiom, Node thing, ClauseEntry... body) {
    rule(axiom, new Conclusion(new Membership(thing, List.of(body)), null));
  }

  private void rule(OWLAxiom axiom, ClauseEntry head, ClauseEntry... body) {
    rule(axiom, List.of(body), head);
  }

  private void rule(OWLAxiom axiom, Conclusion conclusion) {
    Membership of = conclusion.of();
    boolean ofEverything = of.clauses().isEmpty() && of.thing().isVariable();
    if (ofEverything) {
      untranslated.put(readable(axiom), "it would hold of everything");
    } else if (conclusion.head() != null) {
      rule(axiom, of.clauses(), conclusion.head());
    } else {
      Node text = NodeFactory.createLiteralString(readable(axiom));
      rule(axiom, of.clauses(), new TriplePattern(of.thing(), AL.violates.asNode(), text));
    }
  }

  private void rule(OWLAxiom axiom, List<ClauseEntry> body, ClauseEntry head) {
    String name = "axiom-" + (rules.size() + 1);
    Rule rule = new Rule(name, List.of(head), body);
    rule.setNumVars(clauses.variables());
    rules.add(ProgramRule.ofAxiom(rule, readable(axiom)));
  }

  private static String readable(OWLAxiom axiom) {
    return axiom.getAxiomWithoutAnnotations().toString().replaceAll("<[^<>]*[/#]([^<>/#]+)>", "$1");
  }
}
