package org.allegiance.document;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.allegiance.BadInputException;

/** The key under which claims name a document. */
public final class DocumentKey {

  private DocumentKey() {}

  /**
   * The key of a file: its name without the ending, in lower-case Latin letters and digits, with a
   * hyphen for any run of other characters.
   *
   * @throws BadInputException if the name has neither Latin letter nor digit
   */
  public static String of(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String key =
        Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (key.isEmpty()) {
      throw new BadInputException(
          "no-key",
          file.toString(),
          "the file's name has no Latin letter or digit to make a key of",
          "name the file after author, year and title, such as haid-2017-atarib.txt");
    }
    return key;
  }
}
