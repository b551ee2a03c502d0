package org.allegiance.reason;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.reasoner.TriplePattern;
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

  /**
   * A fact as a sentence, or as subject, predicate and object where there is no better one; {@link
   * Node#ANY} is anything.
   */
  String sentence(Triple fact) {
    return (fact.getPredicate().equals(RDF.type.asNode()) ? told(fact) : Optional.<String>empty())
        .orElseGet(
            () ->
                name(fact.getSubject())
                    + " \u2014 "
                    + name(fact.getPredicate())
                    + " \u2192 "
                    + name(fact.getObject()));
  }

  private Optional<String> told(Triple fact) {
    Resource subject = graph.asRDFNode(fact.getSubject()).asResource();
    if (fact.getObject().equals(AL.Transition.asNode())) {
      return phrase(subject, AL.actor, " left ", AL.fromGroup)
          .flatMap(left -> name(subject, AL.toGroup).map(to -> left + " and joined " + to));
    }
    if (fact.getObject().equals(AL.Affiliation.asNode())) {
      return phrase(subject, AL.affiliate, " belonged to ", AL.affiliatedWith);
    }
    if (fact.getObject().equals(AL.Disagreement.asNode())) {
      List<String> between =
          subject.listProperties(AL.between).mapWith(s -> name(s.getObject().asNode())).toList();
      return between.isEmpty()
          ? Optional.empty()
          : Optional.of(
              between.stream().sorted().collect(Collectors.joining(" and ")) + " disagree");
    }
    return Optional.empty();
  }

  private Optional<String> phrase(Resource subject, Property first, String verb, Property second) {
    return name(subject, first).flatMap(a -> name(subject, second).map(b -> a + verb + b));
  }

  private Optional<String> name(Resource subject, Property role) {
    return Optional.ofNullable(subject.getProperty(role)).map(s -> name(s.getObject().asNode()));
  }

  /** A rule with its sentence; an axiom has no name that people know. */
  String rule(ProgramRule rule) {
    return (rule.isAxiom() ? "axiom: " : "rule " + rule.name() + ": ") + rule.sentence();
  }

  /**
   * What a clause of a rule speaks of: a thing by name, a variable as "some" of the kind that its
   * clauses ask for.
   */
  String some(Node node, ProgramRule rule) {
    if (!node.isVariable()) {
      return name(node);
    }
    String kind =
        Stream.of(rule.rule().getBody())
            .flatMap(c -> c instanceof TriplePattern p ? Stream.of(p) : Stream.empty())
            .sorted(Comparator.comparing(p -> p.getPredicate().equals(RDF.type.asNode())))
            .flatMap(p -> kind(node, p))
            .findFirst()
            .orElse("thing");
    return "some " + kind + (rule.isAxiom() ? "" : " " + node.getName().replace("?", ""));
  }

  /** What a pattern says of the kind of a variable, by type, domain or range. */
  private Stream<String> kind(Node variable, TriplePattern pattern) {
    boolean subject = pattern.getSubject().equals(variable);
    if (!pattern.getPredicate().isURI() || !(subject || pattern.getObject().equals(variable))) {
      return Stream.empty();
    }
    if (pattern.getPredicate().equals(RDF.type.asNode())) {
      return subject && pattern.getObject().isURI()
          ? Stream.of(name(pattern.getObject()))
          : Stream.empty();
    }
    return stated
        .listObjectsOfProperty(
            stated.asRDFNode(pattern.getPredicate()).asResource(),
            subject ? RDFS.domain : RDFS.range)
        .filterKeep(RDFNode::isURIResource)
        .mapWith(c -> name(c.asNode()))
        .toList()
        .stream()
        .sorted();
  }

  /** How firmly something stands, said so that it needs no key. */
  String standing(Standing standing) {
    return standing.parts().stream()
        .map(
            part ->
                certainty(part.certainty())
                    + (part.modality() == Modality.CERTAIN
                        ? "; holds whatever the dates"
                        : "; possible, the dates leave it open"))
        .collect(Collectors.joining("; or "));
  }

  String certainty(Certainty certainty) {
    return certainty == Certainty.ASSERTED
        ? "asserted"
        : certainty + ": a source does not vouch for it";
  }

  /** What a builtin found. */
  String condition(Condition condition) {
    String found = order(condition.builtin(), condition.about());
    return condition.builtin().equals(Builtins.SURE_AS)
        ? found
        : found + " (" + condition.standing().modality() + ")";
  }

  /** What a builtin says of certainties or events. */
  String order(String builtin, List<Node> about) {
    return switch (builtin) {
      case Builtins.SURE_AS -> "no surer than the source: " + name(about.get(0));
      case Builtins.MAY_HAVE_LASTED ->
          "what " + name(about.get(0)) + " began may have lasted: no source tells its end";
      default -> name(about.get(0)) + " came before " + name(about.get(1));
    };
  }

  /** That nothing states or yields what matches a pattern. */
  String absence(Triple pattern) {
    return "nothing states or yields: " + sentence(pattern);
  }

  /** A thing by its label, anything else by its kind and key. */
  String name(Node node) {
    return node.equals(Node.ANY) ? "anything" : printable(label(node));
  }

  /** Without line breaks and other characters that a terminal would act on. */
  static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private String label(Node node) {
    RDFNode rdf = stated.asRDFNode(node);
    if (!rdf.isURIResource()) {
      return rdf.isLiteral() ? rdf.asLiteral().getLexicalForm() : node.toString();
    }
    Resource thing = rdf.asResource();
    for (Property label : List.of(SKOS.prefLabel, RDFS.label)) {
      Optional<String> text =
          thing.listProperties(label).toList().stream()
              .min(
                  Comparator.comparing((Statement s) -> !s.getLanguage().equals("en"))
                      .thenComparing(Statement::getString))
              .map(Statement::getString);
      if (text.isPresent()) {
        return text.get();
      }
    }
    if (!thing.getURI().startsWith(Things.BASE)) {
      return thing.getURI().replaceFirst(".*[/#](?=.)", "");
    }
    String key = Things.key(thing);
    return (Outline.isEvent(node) ? kinds(thing) : Things.kind(thing)) + " " + key;
  }

  /** What an event is, as its claims call it. */
  private String kinds(Resource event) {
    List<String> kinds =
        event.listProperties(RDF.type).mapWith(s -> name(s.getObject().asNode())).toList();
    return kinds.isEmpty() ? "event" : kinds.stream().sorted().collect(Collectors.joining(" and "));
  }
}
