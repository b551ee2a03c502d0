package org.allegiance.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.allegiance.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source, addressed in Unicode code points: for plain text and HTML the file read
 * from UTF-8 as it stands, line breaks and tags included; for PDF the text of its pages, a form
 * feed between them.
 */
public final class SourceDocument {

  private final String key;
  private final Path file;
  private final Format format;
  private final String sha256;
  private final int[] codePoints;
  private final @Nullable PdfText pdf;

  private SourceDocument(
      String key,
      Path file,
      Format format,
      String sha256,
      int[] codePoints,
      @Nullable PdfText pdf) {
    this.key = key;
    this.file = file;
    this.format = format;
    this.sha256 = sha256;
    this.codePoints = codePoints;
    this.pdf = pdf;
  }

  /**
   * Reads a document: plain text and HTML of up to 20 megabytes, PDF of up to 100 with no more text
   * than that.
   *
   * @throws BadInputException if it is a folder, or the file is too large, of a kind that is not
   *     read, not UTF-8 or not text, or a PDF that is broken, locked or without text
   * @throws IOException if it cannot be read
   */
  public static SourceDocument read(String key, Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInputException(
          "folder", file.toString(), "this is a folder", "name the documents in it, one by one");
    }
    Format format =
        Format.of(file)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "unknown-format",
                        file.toString(),
                        "files of this kind are not read",
                        "give plain text (.txt), HTML (.html, .htm) or PDF (.pdf)"));
    if (Files.size(file) > format.largest()) {
      throw new BadInputException(
          "too-large",
          file.toString(),
          "the file has more than " + format.largest() / 1_000_000 + " MB",
          "split it into documents of their own");
    }
    byte[] bytes = Files.readAllBytes(file);
    PdfText pdf = format == Format.PDF ? PdfText.read(bytes, file) : null;
    String text = pdf == null ? Decoding.utf8(bytes, file) : pdf.text();
    return new SourceDocument(key, file, format, hex(bytes), text.codePoints().toArray(), pdf);
  }

  /** The key by which claims name the document. */
  public String key() {
    return key;
  }

  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  Format format() {
    return format;
  }

  Path file() {
    return file;
  }

  String text() {
    return new String(codePoints, 0, codePoints.length);
  }

  int[] codePoints() {
    return codePoints;
  }

  /** How the pages are set, if they are a PDF's. */
  @Nullable PdfText pdf() {
    return pdf;
  }

  /**
   * The page, counted from 1, on which an offset lies; none in a document without pages, which is
   * any without form feeds but a PDF.
   */
  public OptionalInt page(int offset) {
    int page = 1;
    boolean paged = format == Format.PDF;
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '\f') {
        paged = true;
        page += i < offset ? 1 : 0;
      }
    }
    return paged ? OptionalInt.of(page) : OptionalInt.empty();
  }

  /** Length of the text in code points. */
  public int length() {
    return codePoints.length;
  }

  /**
   * The words of a passage.
   *
   * @throws IndexOutOfBoundsException if it reaches past the end
   */
  public String text(Passage passage) {
    if (passage.end() > codePoints.length) {
      throw new IndexOutOfBoundsException(
          "passage " + passage + " of a text of " + codePoints.length + " characters");
    }
    return new String(codePoints, passage.start(), passage.end() - passage.start());
  }

  /** The line, counted from 1, on which an offset lies. */
  public int line(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (codePoints[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /**
   * A salt for the hash of a passage. It hangs on the whole document, so that it is the same at
   * each reading and cannot be had without the document.
   */
  public String salt(Passage passage) {
    return hex((sha256 + ':' + passage).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Salted SHA-256 of the passage's words in UTF-8: of salt, a colon, and the words. */
  public String hash(Passage passage, String salt) {
    return hex((salt + ':' + text(passage)).getBytes(StandardCharsets.UTF_8));
  }

  /** Every place where the quotation stands, any run of white space being as good as any other. */
  public List<Passage> find(String quotation) {
    int[] wanted = normalise(quotation);
    List<Passage> found = new ArrayList<>();
    for (int start = 0; start < codePoints.length; start++) {
      int end = wanted.length == 0 ? -1 : matchEnd(start, wanted);
      if (end > 0) {
        found.add(new Passage(start, end));
      }
    }
    return found;
  }

  /** The quotation with each run of white space, no-break spaces included, as one space. */
  private static int[] normalise(String quotation) {
    return quotation
        .codePoints()
        .map(c -> isSpace(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip()
        .replaceAll(" +", " ")
        .codePoints()
        .toArray();
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private int matchEnd(int start, int[] wanted) {
    int at = start;
    for (int w : wanted) {
      if (at >= codePoints.length) {
        return -1;
      }
      if (w == ' ') {
        if (!isSpace(codePoints[at])) {
          return -1;
        }
        while (at < codePoints.length && isSpace(codePoints[at])) {
          at++;
        }
      } else if (codePoints[at++] != w) {
        return -1;
      }
    }
    return at;
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
