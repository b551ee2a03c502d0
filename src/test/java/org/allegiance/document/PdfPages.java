package org.allegiance.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets PDF pages for tests, lines where they are told to stand. */
final class PdfPages implements AutoCloseable {

  static final int BODY = 11;

  private final PDDocument pdf = new PDDocument();
  private PDPageContentStream page;

  PdfPages() {
    page = turn();
  }

  private PDPageContentStream turn() {
    try {
      PDPage sheet = new PDPage();
      pdf.addPage(sheet);
      return new PDPageContentStream(pdf, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPages newPage() throws IOException {
    page.close();
    page = turn();
    return this;
  }

  /** Sets a line; y counts upwards from the foot of the page. */
  PdfPages line(float x, float y, float size, String text) throws IOException {
    return line(x, y, size, FontName.TIMES_ROMAN, text);
  }

  PdfPages line(float x, float y, float size, FontName font, String text) throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(font), size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
    return this;
  }

  /** Sets body lines one below the other, a mark such as {@code ^12} raised; returns the next y. */
  float lines(float x, float top, float size, String... lines) throws IOException {
    float y = top;
    for (String line : lines) {
      page.beginText();
      page.newLineAtOffset(x, y);
      for (String piece : line.split("(?=\\^\\d)|(?<=\\^\\d\\d?)(?=\\D)", -1)) {
        boolean raised = piece.startsWith("^");
        page.setFont(new PDType1Font(FontName.TIMES_ROMAN), raised ? 0.6f * size : size);
        page.setTextRise(raised ? 0.35f * size : 0);
        page.showText(raised ? piece.substring(1) : piece);
      }
      page.endText();
      y -= 1.2f * size;
    }
    return y;
  }

  PdfPages title(String title, String author) {
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setAuthor(author);
    return this;
  }

  PdfPages lock(String password) throws IOException {
    pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
