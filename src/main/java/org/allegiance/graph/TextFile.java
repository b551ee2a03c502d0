package org.allegiance.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;

/** The text of a file that a person gave the program, or what is wrong with the file. */
final class TextFile {

  private TextFile() {}

  /**
   * The text of a file in UTF-8, without a byte order mark.
   *
   * @throws BadInputException if it is not there, cannot be read, or is not UTF-8
   */
  static String read(Path file) {
    byte[] bytes = bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new BadInputException(
          "not-utf-8",
          file + ":" + line(bytes, in.position()),
          "the text is not UTF-8",
          "save it as UTF-8 and try again");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      String name = String.valueOf(file.getFileName());
      throw new BadInputException(
          "no-such-file",
          file.toString(),
          "there is no such file",
          Nearest.didYouMean(name, neighbours(file), "see that its name is right"));
    } catch (IOException e) {
      String reason =
          e instanceof AccessDeniedException
              ? "you may not read it"
              : Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new BadInputException(
          "unreadable-file",
          file.toString(),
          "the file cannot be read: " + reason,
          "see that it is a file and that you may read it");
    }
  }

  private static List<String> neighbours(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
