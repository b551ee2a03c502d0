package org.allegiance.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allegiance.BadInputException;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Store;
import org.allegiance.reason.Reasoning;
import org.allegiance.vocab.Graphs;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stored queries answer to the reading and the lineage that whoever asks chooses. */
class ReadingsTest {

  private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));
  private static final Dataset NAMES = graph("joined-under-another-name");
  private static final Dataset PARTS = graph("part-to-some-of-the-whole");

  @Test
  void theNameAtTheTimeIsToldBesideTheNameThatTheSourceUses() {
    assertEquals(
        List.of(
            "Ilyas,harbour-front,stated,Coast Army,asserted,certain",
            "Sena,harbour-front,stated,United Command,asserted,certain"),
        members(NAMES, Map.of("group", "harbour-front")));
  }

  @Test
  void byNameThoseCountWhoJoinedWhileTheGroupBoreIt() {
    assertEquals(
        List.of(
            "Ilyas,coast-army,by name,,hedged,certain", "Milo,coast-army,by name,,hedged,certain"),
        members(NAMES, Map.of("group", "coast-army", "lineage", "name")));
    assertEquals(List.of(), members(NAMES, Map.of("group", "coast-army")));
  }

  @Test
  void eachWiderLineageHoldsTheNarrower() {
    assertEquals(
        List.of(
            "Dara,united-command,stated,Harbour Front,asserted,certain",
            "Milo,united-command,stated,Coast Army,asserted,certain",
            "Sena,united-command,by name,,hedged,certain"),
        members(NAMES, Map.of("group", "united-command", "lineage", "succession")));
  }

  @Test
  void someOfManyOfMostAreSome() {
    assertEquals(
        List.of("some of: freed prisoners", "many of: freed prisoners", "some of: prisoners"),
        column("members-of", "amount", PARTS, Map.of("group", "river-guard", "reading", "some")));
    assertEquals(
        List.of("many of: freed prisoners"),
        column("members-of", "amount", PARTS, Map.of("group", "river-guard")));
    assertEquals(
        List.of("some of: prisoners", "one of: prisoners"),
        column("holds-of-some", "amount", PARTS, Map.of("whole", "prisoners")));
  }

  @Test
  void whatIsNoneOfTheValuesIsRefused() {
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> members(PARTS, Map.of("group", "river-guard", "reading", "somewhat")));
    assertEquals("write one of all, some", refused.problems().get(0).wayOut());
  }

  @Test
  void aDefaultIsOneOfTheValues(@TempDir Path folder) throws IOException {
    Path query = folder.resolve("q.rq");
    for (String values : List.of("[a, b]", "a")) {
      Files.writeString(
          query,
          "#+ title: t\n"
              + "#+ parameters:\n"
              + "#+   - {name: s, type: text, default: c, description: d, values: "
              + values
              + "}\nSELECT ?s { ?s ?p ?o }");
      BadInputException refused =
          assertThrows(BadInputException.class, () -> StoredQuery.read(query));
      assertEquals("broken-header", refused.problems().get(0).code());
    }
  }

  private static List<String> members(Dataset graph, Map<String, String> parameters) {
    return rows(
        "members-of",
        List.of("label", "group", "how", "calledThen", "certainty", "modality"),
        graph,
        parameters);
  }

  private static List<String> column(
      String query, String column, Dataset graph, Map<String, String> parameters) {
    return rows(query, List.of(column), graph, parameters);
  }

  private static List<String> rows(
      String query, List<String> columns, Dataset graph, Map<String, String> parameters) {
    try (QueryExecution execution = Catalogue.bind(QUERIES.get(query), parameters, graph)) {
      List<String> rows = new ArrayList<>();
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          ",",
                          columns.stream()
                              .map(c -> row.contains(c) ? row.get(c).toString() : "")
                              .map(v -> v.replaceAll("^http.*/", ""))
                              .toList())));
      return rows;
    }
  }

  private static Dataset graph(String story) {
    Sources sources = new Sources(Path.of("."));
    Dataset dataset = DatasetFactory.createGeneral();
    dataset.addNamedModel(Graphs.ONTOLOGY, Sources.read(sources.ontology()));
    Path input = Path.of("src/test/resources/reasoning", story, "input.ttl");
    dataset.addNamedModel(Graphs.document("input"), Sources.read(input));
    Reasoning.over(dataset, sources).addTo(dataset);
    return Store.withUnion(dataset);
  }
}
