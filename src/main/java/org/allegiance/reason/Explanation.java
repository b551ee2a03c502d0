package org.allegiance.reason;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.document.Library;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * A proof as text that a person can follow, down to documents, offsets and, where the document is
 * at hand, the words.
 */
public final class Explanation {

  private final Reasoning reasoning;
  private final Model data;
  private final Model graph;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder();
  private final ClaimText claims;

  private Explanation(Reasoning reasoning, Model graph, Library library) {
    this.reasoning = reasoning;
    this.graph = graph;
    this.wording = new Wording(reasoning.statedModel(), graph);
    this.claims = new ClaimText(library, out);
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
      explanation.claims.tell(resource, "");
      return explanation.out.toString();
    }
    if (explanation.isEvent(thing)) {
      explanation.reports(resource, "");
      return explanation.out.toString();
    }
    return reader.facts(thing).stream()
        .flatMap(f -> reasoning.proof(f).stream())
        .filter(p -> p.step() != null && !p.step().rule().isAxiom())
        .findFirst()
        .map(p -> explanation.tell(p) + explanation.onTheWay(thing))
        .orElseGet(() -> explanation.about(thing));
  }

  private static BadInputException notDerived(List<String> names) {
    return new BadInputException(
        "not-derived",
        String.join(" ", names),
        "nothing says or yields this; that does not make it false",
        "see what is known with 'explain " + names.get(0) + "'");
  }

  private void reports(Resource event, String indent) {
    data.listSubjectsWithProperty(AL.reports, event).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(c -> claims.tell(c, indent));
  }

  /** What rules yield about a thing, each fact with how it stands, to be asked about in turn. */
  private String about(Node thing) {
    out.append(wording.name(thing)).append('\n');
    graph
        .listStatements(graph.asRDFNode(thing).asResource(), null, (RDFNode) null)
        .mapWith(Statement::asTriple)
        .toList()
        .stream()
        .filter(t -> reasoning.derivations(t).stream().anyMatch(d -> !d.rule().isAxiom()))
        .map(t -> "  " + wording.sentence(t) + " [" + reasoning.standing(t).orElseThrow() + "]\n")
        .sorted()
        .forEach(out::append);
    return out.toString();
  }

  /** The custody that a transition led through. */
  private String onTheWay(Node transition) {
    int from = out.length();
    graph
        .listObjectsOfProperty(graph.asRDFNode(transition).asResource(), AL.through)
        .mapWith(RDFNode::asResource)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(
            event -> {
              out.append("on the way: ").append(wording.name(event.asNode())).append('\n');
              reports(event.inModel(data), "  ");
            });
    return out.substring(from);
  }

  private String tell(Proof proof) {
    out.append(wording.sentence(proof.fact())).append("\n  ").append(proof.standing()).append('\n');
    long others =
        reasoning.derivations(proof.fact()).stream().filter(d -> !d.rule().isAxiom()).count() - 1;
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
            .append(wording.sentence(premise.fact()))
            .append(" [")
            .append(premise.standing())
            .append("]\n");
        premises(premise, indent + "    ");
      }
    }
  }

  private String condition(Derivation.Condition c) {
    String first = wording.name(c.about().get(0));
    String found =
        c.builtin().equals(Builtins.BEFORE)
            ? first + " came before " + wording.name(c.about().get(1))
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
      claims.tell(data.asRDFNode(fact.getSubject()).asResource(), indent);
    } else if (fact.getPredicate().equals(AL.contradicts.asNode())) {
      claims.tell(data.asRDFNode(fact.getSubject()).asResource(), indent);
      claims.tell(data.asRDFNode(fact.getObject()).asResource(), indent);
    } else {
      out.append(indent)
          .append("stated in the data, not derived: ")
          .append(wording.sentence(fact))
          .append('\n');
    }
  }
}
