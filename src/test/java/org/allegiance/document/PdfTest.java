package org.allegiance.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.allegiance.BadInputException;
import org.allegiance.document.Block.Kind;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfTest {

  @TempDir Path folder;

  /** Three pages with head, number, body and notes; sentences run over the page ends. */
  private byte[] report() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      pdf.title("report_final_v3.doc", "I. Ruk");
      pdf.line(72, 700, 22, FontName.HELVETICA_BOLD, "The Garrisons of the Upper Valley");
      pdf.line(72, 670, 12, "by Ilma Ruk and Tomas Wend");
      pdf.line(72, 655, 12, "4 March 2019");
      float y =
          pdf.lines(
              72,
              600,
              PdfPages.BODY,
              "The Ilmar Front held Kalto from the spring on and let nobody pass.^1 Most of",
              "its men came from the villages near by, and few of them had seen a rifle be-",
              "fore. In the autumn the commander of the garrison sent word to the council",
              "that he would hand over the town if his men were spared, and the council sent");
      assertTrue(y > 100);
      pdf.lines(
          72,
          80,
          8,
          "1 Interview with a teacher, Kalto, May 2018. The teacher asked not to be",
          "named in this report.");
      pdf.line(300, 40, 9, "1");
      pdf.newPage();
      pdf.line(72, 750, 9, "The Garrisons of the Upper Valley");
      pdf.lines(
          72,
          700,
          PdfPages.BODY,
          "two of its members to the bridge. The garrison left before the first snow.^2 Half",
          "of the men went home.");
      pdf.line(72, 640, 14, FontName.HELVETICA_BOLD, "What became of the men");
      pdf.lines(
          72,
          610,
          PdfPages.BODY,
          "Nobody was before a court. In 2019 there were 12 men left in the camp at Orsk,",
          "and 3,400 rifles had been given up.^3");
      pdf.lines(72, 80, 8, "2 Ibid.", "3 Minutes of the council.");
      pdf.line(300, 40, 9, "2");
      pdf.newPage();
      pdf.line(72, 750, 9, "The Garrisons of the Upper Valley");
      pdf.lines(72, 700, PdfPages.BODY, "The camp at Orsk was closed a year later.");
      pdf.line(300, 40, 9, "3");
      return pdf.bytes();
    }
  }

  @Test
  void pagesAreReadAsOneText() throws IOException {
    Layout layout = Layout.of(document(report()));
    assertEquals(
        List.of(
            "TITLE The Garrisons of the Upper Valley",
            "BYLINE by Ilma Ruk and Tomas Wend 4 March 2019",
            "PARAGRAPH The Ilmar Front held Kalto from the spring on and let nobody pass. Most of"
                + " its men came from the villages near by, and few of them had seen a rifle"
                + " before. In the autumn the commander of the garrison sent word to the council"
                + " that he would hand over the town if his men were spared, and the council sent"
                + " two of its members to the bridge. The garrison left before the first snow. Half"
                + " of the men went home.",
            "NOTE Interview with a teacher, Kalto, May 2018. The teacher asked not to be named in"
                + " this report.",
            "RUNNING_HEAD 1",
            "RUNNING_HEAD The Garrisons of the Upper Valley",
            "HEADING What became of the men",
            "PARAGRAPH Nobody was before a court. In 2019 there were 12 men left in the camp at"
                + " Orsk, and 3,400 rifles had been given up.",
            "NOTE Ibid.",
            "NOTE Minutes of the council.",
            "RUNNING_HEAD 2",
            "RUNNING_HEAD The Garrisons of the Upper Valley",
            "PARAGRAPH The camp at Orsk was closed a year later.",
            "RUNNING_HEAD 3"),
        Sample.told(layout));
    assertEquals(
        new Front(
            "The Garrisons of the Upper Valley", List.of("Ilma Ruk", "Tomas Wend"), "2019-03-04"),
        layout.front());
  }

  @Test
  void raisedDigitsAreMarks() throws IOException {
    Layout layout = Layout.of(document(report()));
    Block paragraph = Sample.first(layout, Kind.PARAGRAPH);
    assertEquals(List.of("1", "2"), paragraph.marks().stream().map(NoteMark::label).toList());
    NoteMark second = paragraph.marks().get(1);
    assertTrue(paragraph.content().text().substring(0, second.index()).endsWith("first snow."));
    assertEquals("Ibid.", layout.note(second).orElseThrow().content().text());
  }

  @Test
  void offsetLeadsToItsPage() throws IOException {
    SourceDocument document = document(report());
    Passage camp = document.find("camp at Orsk was closed").get(0);
    assertEquals(OptionalInt.of(3), document.page(camp.start()));
    assertEquals(OptionalInt.of(1), document.page(0));
    assertEquals(OptionalInt.of(2), document.page(document.find("Ibid.").get(0).start()));
  }

  /** Claims hold such offsets: a new PDFBox that reads otherwise must not go unnoticed. */
  @Test
  void textIsAlwaysTheSame() throws IOException {
    SourceDocument document = document(report());
    assertEquals(869, document.length());
    assertEquals(
        "b3989aeb0d20f1516349dca7485a6d1e09b45f63cad029e4713a11a6d332ff73",
        document.hash(new Passage(0, 869), "salt"));
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      String[] left = {
        "The front held the town from the", "spring on and let nobody pass the",
        "bridge without a paper that was", "signed by the commander and by the"
      };
      String[] right = {
        "council of the town. In the autumn", "the paper was no longer asked for,",
        "and the people of the villages came", "and went as they had done before."
      };
      pdf.lines(60, 700, 10, left);
      pdf.lines(320, 700, 10, right);
      assertEquals(
          List.of("PARAGRAPH " + String.join(" ", left) + " " + String.join(" ", right)),
          Sample.told(Layout.of(document(pdf.bytes()))));
    }
  }

  @Test
  void lockedPdfIsBadInput() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      pdf.line(72, 700, 11, "Nobody is to read this.").lock("secret");
      assertEquals("locked-pdf", refusal(pdf.bytes()));
    }
  }

  @Test
  void pdfThatOpensWithoutAPasswordIsRead() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      pdf.line(72, 700, 11, "Anybody may read this.").lock("");
      assertEquals(1, document(pdf.bytes()).find("Anybody may read this.").size());
    }
  }

  @Test
  void pagesWithoutTextAreBadInput() throws IOException {
    try (PdfPages pdf = new PdfPages()) {
      assertEquals("no-text", refusal(pdf.newPage().bytes()));
    }
  }

  @Test
  void whatIsNoPdfIsBadInput() throws IOException {
    assertEquals("broken-pdf", refusal(new byte[0]));
    assertEquals("broken-pdf", refusal("<html>Not found".getBytes(StandardCharsets.UTF_8)));
    assertEquals("broken-pdf", refusal("%PDF-1.7\nand nothing".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedPdfIsReadOrRefused(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = report();
    byte[] damaged = Arrays.copyOf(bytes, 20 + random.nextInt(bytes.length - 20));
    for (int i = 0; i < 30; i++) {
      damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
    }
    try {
      Layout.of(document(damaged));
    } catch (BadInputException e) {
      assertEquals(1, e.problems().size());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private String refusal(byte[] bytes) {
    BadInputException refusal = assertThrows(BadInputException.class, () -> document(bytes));
    assertTrue(refusal.problems().get(0).place().endsWith("report.pdf"));
    return refusal.problems().get(0).code();
  }

  private SourceDocument document(byte[] bytes) throws IOException {
    Path file = folder.resolve("report.pdf");
    Files.write(file, bytes);
    return SourceDocument.read("report", file);
  }
}
