package org.allegiance.publish;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What follows the base of an IRI, in a form that is the same in an address and as the name of a
 * file, on every file system: letters, digits, {@code -}, {@code _} and {@code .} stay, every other
 * byte of its UTF-8 is {@code ~} and two hexadecimal digits. Percent signs would not do: servers
 * decode them before they look for a file.
 */
public final class PathName {

  private static final String KEPT = "-_.";

  private PathName() {}

  /** The name of the end of an IRI, such as {@code group/isis}. */
  public static String of(String end) {
    StringBuilder name = new StringBuilder();
    boolean first = true;
    for (byte b : end.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean kept = c == '/' || (c == '.' ? !first : isPlain(c));
      if (kept && !(c == '/' && first)) {
        name.append(c);
      } else {
        name.append(String.format("~%02X", (int) c));
      }
      first = c == '/';
    }
    return name.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || KEPT.indexOf(c) >= 0;
  }

  /** The end of an IRI that has a name; empty if none has. */
  public static Optional<String> end(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '~') {
        bytes.write(c);
      } else if (name.length() - i > 2 && name.substring(i + 1, i + 3).matches("[0-9A-F]{2}")) {
        bytes.write(Integer.parseInt(name.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      String end =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return Optional.of(end).filter(e -> of(e).equals(name));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
