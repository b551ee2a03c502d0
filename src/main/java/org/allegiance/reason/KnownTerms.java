package org.allegiance.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The terms that rules may use: those that the ontology defines, those of other vocabularies that
 * it mentions, and the things of the register.
 */
final class KnownTerms {

  /** What a term is used as, and the types of terms that may be. */
  private record Role(String name, Set<Resource> types) {}

  private static final Role PROPERTY =
      new Role(
          "property",
          Set.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property));

  private static final Role CLASS = new Role("class", Set.of(OWL.Class, RDFS.Class));
  private static final Role THING = new Role("thing", Set.of());

  private final Model ontology;
  private final Supplier<Model> register;

  /**
   * @param register read only if a rule names a thing that the ontology does not know
   */
  KnownTerms(Model ontology, Supplier<Model> register) {
    this.ontology = ontology;
    this.register = register;
  }

  /** A problem for each term of a rule that is unknown, or is known as something else. */
  List<Problem> problems(ProgramRule rule) {
    Map<Node, Role> used = new LinkedHashMap<>();
    Stream.of(rule.rule().getBody(), rule.rule().getHead())
        .flatMap(Stream::of)
        .forEach(clause -> collect(clause, used));
    List<Problem> problems = new ArrayList<>();
    used.forEach((term, role) -> problem(rule, term, role).ifPresent(problems::add));
    return problems;
  }

  private static void collect(ClauseEntry clause, Map<Node, Role> used) {
    switch (clause) {
      case TriplePattern p -> collect(p.getSubject(), p.getPredicate(), p.getObject(), used);
      case Functor f when f.getName().equals("noValue") && f.getArgLength() >= 2 ->
          collect(
              f.getArgs()[0],
              f.getArgs()[1],
              f.getArgLength() > 2 ? f.getArgs()[2] : Node.ANY,
              used);
      case Functor f -> Stream.of(f.getArgs()).forEach(a -> collect(a, THING, used));
      default -> {}
    }
  }

  private static void collect(Node subject, Node predicate, Node object, Map<Node, Role> used) {
    collect(subject, THING, used);
    collect(predicate, PROPERTY, used);
    collect(object, predicate.equals(RDF.type.asNode()) ? CLASS : THING, used);
  }

  private static void collect(Node term, Role role, Map<Node, Role> used) {
    if (term.isURI()) {
      used.merge(term, role, (a, b) -> a.equals(THING) ? b : a);
    }
  }

  private Optional<Problem> problem(ProgramRule rule, Node term, Role role) {
    if (!isKnown(term)) {
      return Optional.of(
          rule.problem(
              "unknown-term",
              "uses " + FactName.of(term) + ", which the ontology does not know",
              suggestion(term, role)));
    }
    Set<RDFNode> types = ontology.listObjectsOfProperty(resource(term), RDF.type).toSet();
    if (!role.equals(THING) && !types.isEmpty() && role.types.stream().noneMatch(types::contains)) {
      return Optional.of(
          rule.problem(
              "unknown-term",
              "uses " + FactName.of(term) + " as a " + role.name + ", which it is not",
              suggestion(term, role)));
    }
    return Optional.empty();
  }

  private boolean isKnown(Node term) {
    Resource resource = resource(term);
    if (term.getURI().startsWith(AL.NS)) {
      return resource.hasProperty(RDF.type);
    }
    if (isThing(term)) {
      return resource.hasProperty(RDF.type) || register.get().containsResource(resource);
    }
    return ontology.containsResource(resource)
        || ontology.contains(null, ontology.createProperty(term.getURI()), (RDFNode) null);
  }

  private Resource resource(Node term) {
    return ontology.asRDFNode(term).asResource();
  }

  /** Terms of the same namespace come first: who misspells a name has mostly its prefix right. */
  private String suggestion(Node term, Role role) {
    Model known = isThing(term) ? ModelFactory.createUnion(ontology, register.get()) : ontology;
    Map<String, Node> near = new HashMap<>();
    Map<String, Node> others = new HashMap<>();
    known
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(Resource::isURIResource)
        .filterKeep(r -> mayBe(r, role))
        .mapWith(Resource::asNode)
        .forEach(n -> (isNear(n, term) ? near : others).put(localName(n), n));
    return Stream.of(near, others)
        .flatMap(m -> Nearest.to(localName(term), m.keySet()).map(m::get).stream())
        .findFirst()
        .map(n -> "did you mean '" + FactName.of(n) + "'?")
        .orElse(
            "define it in "
                + (isThing(term) ? "data/" : "ontology/")
                + ", or use what is defined there");
  }

  private static boolean mayBe(Resource resource, Role role) {
    return role.equals(THING)
        || resource
            .listProperties(RDF.type)
            .filterKeep(t -> role.types.contains(t.getObject()))
            .hasNext();
  }

  private static boolean isThing(Node term) {
    return term.getURI().startsWith(Things.BASE);
  }

  private static boolean isNear(Node a, Node b) {
    return namespace(a).equals(namespace(b));
  }

  private static String namespace(Node term) {
    return term.getURI().substring(0, term.getURI().length() - localName(term).length());
  }

  private static String localName(Node term) {
    return term.getURI().replaceFirst(".*[/#:]", "");
  }
}
