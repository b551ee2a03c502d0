package org.allegiance.graph;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.document.Library;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * Ontology, register and claims put together into one validated dataset: the asserted part of the
 * graph.
 */
public final class Assembly {

  private static final Set<Resource> REVIEWED =
      Set.of(Things.thing("status", "accepted"), Things.thing("status", "amended"));

  private final Sources sources;
  private final Map<Path, Model> claims = new LinkedHashMap<>();
  private final Model ontology;
  private final Model register;

  /**
   * Reads the files.
   *
   * @throws BadInputException if one is not Turtle
   */
  public Assembly(Sources sources) {
    this.sources = sources;
    this.ontology = Sources.read(sources.ontology());
    this.register = Sources.read(sources.register());
    sources.claims().forEach(f -> claims.put(f, Sources.read(f)));
  }

  /**
   * What is wrong with the data: keys that name nothing, shapes that are not met, passages that are
   * not where they are said to be.
   *
   * @param library the documents at hand, against which passages are checked
   */
  public List<Problem> problems(Library library) {
    List<Problem> problems =
        new ArrayList<>(new Validation(sources, ontology, register, claims, library).problems());
    problems.addAll(Erased.problems(sources, files()));
    return problems;
  }

  private Map<Path, Model> files() {
    Map<Path, Model> files = new LinkedHashMap<>(claims);
    sources.register().forEach(f -> files.put(f, Sources.read(f)));
    return files;
  }

  /**
   * The dataset, with one graph for the ontology, one for the register and one for each document.
   *
   * @param library the documents at hand
   * @param withCandidates whether claims that nobody has reviewed are let in
   * @throws BadInputException if there are any problems; they are all in it
   */
  public Dataset dataset(Library library, boolean withCandidates) {
    requireNone(problems(library));
    if (withCandidates) {
      addCandidates();
      requireNone(problems(library));
    }
    Set<Resource> left = withCandidates ? Set.of() : unreviewed();
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, ontology);
    dataset.addNamedModel(Graphs.REGISTER, register);
    claims.forEach(
        (file, model) -> {
          String name = Graphs.document(key(file));
          Model said = left.isEmpty() ? model : without(left, model);
          if (dataset.containsNamedModel(name)) {
            dataset.getNamedModel(name).add(said);
          } else {
            dataset.addNamedModel(name, said);
          }
        });
    return dataset;
  }

  private static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /** What machines read and nobody has decided, with the groups and places that only it names. */
  private void addCandidates() {
    Register known = Register.of(ModelFactory.createDefaultModel().add(ontology).add(register));
    for (Path file : sources.candidateFiles()) {
      Candidates candidates = CandidateFile.read(file);
      Model reviewed = claims.get(sources.claims(key(file)));
      Model proposals = CandidateFile.proposals(candidates.proposals());
      List<Claim> open =
          CandidateFile.undecided(
              candidates, reviewed == null ? List.of() : ClaimFile.claims(reviewed), known);
      claims.put(file, ClaimFile.model(open, known.with(proposals), file));
      register.add(proposals);
    }
  }

  static String key(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".ttl".length());
  }

  /**
   * The claims that are not accepted, and what only they speak of: events, passages, sources, and
   * people whom nothing else names.
   */
  private Set<Resource> unreviewed() {
    Model all = ModelFactory.createDefaultModel().add(register);
    claims.values().forEach(all::add);
    Set<Resource> kept = register.listSubjects().toSet();
    Set<Resource> left = new HashSet<>();
    for (Resource claim : all.listSubjectsWithProperty(RDF.type, AL.Claim).toList()) {
      (isReviewed(claim) ? kept : left).add(claim);
    }
    spread(left, all, Set.copyOf(kept));
    spread(kept, all, unreviewedEvents(all));
    left.removeAll(kept);
    left.removeIf(r -> claims.values().stream().noneMatch(m -> m.contains(r, RDF.type)));
    return left;
  }

  static boolean isReviewed(Resource claim) {
    return claim
        .listProperties(AL.reviewStatus)
        .filterKeep(s -> REVIEWED.contains(s.getObject()))
        .hasNext();
  }

  /** The claims that are left out, and the events that only those report. */
  private static Set<Resource> unreviewedEvents(Model all) {
    Set<Resource> found = new HashSet<>();
    for (Statement s : all.listStatements(null, AL.reports, (Resource) null).toList()) {
      if (!isReviewed(s.getSubject())) {
        found.add(s.getSubject());
        if (all.listSubjectsWithProperty(AL.reports, s.getObject())
            .filterKeep(Assembly::isReviewed)
            .toList()
            .isEmpty()) {
          found.add(s.getResource());
        }
      }
    }
    return found;
  }

  /** Adds everything that the things lead to, short of a border. */
  private static void spread(Set<Resource> things, Model all, Set<Resource> border) {
    Deque<Resource> open = new ArrayDeque<>(things);
    while (!open.isEmpty()) {
      for (Statement s : open.pop().inModel(all).listProperties().toList()) {
        if (s.getObject() instanceof Resource next && !border.contains(next) && things.add(next)) {
          open.push(next);
        }
      }
    }
  }

  private static Model without(Set<Resource> left, Model claims) {
    Model model = ModelFactory.createDefaultModel();
    claims
        .listStatements()
        .filterDrop(s -> left.contains(s.getSubject()) || left.contains(s.getObject()))
        .forEach(model::add);
    return model;
  }
}
