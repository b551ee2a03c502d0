package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.allegiance.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappedTextTest {

  /** As the file has it, as it is to be read. */
  private record Piece(String written, String read) {}

  private static final List<Piece> PIECES =
      List.of(
          new Piece("a", "a"),
          new Piece("garrison", "garrison"),
          new Piece("K\u00E1lto", "K\u00E1lto"),
          new Piece("\uD835\uDD0F", "\uD835\uDD0F"),
          new Piece("&amp;", "&"),
          new Piece("&lt;", "<"),
          new Piece("&eacute;", "\u00E9"),
          new Piece("&#x1D50F;", "\uD835\uDD0F"),
          new Piece("&#233;", "\u00E9"),
          new Piece("&notin;", "\u2209"),
          new Piece("&ThickSpace;x", " x"),
          new Piece("&rsquo;s", "'s"),
          new Piece("&ldquo;Q&rdquo;", "\"Q\""),
          new Piece("\uFB01x", "fix"),
          new Piece("e\u0301", "\u00E9"),
          new Piece("no&shy;where", "nowhere"),
          new Piece("x\u200By", "xy"),
          new Piece("&nbsp;z", " z"),
          new Piece("1914&ndash;18", "1914\u201318"),
          new Piece("<b>bold</b>", "bold"),
          new Piece("<!-- no -->b", "b"),
          new Piece("R&D", "R&D"),
          new Piece("&unknown;", "&unknown;"),
          new Piece("<i title='&gt;'>y</i>", "y"));

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void htmlLeadsBackToItsFile(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder file = new StringBuilder("<title>T</title>\n<p>");
    StringBuilder read = new StringBuilder();
    List<Passage> words = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Piece piece = PIECES.get(random.nextInt(PIECES.size()));
      int start = file.codePointCount(0, file.length());
      file.append(piece.written());
      words.add(new Passage(start, file.codePointCount(0, file.length())));
      expected.add(piece.read());
      read.append(piece.read()).append(' ');
      file.append(random.nextBoolean() ? " " : "\r\n ");
    }
    SourceDocument document = Sample.html(folder, file.append("</p>").toString());
    MappedText text = Layout.of(document).blocks().get(0).content();
    assertEquals(read.toString().strip().replaceAll(" +", " "), text.text(), () -> "seed " + seed);
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = expected.get(i).strip();
      at = text.text().indexOf(word, at);
      Passage passage = text.passage(at, at + word.length());
      assertTrue(
          words.get(i).start() <= passage.start() && passage.end() <= words.get(i).end(),
          () -> word + " at " + passage + ", seed " + seed);
      at += word.length();
    }
  }

  /** Every letter of a plain text is in one block, where it stands in the document. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void plainTextLosesNothingAndLeadsBack(long seed) {
    String written = randomText(new SplittableRandom(seed));
    SourceDocument document = Sample.text(folder, written);
    int[] codePoints = written.codePoints().toArray();
    BitSet seen = new BitSet();
    Layout layout;
    try {
      layout = Layout.of(document);
    } catch (BadInputException e) {
      assertTrue(written.codePoints().noneMatch(Character::isLetter), () -> "seed " + seed);
      return;
    }
    for (Block block : layout.blocks()) {
      String text = block.content().text();
      for (int i = 0; i < text.length(); i++) {
        int offset = block.content().offset(i);
        int character = codePoints[offset];
        if (Character.isLetterOrDigit(text.charAt(i))) {
          assertEquals(character, text.codePointAt(i), () -> "seed " + seed);
          assertTrue(!seen.get(offset), () -> offset + " twice, seed " + seed);
          seen.set(offset);
        }
      }
      for (NoteMark mark : block.marks()) {
        assertTrue(0 <= mark.index() && mark.index() <= text.length(), () -> "seed " + seed);
      }
    }
    for (int i = 0; i < codePoints.length; i++) {
      int offset = i;
      assertTrue(
          seen.get(i)
              || Character.charCount(codePoints[i]) == 2
              || !Character.isLetter(codePoints[i]),
          () -> Character.toString(codePoints[offset]) + " lost at " + offset + ", seed " + seed);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  private static String randomText(SplittableRandom random) {
    String[] pieces = {
      "the", "garrison", "Kalto", "al-", "\u201Cgone\u201D", "men\u2019s", "left.", "left.1", "[2]",
          "1", "2.",
      "\u2022", "-", "*", "\u00B9", "2012", "5,000", "Contents", "Notes", "References", "Figure 1:",
          "by Ilma Ruk",
      "\uD835\uDD0F", "\u00AD", "\u200F", "page", "3", "said:", "x\u00AD"
    };
    String[] spaces = {
      " ", " ", " ", " ", " ", "\n", "\n", "\n\n", "\n   ", "\t", "\f", "\r\n", "\u00A0"
    };
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(400);
    for (int i = 0; i < words; i++) {
      text.append(pieces[random.nextInt(pieces.length)])
          .append(spaces[random.nextInt(spaces.length)]);
    }
    return text.toString();
  }

  @Test
  void passageCoversWhatItsCharactersStandFor() {
    MappedText text =
        new MappedText.Builder()
            .copy('a', 5)
            .copy('b', 6)
            .read("&", 7, 5)
            .read("fi", 20, 1)
            .build();
    assertEquals("ab&fi", text.text());
    assertEquals(new Passage(5, 7), text.passage(0, 2));
    assertEquals(new Passage(6, 12), text.passage(1, 3));
    assertEquals(new Passage(7, 21), text.passage(2, 4));
    assertEquals(20, text.offset(4));
  }

  @Test
  void whatIsNotInTheTextHasNoPlace() {
    MappedText text = new MappedText.Builder().copy('a', 5).read("&", 6, 5).build();
    assertThrows(IndexOutOfBoundsException.class, () -> text.offset(2));
    assertThrows(IndexOutOfBoundsException.class, () -> text.offset(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> text.passage(0, 3));
    assertThrows(IllegalArgumentException.class, () -> text.passage(1, 1));
  }
}
