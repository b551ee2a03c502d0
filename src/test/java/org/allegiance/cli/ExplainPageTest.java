package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/explain.md shows is what the command answers. Run with {@code
 * -Dallegiance.write-expected=true} to write page and picture anew.
 */
class ExplainPageTest {

  private static final Path PAGE = Path.of("docs/explain.md");
  private static final Path PICTURE = Path.of("docs/proof.svg");

  /** A command, then the answer that the page shows for it. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "```sh\n\\./allegiance (explain [^\n]*)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void answersAreThoseOfTheCommands() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder now = new StringBuilder();
    Matcher shown = SHOWN.matcher(page);
    int examples = 0;
    while (shown.find()) {
      String answer = answer(shown.group(1), "text");
      shown.appendReplacement(
          now,
          Matcher.quoteReplacement(
              "```sh\n./allegiance " + shown.group(1) + "\n```\n\n```text\n" + answer + "```"));
      examples++;
    }
    shown.appendTail(now);
    if (Boolean.getBoolean("allegiance.write-expected")) {
      Files.writeString(PAGE, now);
    }
    assertTrue(examples >= 2);
    assertEquals(Files.readString(PAGE), now.toString());
  }

  @Test
  void pictureIsThatOfTheFirstExample() throws IOException {
    Matcher first = SHOWN.matcher(Files.readString(PAGE));
    assertTrue(first.find());
    String picture = answer(first.group(1), "svg");
    if (Boolean.getBoolean("allegiance.write-expected")) {
      Files.writeString(PICTURE, picture);
    }
    assertEquals(Files.readString(PICTURE), picture);
  }

  /** Into a file, since what is written to one does not quote. */
  private String answer(String command, String format) throws IOException {
    Path file = folder.resolve("answer");
    List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
    args.addAll(List.of("--format", format, "--out", file.toString()));
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return Files.readString(file);
  }
}
