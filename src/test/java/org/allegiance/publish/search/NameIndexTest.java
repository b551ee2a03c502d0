package org.allegiance.publish.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.allegiance.vocab.Things;
import org.junit.jupiter.api.Test;

class NameIndexTest {

  private static final Found LEAGUE =
      new Found(Things.thing("group", "ferry-league"), "Ferry Léague");
  private static final Found GUARD = new Found(Things.thing("group", "river-guard"), "River Guard");

  @Test
  void givesNamesBackAsTheyAre() {
    NameIndex index = new NameIndex(List.of(LEAGUE, GUARD));
    assertEquals(List.of(LEAGUE), index.find("ferry lea", 5));
    assertEquals(List.of(LEAGUE), index.find("leage", 5));
    assertEquals(List.of(GUARD), index.find("guard", 5));
  }

  /** The library warns of an index that could not give back what it stores. */
  @Test
  void isConfiguredAsItsLibraryWants() {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      assertEquals(List.of(GUARD), new NameIndex(List.of(GUARD)).find("river", 1));
    } finally {
      System.setErr(err);
    }
    assertEquals(
        "", said.toString(UTF_8).lines().filter(l -> l.contains("Field")).findAny().orElse(""));
  }
}
