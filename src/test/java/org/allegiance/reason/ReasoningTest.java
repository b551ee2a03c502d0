package org.allegiance.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.graph.Sources;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Graphs;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/reasoning} is a test: what the rules yield from {@code
 * input.ttl} is exactly what {@code expected.txt} lists, with how it stands and the documents that
 * it rests on. Run with {@code -Dallegiance.write-expected=true} to write the lists anew, then read
 * what changed.
 */
class ReasoningTest {

  private static final Path CASES = Path.of("src/test/resources/reasoning");
  private static final Sources SOURCES = new Sources(Path.of("."));

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void yieldsExactlyWhatIsExpected(String name) throws IOException {
    Path expected = CASES.resolve(name).resolve("expected.txt");
    String actual = inferences(dataset(CASES.resolve(name).resolve("input.ttl")));
    if (Boolean.getBoolean("allegiance.write-expected")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual);
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().count() >= 10);
  }

  private static Dataset dataset(Path input) {
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, Sources.read(SOURCES.ontology()));
    dataset.addNamedModel(Graphs.document("input"), Sources.read(input));
    return dataset;
  }

  private static String inferences(Dataset dataset) {
    Reasoning.over(dataset, SOURCES).addTo(dataset);
    Model proofs = dataset.getNamedModel(Graphs.PROOFS);
    return proofs.listSubjectsWithProperty(RDF.type, AL.Inference).toList().stream()
        .map(ReasoningTest::line)
        .filter(l -> !l.contains(" al:involves ") && !l.contains(" al:affirms "))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(Resource inference) {
    return show(inference.getProperty(RDF.subject).getObject())
        + " "
        + show(inference.getProperty(RDF.predicate).getObject())
        + " "
        + show(inference.getProperty(RDF.object).getObject())
        + "  "
        + Things.key(inference.getPropertyResourceValue(AL.certainty))
        + ", "
        + Things.key(inference.getPropertyResourceValue(AL.modality))
        + ", "
        + inference.listProperties(AL.restsOn).toList().stream()
            .map(s -> Things.key(s.getResource()))
            .sorted()
            .collect(Collectors.joining(" "))
        + "\n";
  }

  private static String show(RDFNode node) {
    return node.toString()
        .replace(Things.BASE, "")
        .replace(AL.NS, "al:")
        .replace(RDF.getURI(), "rdf:");
  }
}
