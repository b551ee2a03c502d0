package org.allegiance.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allegiance.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a header that say how a query is put before readers. */
class PresentationTest {

  @TempDir private Path folder;

  private StoredQuery read(String line) throws IOException {
    Path file = folder.resolve("one.rq");
    Files.writeString(
        file,
        """
        #+ title: One
        #+ %s
        #+ parameters:
        #+   - {name: from, type: group, description: the group left}
        #+   - {name: to, type: group, description: the group joined}
        SELECT ?who ?when WHERE { ?who ?from ?to ; ?p ?when }
        """
            .formatted(line));
    return StoredQuery.read(file);
  }

  @Test
  void cutsTheQuestionAtItsSlots() throws IOException {
    assertEquals(
        List.of(
            new Presentation.Piece("Who left ", false),
            new Presentation.Piece("from", true),
            new Presentation.Piece(" and joined ", false),
            new Presentation.Piece("to", true),
            new Presentation.Piece("?", false)),
        read("ask: \"Who left {from} and joined {to}?\"").presentation().pieces());
    assertEquals(List.of(), read("start: 2").presentation().pieces());
  }

  @Test
  void namesThePicture() throws IOException {
    ShownAs bars =
        read("shown-as: {form: bars, label: who}").presentation().shownAs().orElseThrow();
    assertEquals(ShownAs.Form.BARS, bars.form());
    assertEquals("who", bars.column("label"));
    assertEquals("", bars.column("value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask: \"Who left {group}?\" | slot {group}",
        "ask: \"From {from} to {from}?\" | a slot twice",
        "start: first | 'start' is first",
        "shown-as: bars | 'shown-as' is bars",
        "shown-as: {form: pie, label: who} | unknown form 'pie'",
        "shown-as: {form: bars, label: whom} | the column 'whom'",
        "shown-as: {form: timeline, label: who, from: when} | has no 'to'",
        "shown-as: {form: bars, label: who, colour: who} | unknown field 'colour'",
      })
  void refusesWhatIsNotWellFormed(String line, String reason) {
    BadInputException refused = assertThrows(BadInputException.class, () -> read(line));
    assertEquals("broken-header", refused.problems().get(0).code());
    String words = refused.problems().get(0).reason();
    assertTrue(words.contains(reason), words);
  }
}
