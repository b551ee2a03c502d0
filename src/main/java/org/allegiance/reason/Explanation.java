package org.allegiance.reason;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.claim.Evidence;
import org.allegiance.document.Library;
import org.allegiance.document.Passage;
import org.allegiance.document.SourceDocument;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A proof as text that a person can follow, down to documents, offsets and, where the document is
 * at hand, the words.
 */
public final class Explanation {

  private final Reasoning reasoning;
  private final Library library;
  private final Model data;
  private final Model graph;
  private final StringBuilder out = new StringBuilder();
  private final Set<Resource> toldClaims = new HashSet<>();

  private Explanation(Reasoning reasoning, Model graph, Library library) {
    this.reasoning = reasoning;
    this.graph = graph;
    this.library = library;
    this.data = reasoning.statedModel();
  }

  /**
   * Explains what a person asks about.
   *
   * @param names a thing, or the subject, predicate and object of a fact, as {@link FactName} reads
   *     them
   * @param graph everything stated and derived
   * @param library the documents at hand, for quotations
   * @throws BadInputException if the graph knows no such thing, or nothing says or yields the fact
   */
  public static String of(List<String> names, Model graph, Reasoning reasoning, Library library) {
    FactName reader = new FactName(graph);
    if (names.size() == 3) {
      Triple fact = reader.triple(names);
      return reasoning
          .proof(fact)
          .map(p -> new Explanation(reasoning, graph, library).tell(p))
          .orElseThrow(() -> notDerived(names));
    }
    if (names.size() != 1) {
      throw new BadInputException(
          "not-a-fact",
          String.join(" ", names),
          "a fact is one thing, or a subject, a predicate and an object",
          "see 'explain --help'");
    }
    Node thing = reader.known(names.get(0));
    Explanation explanation = new Explanation(reasoning, graph, library);
    Resource resource = explanation.data.asRDFNode(thing).asResource();
    if (resource.hasProperty(RDF.type, AL.Claim)) {
      explanation.claim(resource, "");
      return explanation.out.toString();
    }
    if (explanation.isEvent(thing)) {
      explanation.reports(resource);
      return explanation.out.toString();
    }
    return reader.facts(thing).stream()
        .flatMap(f -> reasoning.proof(f).stream())
        .filter(p -> p.step() != null && !p.step().rule().isAxiom())
        .findFirst()
        .map(explanation::tell)
        .orElseGet(() -> explanation.about(thing));
  }

  private static BadInputException notDerived(List<String> names) {
    return new BadInputException(
        "not-derived",
        String.join(" ", names),
        "nothing says or yields this; that does not make it false",
        "see what is known with 'explain " + names.get(0) + "'");
  }

  private void reports(Resource event) {
    data.listSubjectsWithProperty(AL.reports, event).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(c -> claim(c, ""));
  }

  /** What rules yield about a thing, each fact with how it stands, to be asked about in turn. */
  private String about(Node thing) {
    out.append(name(thing)).append('\n');
    graph
        .listStatements(graph.asRDFNode(thing).asResource(), null, (RDFNode) null)
        .mapWith(Statement::asTriple)
        .toList()
        .stream()
        .filter(t -> reasoning.derivations(t).stream().anyMatch(d -> !d.rule().isAxiom()))
        .map(t -> "  " + sentence(t) + " [" + reasoning.standing(t).orElseThrow() + "]\n")
        .sorted()
        .forEach(out::append);
    return out.toString();
  }

  private String tell(Proof proof) {
    out.append(sentence(proof.fact())).append("\n  ").append(proof.standing()).append('\n');
    int others = reasoning.derivations(proof.fact()).size() - 1;
    premises(proof, "  ");
    List<Resource> documents = reasoning.documents(proof);
    if (!documents.isEmpty()) {
      out.append("rests on ")
          .append(documents.stream().map(Things::key).collect(Collectors.joining(", ")))
          .append('\n');
    }
    if (others > 0) {
      out.append("follows in ")
          .append(others)
          .append(others == 1 ? " other way" : " other ways")
          .append(" as well\n");
    }
    return out.toString();
  }

  /**
   * One level of the tree: the rule, then what it was applied to. Steps by axioms are passed over
   * for what they rest on.
   */
  private void premises(Proof proof, String indent) {
    Derivation step = proof.step();
    if (step == null) {
      stated(proof.fact(), indent);
      return;
    }
    if (!step.rule().isAxiom()) {
      out.append(indent)
          .append("by rule ")
          .append(step.rule().name())
          .append(": ")
          .append(step.rule().sentence())
          .append('\n');
    }
    step.conditions()
        .forEach(c -> out.append(indent).append("  ").append(condition(c)).append('\n'));
    Set<Proof> told = new LinkedHashSet<>();
    for (Proof premise : proof.premises()) {
      if (premise.step() == null && premise.fact().getPredicate().equals(AL.follows.asNode())) {
        told.add(premise); // a rule about order, not one that only passes an order on
      } else {
        worthTelling(premise, told);
      }
    }
    for (Proof premise : told) {
      if (premise.step() == null) {
        stated(premise.fact(), indent + "  ");
      } else {
        out.append(indent)
            .append("  ")
            .append(sentence(premise.fact()))
            .append(" [")
            .append(premise.standing())
            .append("]\n");
        premises(premise, indent + "    ");
      }
    }
  }

  private String condition(Derivation.Condition c) {
    String first = name(c.about().get(0));
    String found =
        c.builtin().equals(Builtins.BEFORE)
            ? first + " came before " + name(c.about().get(1))
            : "what " + first + " began may have lasted: no source tells its end";
    return found + " (" + c.modality() + ")";
  }

  /**
   * Passes through axioms, and leaves out what the ontology states and the roles of an event, which
   * the claim that reports it tells.
   */
  private void worthTelling(Proof premise, Set<Proof> into) {
    Derivation step = premise.step();
    if (step == null) {
      Node predicate = premise.fact().getPredicate();
      if (predicate.equals(AL.reports.asNode())
          || predicate.equals(AL.partOf.asNode())
          || predicate.equals(AL.contradicts.asNode())) {
        into.add(premise);
      } else if (isEvent(premise.fact().getSubject())) {
        reasonsFor(premise.fact().getSubject(), into);
      }
    } else if (step.rule().isAxiom() || isPlain(premise.fact().getPredicate())) {
      premise.premises().forEach(p -> worthTelling(p, into));
    } else {
      into.add(premise);
    }
  }

  /** A step from a claim to its event that needs no telling of its own. */
  private static boolean isPlain(Node predicate) {
    return predicate.equals(AL.affirms.asNode())
        || predicate.equals(AL.involves.asNode())
        || predicate.equals(AL.beginsMembershipIn.asNode())
        || predicate.equals(AL.endsMembershipIn.asNode());
  }

  private boolean isEvent(Node node) {
    return node.isURI() && node.getURI().startsWith(Things.iri("event", ""));
  }

  private void reasonsFor(Node event, Set<Proof> into) {
    data.listStatements(null, AL.reports, data.asRDFNode(event))
        .mapWith(Statement::asTriple)
        .toList()
        .forEach(t -> reasoning.proof(t).filter(p -> !isDenial(t)).ifPresent(into::add));
  }

  private boolean isDenial(Triple report) {
    Resource claim = data.asRDFNode(report.getSubject()).asResource();
    return claim.hasProperty(AL.certainty, Certainty.DENIED.concept());
  }

  private void stated(Triple fact, String indent) {
    if (fact.getPredicate().equals(AL.reports.asNode())) {
      claim(data.asRDFNode(fact.getSubject()).asResource(), indent);
    } else {
      out.append(indent).append("stated: ").append(sentence(fact)).append('\n');
    }
  }

  private void claim(Resource claim, String indent) {
    out.append(indent).append("claim ").append(Things.key(claim));
    if (!toldClaims.add(claim)) {
      out.append(" (above)\n");
      return;
    }
    out.append(" (").append(Things.key(claim.getPropertyResourceValue(AL.certainty)));
    if (claim.getPropertyResourceValue(AL.attributedTo) instanceof Resource source) {
      out.append(", credited to ").append(name(source.asNode()));
    }
    out.append("): ").append(claim.getProperty(AL.gloss).getString()).append('\n');
    Resource document = claim.getPropertyResourceValue(DCTerms.source);
    Optional<SourceDocument> text = library.find(Things.key(document));
    claim.listProperties(AL.evidence).mapWith(Statement::getResource).toList().stream()
        .map(this::evidence)
        .sorted()
        .forEach(e -> passage(document, e, text, indent + "  "));
  }

  private Evidence evidence(Resource passage) {
    Resource position = passage.getPropertyResourceValue(OA.hasSelector);
    Passage span =
        new Passage(position.getProperty(OA.start).getInt(), position.getProperty(OA.end).getInt());
    return new Evidence(
        span,
        passage.getProperty(AL.salt).getString(),
        passage.getProperty(AL.passageHash).getString());
  }

  private void passage(
      Resource document, Evidence evidence, Optional<SourceDocument> text, String indent) {
    out.append(indent)
        .append(Things.key(document))
        .append(", characters ")
        .append(evidence.passage());
    if (text.isPresent() && evidence.holdsIn(text.get())) {
      out.append(": \u201c")
          .append(text.get().text(evidence.passage()).replaceAll("\\s+", " "))
          .append("\u201d\n");
    } else {
      out.append(" of ").append(citation(document)).append('\n');
    }
  }

  private String citation(Resource document) {
    String authors =
        document.listProperties(DCTerms.creator).mapWith(Statement::getString).toList().stream()
            .sorted()
            .collect(Collectors.joining(", "));
    return authors + ", " + text(document, DCTerms.title) + ", " + text(document, DCTerms.issued);
  }

  private static String text(Resource subject, Property property) {
    Statement s = subject.getProperty(property);
    return s == null ? "" : s.getString();
  }

  private String sentence(Triple fact) {
    Resource subject = graph.asRDFNode(fact.getSubject()).asResource();
    if (fact.getPredicate().equals(RDF.type.asNode())
        && fact.getObject().equals(AL.Transition.asNode())) {
      return name(object(subject, AL.actor))
          + " left "
          + name(object(subject, AL.fromGroup))
          + " and joined "
          + name(object(subject, AL.toGroup));
    }
    if (fact.getPredicate().equals(RDF.type.asNode())
        && fact.getObject().equals(AL.Affiliation.asNode())) {
      return name(object(subject, AL.affiliate))
          + " belonged to "
          + name(object(subject, AL.affiliatedWith));
    }
    return name(fact.getSubject())
        + " \u2014 "
        + name(fact.getPredicate())
        + " \u2192 "
        + name(fact.getObject());
  }

  private static Node object(Resource subject, Property property) {
    return subject.getRequiredProperty(property).getObject().asNode();
  }

  /** A node by its label, with its key where that is not clear by itself. */
  private String name(Node node) {
    RDFNode rdf = data.asRDFNode(node);
    if (!rdf.isURIResource()) {
      return rdf.isLiteral() ? rdf.asLiteral().getLexicalForm() : node.toString();
    }
    Resource thing = rdf.asResource();
    for (Property label : List.of(SKOS.prefLabel, RDFS.label)) {
      if (thing.getProperty(label) instanceof Statement s) {
        return s.getString();
      }
    }
    if (isEvent(node)) {
      String types =
          thing
              .listProperties(RDF.type)
              .mapWith(s -> s.getResource().getLocalName())
              .toList()
              .stream()
              .sorted()
              .collect(Collectors.joining(", "));
      return "event " + Things.key(thing) + " (" + types + ")";
    }
    return thing.getURI().startsWith(Things.BASE)
        ? Things.kind(thing) + " " + Things.key(thing)
        : thing.getLocalName();
  }
}
