package org.allegiance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

  @TempDir Path folder;

  @Test
  void namesTheFirstLinesThatOnlyOneHas() throws IOException {
    Path left = Files.write(folder.resolve("left"), List.of("a", "b", "d", "f"));
    Path right = Files.write(folder.resolve("right"), List.of("b", "c", "d", "e", "g"));

    assertEquals(List.of("< a", "> c", "> e"), Difference.first(left, right, 3));
    assertEquals(List.of(), Difference.first(left, left, 3));
  }
}
