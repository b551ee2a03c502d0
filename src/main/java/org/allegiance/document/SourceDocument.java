package org.allegiance.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.allegiance.BadInputException;

/**
 * The text of a source: UTF-8 read as it stands, line breaks included, addressed in Unicode code
 * points.
 */
public final class SourceDocument {

  private final String key;
  private final String sha256;
  private final int[] codePoints;

  private SourceDocument(String key, String sha256, int[] codePoints) {
    this.key = key;
    this.sha256 = sha256;
    this.codePoints = codePoints;
  }

  /**
   * Reads a document.
   *
   * @throws BadInputException if the file is not UTF-8
   * @throws IOException if it cannot be read
   */
  public static SourceDocument read(String key, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceDocument(key, hex(bytes), text.codePoints().toArray());
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          "not-utf-8", file.toString(), "the text is not UTF-8", "save it as UTF-8 and try again");
    }
  }

  /** The key by which claims name the document. */
  public String key() {
    return key;
  }

  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
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
