package org.allegiance.extract.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the parser makes of sentences is pinned: another version or model must show itself. */
class Nlp4jParserTest {

  private static final Path HOME =
      Path.of(System.getProperty("allegiance.home", "")).toAbsolutePath();
  private static final Path EXPECTED = HOME.resolve("src/test/resources/extract/parses.txt");

  private static final String TEXT =
      "Some of the detainees, who had been captured by rebels, later joined the Red Front. "
          + "He was forced to leave the group. "
          + "The surrender of forty men to the army was denied by their commanders.";

  @Test
  void goldenParses() throws IOException {
    int front = TEXT.indexOf("Red Front");
    List<String> lines = new ArrayList<>();
    for (Sentence sentence :
        new Nlp4jParser().parse(TEXT, List.of(new Name(front, front + "Red Front".length())))) {
      for (Token t : sentence.tokens()) {
        assertEquals(t.form(), TEXT.substring(t.start(), t.end()));
        String head = sentence.head(t).map(Token::form).orElse("-");
        lines.add(
            String.join(" ", t.form().replace(' ', '_'), t.lemma(), t.tag(), t.relation(), head));
      }
      lines.add("");
    }
    String parses = String.join("\n", lines) + "\n";
    if (Objects.equals(System.getProperty("allegiance.write-expected"), "true")) {
      Files.writeString(EXPECTED, parses);
    }
    assertEquals(Files.readString(EXPECTED), parses);
  }
}
