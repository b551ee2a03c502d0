package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.claim.Candidates;
import org.allegiance.claim.Claim;
import org.allegiance.claim.Proposal;
import org.allegiance.document.SourceDocument;
import org.allegiance.graph.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties of whom a text tells by no name. */
class DescribedPartiesTest {

  private static final Path CORPUS =
      SharedExtractor.HOME.resolve("src/test/resources/corpus/development");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The village elders turned away a former fighter of the LRA.           | village-elders
          The elders of Gulu refused to take back a former fighter of the LRA.  | elders-of-gulu
          A military court sentenced a former fighter of the LRA.               | military-court
          The family of Musa Okello refused to take back a fighter of the LRA.  | family
          Musa's neighbours refused to take back a former fighter of the LRA.   | neighbours
          Musa Okello refused to take back a former fighter of the LRA.         |
          """)
  void areCalledByTheWordsForThemAndByNobodysName(String text, String key) throws IOException {
    Set<String> parties =
        SharedExtractor.claims(folder, text).stream()
            .map(Claim::counterparty)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    assertEquals(key == null ? Set.of() : Set.of(key), parties);
  }

  @Test
  void areProposed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("text.txt"), "The village elders turned away a fighter of the LRA.");
    assertEquals(
        List.of(new Proposal("village-elders", "CivilBody", "village elders", List.of())),
        SharedExtractor.get().extract(SourceDocument.read("text", file)).proposals().stream()
            .filter(p -> p.key().equals("village-elders"))
            .toList());
  }

  @Test
  void everyGroupOfAClaimIsKnownOrProposed() throws IOException {
    Set<String> known =
        new Sources(SharedExtractor.HOME)
            .known().stream().map(Known::key).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (Path text : texts()) {
      Candidates all = SharedExtractor.get().extract(SourceDocument.read("text", text));
      Set<String> proposed =
          all.proposals().stream().map(Proposal::key).collect(Collectors.toSet());
      all.claims().stream()
          .flatMap(c -> Stream.of(c.from(), c.to(), c.counterparty()))
          .filter(key -> key != null && !known.contains(key) && !proposed.contains(key))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
