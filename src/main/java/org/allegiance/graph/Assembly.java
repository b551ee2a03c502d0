package org.allegiance.graph;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.allegiance.document.Library;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
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
    return new Validation(sources, ontology, register, claims, library).problems();
  }

  /**
   * The dataset, with one graph for the ontology, one for the register and one for each document.
   *
   * @param library the documents at hand
   * @param withCandidates whether claims that nobody has reviewed are let in
   * @throws BadInputException if there are any problems; they are all in it
   */
  public Dataset dataset(Library library, boolean withCandidates) {
    List<Problem> problems = problems(library);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, ontology);
    dataset.addNamedModel(Graphs.REGISTER, register);
    claims.forEach(
        (file, model) ->
            dataset.addNamedModel(
                Graphs.document(key(file)), withCandidates ? model : reviewed(model)));
    return dataset;
  }

  static String key(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".ttl".length());
  }

  /** Without the claims that are not accepted, and without the events that only those report. */
  private static Model reviewed(Model claims) {
    Set<Resource> dropped = new HashSet<>();
    Set<Resource> kept = new HashSet<>();
    for (Resource claim : claims.listSubjectsWithProperty(RDF.type, AL.Claim).toList()) {
      boolean in =
          claim
              .listProperties(AL.reviewStatus)
              .filterKeep(s -> REVIEWED.contains(s.getObject()))
              .hasNext();
      (in ? kept : dropped).add(claim);
      claim.listProperties(AL.reports).forEach(s -> (in ? kept : dropped).add(s.getResource()));
    }
    dropped.removeAll(kept);
    Model model = ModelFactory.createDefaultModel();
    claims
        .listStatements()
        .filterDrop(s -> dropped.contains(s.getSubject()) || dropped.contains(s.getObject()))
        .forEach(model::add);
    return model;
  }
}
