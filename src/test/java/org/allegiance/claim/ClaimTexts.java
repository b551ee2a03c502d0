package org.allegiance.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allegiance.document.SourceDocument;

/** A made-up source about a war of long ago and far away. */
final class ClaimTexts {

  static final String KEY = "ilmar-1911";

  static final String TEXT =
      """
      In spring the river guard broke up.
      Captain \uD835\uDD0Fnder, they say, went over to the harbour league.
      Forty of his men followed him.
      Some came home. Some came home later.
      """;

  private ClaimTexts() {}

  static SourceDocument in(Path folder) throws IOException {
    return SourceDocument.read(KEY, Files.writeString(folder.resolve(KEY + ".txt"), TEXT));
  }
}
