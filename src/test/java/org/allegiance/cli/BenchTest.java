package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The race from end to end, in processes of their own; no figure of time or memory is looked at.
 */
class BenchTest {

  private static final String HOME = TestProject.REPOSITORY.toString();

  @TempDir Path folder;

  @Test
  void bothEnginesInferTheSame() {
    Run run =
        reasoning("--persons", "200", "--vs", "jena", "--updates", "0", "--keep", folder + "");

    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("Both infer the same facts."), run.out());
    assertTrue(Files.exists(folder.resolve("careers.nt")));
    assertTrue(Files.exists(folder.resolve("jena-inferred.nt")));
  }

  @Test
  void measuresUpdates() {
    Run run = reasoning("--persons", "60", "--vs", "jena", "--updates", "3", "--format", "json");

    assertEquals(0, run.exit(), run.err());
    JsonObject all = JsonParser.parseString(run.out()).getAsJsonObject();
    assertTrue(all.get("agree").getAsBoolean());
    JsonObject jena = all.getAsJsonArray("results").get(1).getAsJsonObject();
    assertEquals("JENA", jena.get("engine").getAsString());
    JsonObject upkeep = jena.getAsJsonObject("upkeep");
    assertEquals(3, upkeep.getAsJsonObject("withdrawing").get("count").getAsInt());
    assertEquals(3, upkeep.get("checked").getAsInt());
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    assertEquals(Exit.USAGE, Run.of("bench", "reasoning", "--persons", "0").exit());
    assertEquals(Exit.USAGE, Run.of("bench", "reasoning", "--persons", "5", "--runs", "0").exit());
    assertEquals(Exit.USAGE, Run.of("bench", "reasoning").exit());
  }

  private static Run reasoning(String... args) {
    String[] all = new String[args.length + 6];
    System.arraycopy(
        new String[] {"bench", "reasoning", "--home", HOME, "--heap", "2"}, 0, all, 0, 6);
    System.arraycopy(args, 0, all, 6, args.length);
    return Run.of(all);
  }
}
