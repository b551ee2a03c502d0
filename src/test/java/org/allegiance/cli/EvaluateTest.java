package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.graph.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  @TempDir Path home;
  private Path gold = Path.of("");

  @BeforeEach
  void project() throws IOException {
    TestProject.in(home);
    TestProject.copy(
        TestProject.REPOSITORY.resolve("data/gazetteer"), home.resolve("data/gazetteer"));
    gold = home.resolve("gold.jsonl");
    Files.writeString(gold, Run.in(home, "export", "claims").out());
  }

  @Test
  void theGraphAgreesWithItself() {
    JsonObject o = json("evaluate", "--gold", gold.toString(), "--format", "json");
    assertEquals(1, o.getAsJsonObject("strict").get("f1").getAsDouble());
    assertEquals(0, o.getAsJsonArray("mistakes").size());
    int events = o.get("gold").getAsInt();
    int all =
        json("evaluate", "--gold", gold.toString(), "--format", "json", "--statistics")
            .get("gold")
            .getAsInt();
    assertEquals(1, all - events, "statistics");
  }

  @Test
  void whatIsMissedIsListedWithItsWordsWhereTheyAreAtHand() throws IOException {
    List<String> lines = Files.readAllLines(gold);
    Path claims = home.resolve("claims.jsonl");
    Files.write(claims, lines.stream().filter(l -> !l.contains("\"mill-2032-003\"")).toList());
    Run run = Run.in(home, "evaluate", "--gold", gold.toString(), "--claims", claims.toString());
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out()
            .endsWith(
                "\nmiss\n  mill-2032 191-219 Return mill-2032-003\n"
                    + "      “a miller says most went home”\n"),
        run.out());
    Files.delete(home.resolve("documents/mill-2032.txt"));
    Run without =
        Run.in(home, "evaluate", "--gold", gold.toString(), "--claims", claims.toString());
    assertTrue(
        without.out().endsWith("\nmiss\n  mill-2032 191-219 Return mill-2032-003\n"),
        without.out());
    Run brief =
        Run.in(
            home, "evaluate", "--gold", gold.toString(), "--claims", claims.toString(), "--brief");
    assertEquals(-1, brief.out().indexOf("\nmiss\n"));
  }

  @Test
  void aGroupIsTheSameByWhateverNameTheGoldCallsIt() throws IOException {
    Path claims = home.resolve("claims.jsonl");
    String line =
        "{\"document\":\"d\",\"event\":\"Joining\",\"start\":0,\"end\":9,\"to\":\"%s\"}%n";
    Files.writeString(gold, line.formatted("revolutionary-armed-forces-of-colombia"));
    Files.writeString(claims, line.formatted("farc"));
    String[] evaluate = {
      "evaluate", "--gold", gold.toString(), "--claims", claims.toString(), "--format", "json"
    };
    assertEquals(1, json(evaluate).getAsJsonObject("relaxed").get("f1").getAsDouble());
    Files.writeString(claims, line.formatted("eln"));
    assertEquals(0, json(evaluate).getAsJsonObject("relaxed").get("f1").getAsDouble());
  }

  @Test
  void aBrokenLineIsToldWithItsPlace() throws IOException {
    Files.writeString(gold, "{}\n");
    Run run = Run.in(home, "evaluate", "--gold", gold.toString());
    assertEquals(Exit.BAD_INPUT, run.exit());
    assertEquals(
        "HOME/gold.jsonl:1: broken-annotation: field 'passages' is missing\n"
            + "    mend this line; docs/evaluation.md says what it must have\n1 problem\n",
        run.err());
  }

  @Test
  void goldOfNothingIsRefused() throws IOException {
    Files.writeString(gold, "\n");
    Run run = Run.in(home, "evaluate", "--gold", gold.toString());
    assertEquals(Exit.BAD_INPUT, run.exit());
    assertTrue(run.err().startsWith("HOME/gold.jsonl: no-gold: "), run.err());
  }

  @Test
  void claimsAreGivenOrExtractedNotBoth() {
    Run run = Run.in(home, "evaluate", "--gold", "x", "--claims", "y", "--document", "z");
    assertEquals(Exit.USAGE, run.exit());
    assertTrue(run.err().contains("give --claims or --document, not both"), run.err());
  }

  private JsonObject json(String... args) {
    Run run = Run.in(home, args);
    assertEquals(0, run.exit(), run.err());
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }
}
