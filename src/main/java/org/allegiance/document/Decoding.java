package org.allegiance.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.BadInputException;

/** Bytes that are UTF-8, or a word on what they are instead. */
final class Decoding {

  private static final Pattern DECLARED =
      Pattern.compile("(?i)\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{1,40})");

  /** How much of a file says in which encoding it is. */
  private static final int HEAD = 4096;

  private Decoding() {}

  static String utf8(byte[] bytes, Path file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw notUtf8(bytes, file);
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadInputException(
          "not-text",
          file.toString(),
          "there are NUL characters in it: it is a program's file, or UTF-16",
          "save it as plain text in UTF-8 and try again");
    }
    return text;
  }

  private static BadInputException notUtf8(byte[] bytes, Path file) {
    String found = encoding(bytes);
    return new BadInputException(
        "not-utf-8",
        file.toString(),
        found.isEmpty() ? "the text is not UTF-8" : "the text is " + found + ", not UTF-8",
        found.isEmpty()
            ? "save it as UTF-8 and try again"
            : "save it as UTF-8 and try again, with: iconv -f " + found + " -t UTF-8");
  }

  /** What the byte order mark or the page itself says, "" if nothing does. */
  private static String encoding(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (first == 0xFFFE || first == 0xFEFF) {
      return "UTF-16";
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() && !declared.group(1).equalsIgnoreCase("utf-8") ? declared.group(1) : "";
  }
}
