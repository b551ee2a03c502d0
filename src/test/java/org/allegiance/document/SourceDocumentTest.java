package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.allegiance.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDocumentTest {

  /** A character outside the basic plane, CRLF, a double space, a no-break space and a tab. */
  private static final String LETTER =
      "Ilmar \uD835\uDD0F wrote:\r\nthe  garrison\u00A0at Kalto\n\tleft."
          + " No: the garrison at Kalto stayed.\n";

  @TempDir Path folder;

  @Test
  void countsCodePointsAndKeepsLineBreaks() throws IOException {
    SourceDocument letter = document(LETTER);
    assertEquals(80, letter.length());
    assertEquals("\uD835\uDD0F", letter.text(new Passage(6, 7)));
    assertEquals("wrote:\r\nthe", letter.text(new Passage(8, 19)));
    assertEquals(LETTER, letter.text(new Passage(0, 80)));
  }

  @Test
  void byteOrderMarkCountsAsTheCharacterThatItIs() throws IOException {
    SourceDocument marked = document("\uFEFFKalto");
    assertEquals(6, marked.length());
    assertEquals("Kalto", marked.text(new Passage(1, 6)));
    assertEquals(List.of(new Passage(1, 6)), marked.find("Kalto"));
  }

  @Test
  void emptyFileIsADocumentWithoutPassages() throws IOException {
    SourceDocument empty = document("");
    assertEquals(0, empty.length());
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", empty.sha256());
    assertEquals(List.of(), empty.find("Kalto"));
    assertEquals(1, empty.line(0));
  }

  @Test
  void passagePastTheEndIsRefused() throws IOException {
    SourceDocument letter = document("Kalto");
    assertThrows(IndexOutOfBoundsException.class, () -> letter.text(new Passage(0, 6)));
    assertThrows(
        IndexOutOfBoundsException.class, () -> letter.text(new Passage(3, Integer.MAX_VALUE)));
  }

  @ParameterizedTest(name = "offset {0} is on line {1}")
  @CsvSource({"0, 1", "14, 1", "15, 1", "16, 2", "38, 2", "39, 3", "79, 3", "80, 4"})
  void lineCountsFromOneAndEndsWithItsLineBreak(int offset, int line) throws IOException {
    assertEquals(line, document(LETTER).line(offset));
  }

  /** Computed with Python's hashlib. Committed claims hold such values, so they must not change. */
  @ParameterizedTest(name = "{0}-{1}")
  @CsvSource({
    "6, 7, 25359315f91fe4d7, a2e78b3096a069e33a9fbd0bbe55088a4a6c3408ab4cf4d0d0628dd50c58ea7f",
    "16, 38, 48f53764eae36cbb, 9e920aa9848e16d072c89020c384e89a5d308927f6af8730676271e0c3b985b3",
  })
  void saltAndHashAreAlwaysTheSame(int start, int end, String salt, String hash)
      throws IOException {
    SourceDocument letter = document(LETTER);
    Passage passage = new Passage(start, end);
    assertEquals(
        "637d9f10da5551650b5cbc111cd8247aebc44b0aa1d22c4c2b8b4b43133930c8", letter.sha256());
    assertEquals(salt, letter.salt(passage));
    assertEquals(hash, letter.hash(passage, salt));
  }

  @Test
  void saltHangsOnTheWholeDocument() throws IOException {
    Passage passage = new Passage(0, 5);
    assertNotEquals(document("Kalto.").salt(passage), document("Kalto!").salt(passage));
  }

  @Test
  void findsEveryPlaceWhateverItsWhiteSpace() throws IOException {
    assertEquals(
        List.of(new Passage(16, 38), new Passage(50, 71)),
        document(LETTER).find("the garrison at Kalto"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kalto left",
        "  Kalto left\n",
        "Kalto\r\n\r\nleft",
        "Kalto\tleft",
        "Kalto\u00A0left",
        "\u2003Kalto\u2028 left\u00A0",
      })
  void whiteSpaceOfTheQuotationIsAsGoodAsAnyOther(String quotation) throws IOException {
    SourceDocument letter = document(LETTER);
    assertEquals(List.of(new Passage(33, 44)), letter.find(quotation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\u00A0\t",
        "kalto",
        "Kalto  surrendered",
        "thegarrison",
        "stayed. \n And",
        "\uD835",
        "\uDD0F",
        ".*",
        "\\Q",
      })
  void whatDoesNotStandThereIsNotFound(String quotation) throws IOException {
    assertEquals(List.of(), document(LETTER).find(quotation));
  }

  @Test
  void findsOverlappingPlaces() throws IOException {
    assertEquals(List.of(new Passage(0, 3), new Passage(2, 5)), document("ababa").find("aba"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findAgreesWithARegularExpression(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String text = randomText(random, 60);
    String quotation = randomText(random, 3);
    String words = quotation.replaceAll("[ \n\u00A0]+", " ").strip();
    List<Passage> expected = new ArrayList<>();
    if (!words.isEmpty()) {
      Matcher m = Pattern.compile("(?=(" + words.replace(" ", "[ \n\u00A0]+") + "))").matcher(text);
      while (m.find()) {
        expected.add(
            new Passage(text.codePointCount(0, m.start(1)), text.codePointCount(0, m.end(1))));
      }
    }
    assertEquals(expected, document(text).find(quotation), () -> quotation + " in " + text);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static String randomText(SplittableRandom random, int length) {
    String[] letters = {"a", "b", "\uD835\uDD0F", " ", "\n", "\u00A0"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest(name = "bytes {0}")
  @ValueSource(strings = {"fc", "c3", "c0af", "eda080", "f4908080", "80", "fffe4b00"})
  void otherEncodingsAreBadInput(String hex) throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.write(file, HexFormat.of().parseHex(hex));
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> SourceDocument.read("letter", file));
    assertEquals("not-utf-8", refusal.problems().get(0).code());
    assertTrue(refusal.problems().get(0).place().endsWith("letter.txt"));
  }

  @Test
  void missingFileIsAnInputOutputError() {
    assertThrows(
        NoSuchFileException.class,
        () -> SourceDocument.read("letter", folder.resolve("letter.txt")));
  }

  private SourceDocument document(String text) throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return SourceDocument.read("letter", file);
  }
}
