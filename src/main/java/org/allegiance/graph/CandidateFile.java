package org.allegiance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Actor;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Proposal;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a machine read in a document and what reviewers made of it, {@code
 * data/candidates/<document>.ttl}, in the stable form of files of claims. Candidates that were
 * decided stay in it, as they were found, with their status, so that they are not brought up again.
 * With the claims stand the groups and places that they name and the register does not know yet.
 */
public final class CandidateFile {

  private CandidateFile() {}

  /**
   * What a file holds; nothing where there is none.
   *
   * @throws BadInputException if it is not Turtle or a claim in it is broken
   */
  public static Candidates read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Candidates(List.of(), List.of());
    }
    Model model = Sources.read(file);
    List<Proposal> proposals = proposals(model);
    Set<String> proposed =
        proposals.stream().filter(p -> !p.isPlace()).map(Proposal::key).collect(Collectors.toSet());
    return new Candidates(
        claims(model, file).stream()
            .map(
                c ->
                    proposed.contains(c.actor().id())
                        ? Renumbering.withActor(c, Actor.registered(c.actor().id()))
                        : c)
            .toList(),
        proposals);
  }

  private static List<Claim> claims(Model model, Path file) {
    try {
      return ClaimFile.claims(model);
    } catch (BrokenClaimException e) {
      throw new BadInputException(
          List.of(
              Problem.at(
                  file,
                  new Blocks().line(file, e.claim()),
                  "broken-claim",
                  String.valueOf(e.getMessage()),
                  "mend the claim in this file")));
    }
  }

  private static List<Proposal> proposals(Model model) {
    return model
        .listSubjectsWithProperty(SKOS.prefLabel)
        .filterKeep(s -> Set.of("group", "place").contains(Things.kind(s)))
        .mapWith(CandidateFile::proposal)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Proposal::isPlace).thenComparing(Proposal::key))
        .toList();
  }

  private static Proposal proposal(Resource thing) {
    return new Proposal(
        Things.key(thing),
        thing.getRequiredProperty(RDF.type).getResource().getLocalName(),
        thing.getRequiredProperty(SKOS.prefLabel).getString(),
        thing.listProperties(SKOS.altLabel).mapWith(s -> s.getString()).toList().stream()
            .sorted()
            .toList());
  }

  /**
   * Joins what an extractor found now with what the file holds. Candidates that were decided stay
   * as they are; those that nobody has decided give way to what was found now, under the same ids
   * where they say the same.
   *
   * @param found with any ids
   * @param file of candidates; it need not exist
   * @return the candidates that the file holds now
   * @throws BadInputException if a claim names an actor that nothing describes
   */
  public static Candidates join(String document, Candidates found, Path file, Sources sources)
      throws IOException {
    Path reviewed = sources.claims(document);
    List<Claim> claims =
        Files.isRegularFile(reviewed) ? ClaimFile.claims(Sources.read(reviewed)) : List.of();
    Candidates joined =
        new CandidateJoin(
                document, read(file), claims, Register.of(Sources.read(sources.register())))
            .with(Erased.of(sources).without(found));
    String text = turtle(joined, Register.of(sources.background()), file);
    replace(file, Optional.of(text));
    return joined;
  }

  /**
   * Writes what a document only speaks of, beside its candidates, for people to look at. No other
   * part of the program reads it.
   *
   * @param folder of the candidates
   */
  public static void writeUnreal(String document, Candidates found, Path folder, Sources sources)
      throws IOException {
    Path file = unreal(folder, document);
    Candidates none = new Candidates(List.of(), List.of());
    Register register = Register.of(Sources.read(sources.register()));
    Candidates unreal =
        new CandidateJoin(document + "-unreal", none, List.of(), register)
            .with(Erased.of(sources).without(new Candidates(found.unreal(), found.proposals())));
    replace(
        file,
        unreal.claims().isEmpty()
            ? Optional.empty()
            : Optional.of(turtle(unreal, Register.of(sources.background()), file)));
  }

  /** What a document only speaks of, as it was found last; nothing where there is none. */
  public static List<Claim> readUnreal(String document, Sources sources) {
    return read(unreal(sources.candidates(), document)).claims();
  }

  private static Path unreal(Path folder, String document) {
    return folder.resolve("unreal").resolve(document + ".ttl");
  }

  private static void replace(Path file, Optional<String> text) throws IOException {
    Optional<String> before =
        Files.isRegularFile(file) ? Optional.of(TextFile.read(file)) : Optional.empty();
    if (!before.equals(text)) {
      Drafts.replace(Map.of(file, text));
    }
  }

  /** The stable form. */
  static String turtle(Candidates candidates, Register register, Path file) {
    Model proposals = proposals(candidates.proposals());
    return ClaimFile.turtle(
        ClaimFile.model(candidates.claims(), register.with(proposals), file).add(proposals));
  }

  /** Groups and places as the register describes them. */
  static Model proposals(List<Proposal> proposals) {
    Model model = ModelFactory.createDefaultModel();
    for (Proposal p : proposals) {
      Resource thing =
          model
              .createResource(Things.iri(p.isPlace() ? "place" : "group", p.key()))
              .addProperty(RDF.type, model.createResource(AL.NS + p.type()))
              .addProperty(SKOS.prefLabel, p.label(), "en");
      p.aliases().forEach(alias -> thing.addProperty(SKOS.altLabel, alias, "en"));
    }
    return model;
  }

  /**
   * Blocks that describe groups and places, ready to be added to {@code data/actors.ttl}; nothing
   * for none.
   */
  public static String blocks(List<Proposal> proposals) {
    RegisterFile blocks = new RegisterFile(Path.of(""));
    proposals.forEach(blocks::add);
    return blocks.text();
  }

  /** The claims that nobody has decided, without links to others that were rejected. */
  static List<Claim> undecided(Candidates candidates, List<Claim> reviewed, Register register) {
    Set<String> decided = reviewed.stream().map(Claim::id).collect(Collectors.toSet());
    List<Claim> open =
        candidates.claims().stream()
            .filter(c -> !decided.contains(c.id()) && !c.status().equals("rejected"))
            .map(c -> Renumbering.withStatus(c, "candidate"))
            .toList();
    return CandidateJoin.linked(open, reviewed, register.with(proposals(candidates.proposals())));
  }
}
