package org.allegiance.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each row of the table in docs/security.md names tests that there are. */
class SecurityTableTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final List<String> PACKAGES =
      List.of("org.allegiance.serve", "org.allegiance.publish.edition", "org.allegiance.cli");

  @Test
  void everyRowIsTested() throws IOException {
    List<String> untested = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(TestProject.REPOSITORY.resolve("docs/security.md"))) {
      if (!line.startsWith("| ") || line.startsWith("| tried")) {
        continue;
      }
      rows++;
      Matcher tests = TEST.matcher(line.substring(line.lastIndexOf('|', line.length() - 3)));
      int found = 0;
      while (tests.find()) {
        found++;
        if (!isTest(tests.group(1), tests.group(2))) {
          untested.add(tests.group());
        }
      }
      if (found == 0) {
        untested.add(line);
      }
    }
    assertEquals(List.of(), untested);
    assertTrue(rows >= 20, rows + " rows");
  }

  private static boolean isTest(String type, String method) {
    for (String subpackage : PACKAGES) {
      try {
        return Stream.of(Class.forName(subpackage + "." + type).getDeclaredMethods())
            .filter(m -> m.getName().equals(method))
            .anyMatch(
                m ->
                    m.isAnnotationPresent(Test.class)
                        || m.isAnnotationPresent(ParameterizedTest.class));
      } catch (ClassNotFoundException e) {
        // It stands in another package.
      }
    }
    return false;
  }
}
