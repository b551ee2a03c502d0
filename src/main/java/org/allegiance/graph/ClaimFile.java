package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Claim;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.OA;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** A file of reviewed claims, {@code data/claims/<document>.ttl}, in its stable form. */
public final class ClaimFile {

  private static final List<String> KINDS =
      List.of(
          "person",
          "collective",
          "group",
          "source",
          "claim",
          "event",
          "passage",
          "position",
          "place",
          "document",
          "motive",
          "quantifier",
          "certainty",
          "method",
          "status");
  private static final List<Property> PREDICATES =
      List.of(
          RDF.type,
          RDFS.label,
          SKOS.inScheme,
          SKOS.broader,
          SKOS.notation,
          SKOS.prefLabel,
          SKOS.altLabel,
          SKOS.definition,
          AL.quantifier,
          AL.count,
          AL.partOf,
          AL.reports,
          AL.gloss,
          AL.certainty,
          AL.attributedTo,
          AL.contradicts,
          DCTerms.source,
          AL.evidence,
          AL.method,
          AL.confidence,
          AL.reviewStatus,
          AL.actor,
          AL.fromGroup,
          AL.toGroup,
          AL.counterparty,
          AL.place,
          AL.when,
          AL.motivatedBy,
          AL.follows,
          AL.value,
          AL.upperValue,
          AL.unit,
          AL.measures,
          AL.denominator,
          OA.hasSource,
          OA.hasSelector,
          OA.start,
          OA.end,
          AL.salt,
          AL.passageHash);

  /** What a claim, an event and an actor have at most one of. */
  private static final List<Property> SINGLE =
      List.of(
          RDF.type,
          RDFS.label,
          AL.quantifier,
          AL.count,
          AL.partOf,
          AL.reports,
          AL.gloss,
          AL.certainty,
          AL.actor,
          AL.fromGroup,
          AL.toGroup,
          AL.counterparty,
          AL.place,
          AL.when,
          AL.value,
          AL.upperValue,
          AL.unit,
          AL.measures,
          AL.denominator);

  private ClaimFile() {}

  /**
   * The claims of a model, in the order of the text.
   *
   * @throws IllegalArgumentException if a claim is not what the shapes require
   */
  public static List<Claim> claims(Model model) {
    return new ClaimGraph(model, key -> model.createResource(Things.iri("group", key))).claims();
  }

  /**
   * Writes the claims of documents. Nothing is written unless all of them can be.
   *
   * @param byDocument claims by the keys of their documents
   * @param sources the project, whose register knows the actors that claims only name
   * @throws BadInputException if a claim names an actor that neither the register nor a claim
   *     describes, or claims tell one thing in two ways
   */
  public static void write(Map<String, List<Claim>> byDocument, Sources sources)
      throws IOException {
    Register register = Register.of(sources.background());
    Map<Path, Optional<String>> texts = new TreeMap<>();
    byDocument.forEach(
        (document, claims) -> {
          Path file = sources.claims(document);
          texts.put(file, Optional.of(turtle(claims, register, file)));
        });
    Drafts.replace(texts);
  }

  /**
   * What stands in a file of claims but not in the claims that are read from it, and would be lost
   * if they were written back.
   */
  static List<Problem> lost(Path file, Model model, List<Claim> claims) {
    Blocks blocks = new Blocks();
    return unkept(model, claims).stream()
        .map(
            s ->
                Problem.at(
                    file,
                    blocks.line(file, s.getSubject()),
                    "not-in-a-claim",
                    Names.show(s.getSubject())
                        + " has "
                        + Names.show(s.getPredicate())
                        + " "
                        + Names.show(s.getObject())
                        + ", which no claim holds and writing the claims would lose",
                    "move it to a file in data/, or take it out, and try again"))
        .sorted(Comparator.comparing(Problem::toString))
        .toList();
  }

  private static List<Statement> unkept(Model model, List<Claim> claims) {
    Map<String, Resource> actors = new TreeMap<>();
    Stream.concat(
            model.listSubjects().toList().stream(),
            model.listObjects().toList().stream()
                .filter(RDFNode::isResource)
                .map(RDFNode::asResource))
        .filter(Register::isActor)
        .forEach(r -> actors.put(Things.key(r), r));
    Model kept = ModelFactory.createDefaultModel();
    new ClaimGraph(kept, key -> actors.getOrDefault(key, Things.thing("group", key)))
        .addAll(claims);
    Set<String> triples = // as text: what is equal in value may still be written otherwise
        kept.listStatements().mapWith(s -> s.asTriple().toString()).toSet();
    return model
        .listStatements()
        .filterDrop(s -> triples.contains(s.asTriple().toString()))
        .toList();
  }

  static String turtle(List<Claim> claims, Register register, Path file) {
    return turtle(model(claims, register, file));
  }

  /** The claims as triples, if they can be told together in one file. */
  static Model model(List<Claim> claims, Register register, Path file) {
    Map<String, Resource> described = new TreeMap<>();
    for (Claim c : claims) {
      Actor a = c.actor();
      if (a.type() != null) {
        described.put(a.id(), Things.thing(Register.kindOf(a.type()), a.id()));
      }
    }
    Model model = ModelFactory.createDefaultModel();
    new ClaimGraph(
            model,
            key -> {
              Resource own = described.get(key);
              return own != null
                  ? own
                  : register.actor(key).orElseThrow(() -> unknownActor(key, register, file));
            })
        .addAll(claims);
    requireOneTelling(model, file);
    return model;
  }

  /**
   * The stable form of a model of claims, and of groups and places that are described with them.
   */
  static String turtle(Model model) {
    return new StableTurtle(prefixes(model), PREDICATES).write(model, order(model));
  }

  /** Claims that share an event or an actor must tell it alike. */
  private static void requireOneTelling(Model model, Path file) {
    List<Problem> problems = new ArrayList<>();
    for (Resource subject : model.listSubjects().toList()) {
      for (Property p : SINGLE) {
        List<String> values =
            subject.listProperties(p).mapWith(s -> Names.show(s.getObject())).toList().stream()
                .sorted()
                .toList();
        if (values.size() > 1) {
          problems.add(
              new Problem(
                  "told-in-two-ways",
                  file.toString(),
                  Names.show(subject)
                      + " has two values for "
                      + Names.show(p)
                      + ": "
                      + String.join(" and ", values),
                  "claims that share it must tell it alike; give what differs a key of its own"));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(
          problems.stream().sorted(Comparator.comparing(Problem::reason)).toList());
    }
  }

  private static BadInputException unknownActor(String key, Register register, Path file) {
    String wayOut =
        Nearest.didYouMean(
            key,
            register.actorKeys(),
            "describe it in data/actors.ttl, or give the claim's actor a type and a label");
    return new BadInputException(
        List.of(
            new Problem(
                "unknown-actor", file.toString(), "no actor has the key '" + key + "'", wayOut)));
  }

  private static Map<String, String> prefixes(Model model) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("al", AL.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("edtf", AL.EDTF_NS);
    prefixes.put("oa", OA.NS);
    prefixes.put("rdfs", RDFS.getURI());
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    if (model.contains(null, SKOS.prefLabel) || model.contains(null, SKOS.inScheme)) {
      prefixes.put("scheme", ClaimGraph.SCHEMES);
      prefixes.put("skos", SKOS.uri);
    }
    KINDS.forEach(kind -> prefixes.put(kind, Things.iri(kind, "")));
    return prefixes;
  }

  /**
   * People and sources first, then each claim with its event, then the passages in the order of the
   * text.
   */
  private static Comparator<Resource> order(Model model) {
    Map<Resource, String> owner = new LinkedHashMap<>();
    model
        .listStatements(null, AL.reports, (Resource) null)
        .forEach(
            s ->
                owner.merge(
                    s.getResource(),
                    s.getSubject().getURI(),
                    (a, b) -> a.compareTo(b) < 0 ? a : b));
    return Comparator.<Resource>comparingInt(r -> section(Things.kind(r)))
        .thenComparingInt(ClaimFile::offset)
        .thenComparing(r -> owner.getOrDefault(r, r.getURI()))
        .thenComparingInt(r -> Things.kind(r).equals("event") ? 1 : 0);
  }

  /**
   * Where a passage begins, by its key {@code <document>.<start>-<end>}; 0 for all that is not one.
   */
  private static int offset(Resource thing) {
    String key = Things.key(thing);
    return section(Things.kind(thing)) == KINDS.indexOf("passage")
        ? Integer.parseInt(key.substring(key.lastIndexOf('.') + 1, key.lastIndexOf('-')))
        : 0;
  }

  private static int section(String kind) {
    return switch (kind) {
      case "event" -> KINDS.indexOf("claim");
      case "position" -> KINDS.indexOf("passage");
      default -> KINDS.indexOf(kind);
    };
  }
}
