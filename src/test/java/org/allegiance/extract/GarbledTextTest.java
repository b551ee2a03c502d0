package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in which words are missing, doubled and strewn with marks, as bad scans are. */
class GarbledTextTest {

  private static final Path TEXTS =
      Path.of(System.getProperty("allegiance.home", ""))
          .resolve("src/test/resources/corpus/development");

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void areReadToTheEnd(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Path garbled = folder.resolve(String.valueOf(file.getFileName()));
        Files.writeString(garbled, garbled(Files.readString(file), random));
        SourceDocument document = SourceDocument.read("garbled", garbled);
        for (Claim claim : SharedExtractor.get().extract(document).claims()) {
          assertTrue(claim.evidence().stream().allMatch(e -> e.holdsIn(document)), file.toString());
        }
      }
    }
  }

  private static String garbled(String text, SplittableRandom random) {
    StringBuilder garbled = new StringBuilder();
    for (String word : text.split("(?<=\\s)", -1)) {
      switch (random.nextInt(25)) {
        case 0, 1 -> {}
        case 2 -> garbled.append(word).append(word);
        case 3 -> garbled.append(", ").append(word);
        case 4 -> garbled.append("« ").append(word);
        default -> garbled.append(word);
      }
    }
    return garbled.toString();
  }
}
