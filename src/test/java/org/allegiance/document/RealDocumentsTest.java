package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.allegiance.document.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of the graph, which are not in this repository, counted. */
class RealDocumentsTest {

  private static final Path DOCUMENTS =
      Path.of(System.getProperty("allegiance.home", ""))
          .toAbsolutePath()
          .resolve("../shared/documents")
          .normalize();

  @ParameterizedTest
  @CsvSource({
    "beauchamp-2015-why-fighters-quit, 22, 2, 2, 4, 0, 0, 1, 2015-12-23",
    "giglio-2014-one-man-defected, 17, 0, 0, 0, 0, 0, 0,",
    "haid-2017-atarib, 72, 25, 10, 6, 72, 0, 0, 2017-06",
    "raqqa-diaries-blog-2017, 54, 6, 10, 0, 0, 0, 11,",
    "speckhard-ellenberg-2020-assad, 49, 0, 11, 0, 2, 40, 1,",
  })
  void isLaidOut(
      String key,
      int paragraphs,
      int quotes,
      int headings,
      int items,
      int notes,
      int references,
      int captions,
      String date) {
    Layout layout = Layout.of(document(key));
    Map<Kind, Integer> expected = new EnumMap<>(Kind.class);
    expected.put(Kind.PARAGRAPH, paragraphs);
    expected.put(Kind.QUOTE, quotes);
    expected.put(Kind.HEADING, headings);
    expected.put(Kind.LIST_ITEM, items);
    expected.put(Kind.NOTE, notes);
    expected.put(Kind.BIBLIOGRAPHY, references);
    expected.put(Kind.CAPTION, captions);
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    expected.keySet().forEach(kind -> found.put(kind, 0));
    layout.blocks().stream()
        .map(Block::kind)
        .filter(expected::containsKey)
        .forEach(kind -> found.merge(kind, 1, Integer::sum));
    assertEquals(expected, found);
    assertEquals(date, layout.front().date());
  }

  /** The conversion lost seven of the 79 notes; their marks are there. */
  @Test
  void everyMarkIsTakenOutAndTiedToItsNote() {
    Layout layout = Layout.of(document("haid-2017-atarib"));
    long marks = layout.blocks().stream().mapToLong(b -> b.marks().size()).sum();
    long tied =
        layout.blocks().stream()
            .flatMap(b -> b.marks().stream())
            .filter(m -> layout.note(m).isPresent())
            .count();
    assertEquals(79, marks);
    assertEquals(72, tied);
  }

  private static SourceDocument document(String key) {
    assumeTrue(
        Files.isDirectory(DOCUMENTS),
        "the documents are not at hand: nothing in " + DOCUMENTS + ", so no layout is checked");
    SourceDocument document = new Library(DOCUMENTS).find(key).orElseThrow();
    assertTrue(document.length() > 0);
    return document;
  }
}
