package org.allegiance.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allegiance.document.Library;
import org.allegiance.graph.Assembly;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.reason.Reasoning;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact answer of each stored query over the data of this repository: {@code
 * src/test/resources/answers/<query>.csv}, and {@code <query>@<parameter>=<value>.csv} with a
 * parameter given ({@code --} stands for a slash in the value). Run with {@code
 * -Dallegiance.write-expected=true} to write them anew, then read what changed.
 */
class AnswersTest {

  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));
  private static Dataset graph;

  @BeforeAll
  static void build() {
    Sources sources = new Sources(Path.of("."));
    Dataset dataset = new Assembly(sources).dataset(new Library(Path.of("no-documents")), false);
    Reasoning.over(dataset, sources).addTo(dataset);
    graph = Store.withUnion(dataset);
  }

  static Stream<String> answers() throws IOException {
    Set<String> names = new TreeSet<>();
    QUERIES.all().stream()
        .filter(q -> q.parameters().stream().noneMatch(Parameter::required))
        .forEach(q -> names.add(q.name()));
    try (Stream<Path> files = Files.list(ANSWERS)) {
      files.map(f -> f.getFileName().toString().replaceFirst("\\.csv$", "")).forEach(names::add);
    }
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersExactly(String name) throws IOException {
    String[] parts = name.split("@", -1);
    Map<String, String> values = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      values.put(pair[0], pair[1].replace("--", "/"));
    }
    String actual;
    try (QueryExecution execution = Catalogue.bind(QUERIES.get(parts[0]), values, graph)) {
      actual = Answer.of(execution, Answer.Format.CSV).replace("\r\n", "\n");
    }
    Path expected = ANSWERS.resolve(name + ".csv");
    if (Boolean.getBoolean("allegiance.write-expected")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual);
  }

  @Test
  void everyQueryHasAnExpectedAnswer() throws IOException {
    Set<String> answered = new TreeSet<>();
    try (Stream<Path> files = Files.list(ANSWERS)) {
      files.forEach(
          f -> answered.add(f.getFileName().toString().replaceFirst("(@.*)?\\.csv$", "")));
    }
    Set<String> names = new TreeSet<>();
    QUERIES.all().forEach(q -> names.add(q.name()));

    assertEquals(names, answered);
    assertTrue(names.size() >= 30, "only " + names.size() + " stored queries");
  }

  @Test
  void theQualityChecksFindNothing() {
    Catalogue checks = new Catalogue(Path.of("queries/checks"));
    assertTrue(checks.all().size() >= 10);
    for (StoredQuery check : checks.all()) {
      try (QueryExecution execution = Catalogue.bind(check, Map.of(), graph)) {
        assertEquals("", String.join("\n", Answer.rows(execution)), check.name());
      }
    }
  }
}
