package org.allegiance.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/faults} has the name of a quality check: in {@code
 * input.ttl} it finds exactly the faults that {@code expected.txt} lists.
 */
class FaultsTest {

  private static final Path FAULTS = Path.of("src/test/resources/faults");
  private static final Catalogue CHECKS = new Catalogue(Path.of("queries/checks"));

  static Stream<String> checks() throws IOException {
    try (Stream<Path> folders = Files.list(FAULTS)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsExactlyTheFaults(String check) throws IOException {
    Dataset dataset = DatasetFactory.createTxnMem();
    dataset.addNamedModel(
        "https://example.org/input", Sources.read(FAULTS.resolve(check).resolve("input.ttl")));

    List<String> found;
    try (QueryExecution execution =
        Catalogue.bind(CHECKS.get(check), Map.of(), Store.withUnion(dataset))) {
      found = Answer.rows(execution);
    }
    assertEquals(Files.readAllLines(FAULTS.resolve(check).resolve("expected.txt")), found);
  }
}
