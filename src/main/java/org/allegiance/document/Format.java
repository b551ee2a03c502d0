package org.allegiance.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are read, known by the ends of their names. */
enum Format {
  TEXT(20),
  HTML(20),
  PDF(100);

  /** The longest text of a PDF in characters, as long as the longest plain text. */
  static final int LONGEST_TEXT = 20_000_000;

  private final int megabytes;

  Format(int megabytes) {
    this.megabytes = megabytes;
  }

  /** The largest file that is read, in bytes; a million to the megabyte. */
  long largest() {
    return megabytes * 1_000_000L;
  }

  static Optional<Format> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "text", "md" -> Optional.of(TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "pdf" -> Optional.of(PDF);
      default -> Optional.empty();
    };
  }
}
