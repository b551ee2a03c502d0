package org.allegiance.reason;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.allegiance.graph.Sources;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;

/** The stories of src/test/resources/explanations/stories, reasoned over. */
record Told(Dataset dataset, Reasoning reasoning) {

  static final Path FOLDER = Path.of("src/test/resources/explanations");
  static final Sources SOURCES = new Sources(Path.of("."));

  private static final Map<String, Told> STORIES = new ConcurrentHashMap<>();

  static Told story(String name) {
    return STORIES.computeIfAbsent(name, n -> of(FOLDER.resolve("stories").resolve(n + ".ttl")));
  }

  private static Told of(Path input) {
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, Sources.read(SOURCES.ontology()));
    dataset.addNamedModel(Graphs.document("input"), Sources.read(input));
    Reasoning reasoning = Reasoning.over(dataset, SOURCES);
    reasoning.addTo(dataset);
    return new Told(dataset, reasoning);
  }

  Explanation explanation() {
    return Explanation.of(reasoning, dataset.getUnionModel());
  }
}
