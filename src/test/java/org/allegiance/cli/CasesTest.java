package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of src/test/resources/cases is a test. Its files are laid over a copy of
 * src/test/resources/project, and {@code changes.txt} says what else differs: {@code remove} with a
 * path, or a path, a line {@code - old} and a line {@code + new}. Then the commands of {@code
 * commands.txt} are run, by default {@code build}, and all that they print is compared with {@code
 * expected.txt}. A case with a {@code pending.txt} is skipped for the reason that it gives. Where
 * the environment has CASES_WRITE set, that file is written instead.
 */
class CasesTest {

  private static final Set<String> OURS = Set.of("changes.txt", "commands.txt", "expected.txt");

  static Stream<String> names() throws IOException {
    return TestProject.cases().stream().map(c -> c.getFileName().toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void saysWhatIsExpected(String name, @TempDir Path home) throws IOException {
    Path folder = TestProject.REPOSITORY.resolve("src/test/resources/cases").resolve(name);
    List<String> pending = lines(folder.resolve("pending.txt"), List.of());
    assumeTrue(pending.isEmpty(), () -> name + " waits: " + String.join(" ", pending));
    TestProject project = TestProject.in(home);
    TestProject.copy(folder, home);
    for (String ours : OURS) {
      Files.deleteIfExists(home.resolve(ours));
    }
    change(project, lines(folder.resolve("changes.txt"), List.of()));
    StringBuilder actual = new StringBuilder();
    for (String command : lines(folder.resolve("commands.txt"), List.of("build"))) {
      Run run = Run.in(home, command.replace("HOME", home.toString()).split(" "));
      actual.append("$ ").append(command).append('\n').append(run.err()).append(run.out());
      actual.append("exit ").append(run.exit()).append('\n');
    }
    assertFalse(actual.toString().contains("\tat "), "a stack trace in\n" + actual);
    assertFalse(actual.toString().contains("internal-error"), actual.toString());
    if (System.getenv("CASES_WRITE") != null) {
      Files.writeString(folder.resolve("expected.txt"), actual);
    }
    assertEquals(Files.readString(folder.resolve("expected.txt")), actual.toString());
  }

  private static List<String> lines(Path file, List<String> fallback) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : fallback;
  }

  private static void change(TestProject project, List<String> lines) throws IOException {
    String path = "";
    String old = "";
    for (String line : lines) {
      if (line.startsWith("remove ")) {
        remove(project.file(line.substring("remove ".length())));
      } else if (line.startsWith("- ")) {
        old = line.substring(2);
      } else if (line.startsWith("+")) {
        project.change(path, old, line.length() < 2 ? "" : line.substring(2).replace("\\n", "\n"));
      } else {
        path = line;
      }
    }
  }

  private static void remove(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path p : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(p);
      }
    }
  }
}
