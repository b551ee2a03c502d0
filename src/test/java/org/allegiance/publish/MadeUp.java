package org.allegiance.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.TestProject;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/** The graph of an invented conflict, with inferences, odd IRIs and a thing that is gone. */
public final class MadeUp {

  /** A thing that the graph speaks of no more. */
  public static final String GONE = "https://w3id.org/allegiance/id/person/gone";

  /** Things whose IRIs are hard on file systems and addresses. */
  public static final List<String> ODD =
      List.of(
          "https://w3id.org/allegiance/id/place/\u1e24alab",
          "https://w3id.org/allegiance/id/place/a%20b",
          "https://w3id.org/allegiance/id/place/.hidden",
          "https://w3id.org/allegiance/id/place/x'y&z",
          "https://w3id.org/allegiance/id/place/q?a=1#b");

  private MadeUp() {}

  /** The graph, made from a copy of the project of tests in an empty folder. */
  public static Dataset dataset(Path folder) throws IOException {
    TestProject project = TestProject.in(folder);
    Dataset dataset = new Assembly(project.sources()).dataset(project.library(), false);
    Reasoning.over(dataset, project.sources()).addTo(dataset);
    Model more = dataset.getNamedModel("https://w3id.org/allegiance/graph/register");
    for (String iri : ODD) {
      more.add(ResourceFactory.createResource(iri), RDFS.label, "odd <i>&");
    }
    more.addLiteral(
        ResourceFactory.createResource(GONE),
        ResourceFactory.createProperty(OWL.NS + "deprecated"),
        true);
    return dataset;
  }
}
