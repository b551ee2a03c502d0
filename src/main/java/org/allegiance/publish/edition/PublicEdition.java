package org.allegiance.publish.edition;

import java.nio.file.Path;
import org.allegiance.BadInputException;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Tombstones;
import org.allegiance.reason.Reasoning;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;

/**
 * The dataset that everybody may see. It is made statement by statement out of what the data state
 * and the policy allows, and then reasoned over again: it holds nothing that follows from what it
 * does not hold.
 */
public final class PublicEdition {

  private static final Property DEPRECATED = ResourceFactory.createProperty(OWL.NS + "deprecated");

  private final Dataset dataset;
  private final Reasoning reasoning;

  private PublicEdition(Dataset dataset, Reasoning reasoning) {
    this.dataset = dataset;
    this.reasoning = reasoning;
  }

  /**
   * Makes the edition.
   *
   * @param library the documents at hand, against which the data are checked first
   * @param keys the opaque keys of those who are not named
   * @throws BadInputException if there is no policy, or the data are not in order
   */
  public static PublicEdition of(Sources sources, Library library, OpaqueKeys keys) {
    Policy policy = Policy.read(policy(sources));
    Dataset full = new Assembly(sources).dataset(library, false);
    Model ontology = full.getNamedModel(Graphs.ONTOLOGY);
    Model data = data(full);
    Wording wording = wording(sources, ontology, data, policy);
    Disclosure disclosure = new Disclosure(data, policy, wording);
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, showable(ontology, disclosure));
    new Redaction(data, disclosure, new Disguise(keys, disclosure), policy).into(dataset);
    Reasoning reasoning = Reasoning.over(dataset, sources);
    reasoning.addTo(dataset);
    Model register = dataset.getNamedModel(Graphs.REGISTER);
    Tombstones.of(sources)
        .opaque()
        .forEach(gone -> register.addLiteral(gone, DEPRECATED, true)); // who asks is told: 410
    return new PublicEdition(dataset, reasoning);
  }

  /** The ontology without examples that name somebody. */
  private static Model showable(Model ontology, Disclosure disclosure) {
    return ModelFactory.createDefaultModel()
        .add(
            ontology
                .listStatements()
                .filterKeep(
                    s ->
                        !s.getObject().isLiteral()
                            || disclosure.isNameShowable(s.getLiteral().getLexicalForm()))
                .toList());
  }

  /** Where the policy of a project stands. */
  public static Path policy(Sources sources) {
    return sources.home().resolve("data/policy.yaml");
  }

  static Model data(Dataset full) {
    Model data = ModelFactory.createDefaultModel();
    full.listModelNames()
        .forEachRemaining(
            graph -> {
              if (!graph.getURI().equals(Graphs.ONTOLOGY)) {
                data.add(full.getNamedModel(graph));
              }
            });
    return data;
  }

  /** Knows the names in claims of every status and in candidates too. */
  static Wording wording(Sources sources, Model ontology, Model data, Policy policy) {
    Model named = ModelFactory.createDefaultModel().add(data);
    named.add(Sources.read(sources.claims())).add(Sources.read(sources.candidateFiles()));
    return new Wording(ontology, named, policy);
  }

  /** All graphs, those of what follows included. */
  public Dataset dataset() {
    return dataset;
  }

  /** Number of facts that follow. */
  public int inferred() {
    return reasoning.size();
  }
}
