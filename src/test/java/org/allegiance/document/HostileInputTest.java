package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.allegiance.BadInputException;
import org.allegiance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in that no author wrote. That the tests end is part of what they test. */
class HostileInputTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\f\t", "\uFEFF", "1 2 3\n4 5", "\u200F\u00AD"})
  void textWithoutWordsIsBadInput(String text) throws IOException {
    assertEquals("no-text", refusal("empty.txt", text.getBytes(StandardCharsets.UTF_8)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body></body></html>", "<script>var words;</script>"})
  void pageWithoutWordsIsBadInput(String html) throws IOException {
    assertEquals("no-text", refusal("empty.html", html.getBytes(StandardCharsets.UTF_8)).code());
  }

  @ParameterizedTest
  @CsvSource({"report.docx", "report", "report.tar.gz", ".htm5"})
  void otherKindsOfFileAreBadInput(String name) throws IOException {
    assertEquals("unknown-format", refusal(name, new byte[] {1}).code());
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    Problem utf16 = refusal("a.txt", "\uFEFFKalto".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("not-utf-8", utf16.code());
    assertTrue(utf16.reason().contains("UTF-16"));
    Problem declared =
        refusal(
            "a.html",
            "<meta charset='windows-1252'>K\u00E1lto".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(declared.wayOut().contains("iconv -f windows-1252"));
  }

  @Test
  void nulCharactersAreBadInput() throws IOException {
    assertEquals("not-text", refusal("a.txt", "Kalto".getBytes(StandardCharsets.UTF_16BE)).code());
  }

  @ParameterizedTest
  @CsvSource({"a.txt, 100000000", "a.html, 100000000", "a.pdf, 100000001"})
  void hugeFilesAreNotEvenRead(String name, long size) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> SourceDocument.read("a", file));
    assertEquals("too-large", refusal.problems().get(0).code());
  }

  @Test
  void foldersAreNoDocuments() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.txt"));
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> SourceDocument.read("a", file));
    assertEquals("folder", refusal.problems().get(0).code());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void junkIsReadOrRefused(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] junk = new byte[random.nextInt(4000)];
    random.nextBytes(junk);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < junk.length; i++) {
      int c = random.nextInt(4) == 0 ? random.nextInt(0x11_0000) : 1 + random.nextInt(0x2FF);
      text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\n' : c);
    }
    byte[] characters = text.toString().getBytes(StandardCharsets.UTF_8);
    for (String name : new String[] {"a.txt", "a.html", "a.pdf"}) {
      readOrRefuse(name, junk);
      readOrRefuse(name, characters);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  private void readOrRefuse(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    try {
      assertFalse(Layout.of(SourceDocument.read("a", file)).blocks().isEmpty());
    } catch (BadInputException e) {
      assertEquals(1, e.problems().size());
    }
  }

  /** Each of them ran for hours where one step looks back over all that came before. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ", "a1", "'a ", "x.1 [1] * ", "1 x\n", "* x said:\n\n", "\u2018s\u2019 ", "al-\n",
            "- ", "e\u0301",
        "\u0301", ".", "1 ", "(a) ", "References\n\n", "Contents\n\nx 1\n\n", "<b>", "&a", "<div>",
            "<sup>1</sup>",
        "<a href='#a' id='a'>1</a>"
      })
  void megabyteOfOneThingIsRead(String thing) throws IOException {
    byte[] bytes =
        ("Kalto " + thing.repeat(500_000 / thing.length())).getBytes(StandardCharsets.UTF_8);
    readOrRefuse(thing.startsWith("<") || thing.startsWith("&") ? "a.html" : "a.txt", bytes);
  }

  private Problem refusal(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> Layout.of(SourceDocument.read("a", file)));
    Problem problem = refusal.problems().get(0);
    assertEquals(file.toString(), problem.place());
    return problem;
  }
}
