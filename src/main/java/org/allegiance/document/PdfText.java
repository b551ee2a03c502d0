package org.allegiance.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import org.allegiance.BadInputException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF and how it is set.
 *
 * @param text lines in the order in which the file draws them, a line feed after each, a form feed
 *     between pages
 * @param lines those that are not blank
 * @param front what the file's own record says
 */
record PdfText(String text, List<PdfLine> lines, Front front) {

  /** The header may stand anywhere in the first bytes (ISO 32000-1, Annex H, note 13). */
  private static final int HEADER = 1024;

  static {
    FontMappers.set(new StandInFont());
  }

  /** Refuses what is broken, locked or has no text. */
  static PdfText read(byte[] bytes, Path file) {
    int head = Math.min(bytes.length, HEADER);
    if (!new String(bytes, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      throw new BadInputException(
          "broken-pdf",
          file.toString(),
          bytes.length == 0 ? "the file is empty" : "this is no PDF, whatever its name says",
          "fetch the document again, or name it for what it is");
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PdfStripper stripper = new PdfStripper();
      stripper.read(pdf);
      PdfText read = new PdfText(stripper.text(), stripper.lines(), front(pdf));
      read.requireText(file, pdf.getNumberOfPages());
      return read;
    } catch (InvalidPasswordException e) {
      throw new BadInputException(
          "locked-pdf",
          file.toString(),
          "it opens with a password only",
          "save a copy without the password, with: qpdf --decrypt --password=…");
    } catch (PdfStripper.TooMuchText e) {
      throw new BadInputException(
          "too-large",
          file.toString(),
          "its text has more than " + Format.LONGEST_TEXT / 1_000_000 + " million characters",
          "split it into documents of their own");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof BadInputException known) {
        throw known;
      }
      throw new BadInputException(
          "broken-pdf",
          file.toString(),
          "it cannot be read: " + reason(e),
          "fetch the document again, or save it anew from a PDF viewer");
    }
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "its structure makes no sense"
        : message.lines().findFirst().orElse(message);
  }

  private void requireText(Path file, int pages) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long unreadable = text.codePoints().filter(PdfText::isUnreadable).count();
    if (letters == 0 || unreadable > letters) {
      throw new BadInputException(
          "no-text",
          file.toString(),
          unreadable > letters
              ? "its letters do not say which letters they are"
              : "there is no text on its " + pages + " pages: they are pictures, perhaps scanned",
          "recognise the text first, with: ocrmypdf --force-ocr");
    }
  }

  private static boolean isUnreadable(int c) {
    return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE;
  }

  private static Front front(PDDocument pdf) {
    PDDocumentInformation info = pdf.getDocumentInformation();
    return new Front(filled(info.getTitle()), creators(info.getAuthor()), date(info));
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static List<String> creators(@Nullable String author) {
    String names = filled(author);
    return names == null ? List.of() : List.of(names);
  }

  private static @Nullable String date(PDDocumentInformation info) {
    Calendar created = info.getCreationDate();
    return created == null
        ? null
        : created.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
