package org.allegiance.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

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

  private ClaimFile() {}

  /**
   * The claims of a model, in the order of the text.
   *
   * @throws IllegalArgumentException if a claim lacks what the shapes require of it
   */
  public static List<Claim> claims(Model model) {
    return new ClaimGraph(model, key -> model.createResource(Things.iri("group", key))).claims();
  }

  /**
   * Writes claims of one document, all or nothing.
   *
   * @param sources the project, whose register knows the actors that claims only name
   * @throws BadInputException if a claim names an actor that neither the register nor a claim
   *     describes
   */
  public static void write(Path file, List<Claim> claims, Sources sources) throws IOException {
    String turtle = turtle(claims, Register.of(sources.background()), file);
    Path parent = file.toAbsolutePath().getParent();
    Path draft = Files.createDirectories(parent).resolve("." + file.getFileName() + ".draft");
    try {
      Files.writeString(draft, turtle, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static String turtle(List<Claim> claims, Register register, Path file) {
    Map<String, Resource> described = new TreeMap<>();
    for (Claim c : claims) {
      Actor a = c.actor();
      if (a.type() != null) {
        described.put(a.id(), Things.thing(Register.kindOf(a.type()), a.id()));
      }
    }
    Model model = ModelFactory.createDefaultModel();
    ClaimGraph graph =
        new ClaimGraph(
            model,
            key -> {
              Resource own = described.get(key);
              return own != null
                  ? own
                  : register.actor(key).orElseThrow(() -> unknownActor(key, register, file));
            });
    claims.forEach(graph::add);
    return new StableTurtle(prefixes(), PREDICATES).write(model, order(model));
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

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("al", AL.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("edtf", AL.EDTF_NS);
    prefixes.put("oa", OA.NS);
    prefixes.put("rdfs", RDFS.getURI());
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
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
