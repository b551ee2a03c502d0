package org.allegiance.publish.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** N-Quads, compressed. Java writes no time and no name into the head of such a file. */
final class Dumps {

  private final String quads;

  /**
   * @param quads N-Quads, one a line
   */
  Dumps(String quads) {
    this.quads = quads;
  }

  byte[] whole() throws IOException {
    return compressed(quads);
  }

  byte[] graph(String iri) throws IOException {
    return compressed(
        quads
            .lines()
            .filter(line -> line.endsWith(" <" + iri + "> ."))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  private static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
