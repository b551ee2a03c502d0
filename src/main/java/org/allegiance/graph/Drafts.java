package org.allegiance.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are replaced as wholes. Each is written beside its place, forced to the disk and moved
 * there, so that whoever reads it, at any time and after any crash, finds the old text or the new
 * one and never a part.
 */
final class Drafts {

  private Drafts() {}

  /**
   * Replaces files, in the order of the map, once all drafts are on disk.
   *
   * @param texts the new texts; an empty one takes the file away
   */
  static void replace(Map<Path, Optional<String>> texts) throws IOException {
    try {
      for (Map.Entry<Path, Optional<String>> e : texts.entrySet()) {
        if (e.getValue().isPresent()) {
          Files.createDirectories(e.getKey().toAbsolutePath().getParent());
          write(draft(e.getKey()), e.getValue().get());
        }
      }
      for (Map.Entry<Path, Optional<String>> e : texts.entrySet()) {
        if (e.getValue().isPresent()) {
          Files.move(
              draft(e.getKey()),
              e.getKey(),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.deleteIfExists(e.getKey());
        }
      }
    } finally {
      for (Path file : texts.keySet()) {
        Files.deleteIfExists(draft(file));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Path draft(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".draft");
  }
}
