package org.allegiance.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allegiance.claim.Claim;
import org.allegiance.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order that a text states without dates. */
class SequenceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Okot Peter joined the Taliban. He then surrendered to the Afghan army.               | Joining < Surrender
          Okot Peter joined the Taliban and then surrendered to the Afghan army.               | Joining < Surrender
          Okot Peter joined the Taliban. Two months later he surrendered to the Afghan army.   | Joining < Surrender
          Okot Peter joined the Taliban. He subsequently surrendered to the Afghan army.       | Joining < Surrender
          Okot Peter surrendered to the Afghan army. Before that, he had joined the Taliban.   | Joining < Surrender
          After he was released by the Afghan army, Okot Peter joined the Taliban.             | Release < Joining
          Okot Peter joined the Taliban after he was released by the Afghan army.              | Release < Joining
          Okot Peter was released by the Afghan army before he joined the Taliban.             | Release < Joining
          After surrendering to the Afghan army, Okot Peter joined the Islamic State.          | Surrender < Joining
          Okot Peter joined the Taliban. He surrendered to the Afghan army.                    | -
          Okot Peter joined the Taliban. Odong James then surrendered to the Afghan army.      | -
          Okot Peter never joined the Taliban. He then surrendered to the Afghan army.         | -
          In May 2004 Okot Peter joined the Taliban. Then, in 2006, he surrendered to the Afghan army. | -
          """)
  void order(String text, String order) throws IOException {
    assertEquals(order, told(text));
  }

  @Test
  void orderDoesNotReachOverTheEdgeOfAParagraph() throws IOException {
    assertEquals(
        "-",
        told(
            "Okot Peter joined the Taliban in the hills above the town, as everybody knew.\n\n"
                + "He then surrendered to the Afghan army, as nobody in the town believed."));
  }

  @Test
  void whatSpeaksAgainstTheFirstWordIsLeft() {
    Precedence precedence = new Precedence();
    precedence.add("a", "b");
    precedence.add("b", "c");
    precedence.add("c", "a");
    precedence.add("a", "a");
    assertEquals(List.of("a"), precedence.before("b"));
    assertEquals(List.of("b"), precedence.before("c"));
    assertEquals(List.of(), precedence.before("a"));
  }

  private String told(String text) throws IOException {
    SourceDocument document =
        SourceDocument.read("text", Files.writeString(folder.resolve("text.txt"), text + "\n"));
    Map<String, String> events = new HashMap<>();
    List<Claim> claims = SharedExtractor.get().extract(document).claims();
    claims.forEach(c -> events.put(c.eventId(), c.event()));
    String order =
        claims.stream()
            .flatMap(c -> c.follows().stream().map(f -> events.get(f) + " < " + c.event()))
            .collect(Collectors.joining(", "));
    return order.isEmpty() ? "-" : order;
  }
}
